/** Runs a check with the process in a time zone and puts the zone back after it. */
export function inTimeZone<Result>(zone: string, check: () => Result): Result {
	const before = process.env['TZ'];
	process.env['TZ'] = zone;
	try {
		return check();
	} finally {
		if (before === undefined) delete process.env['TZ'];
		else process.env['TZ'] = before;
	}
}
