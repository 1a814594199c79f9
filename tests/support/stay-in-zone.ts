/** As `inTimeZone`, for what takes its time: the process is in the zone until all of it is done. */
export async function stayIn<Result>(zone: string, work: () => Promise<Result>): Promise<Result> {
	const before = process.env['TZ'];
	process.env['TZ'] = zone;
	try {
		return await work();
	} finally {
		if (before === undefined) delete process.env['TZ'];
		else process.env['TZ'] = before;
	}
}
