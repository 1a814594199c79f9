/**
 * Does something unless another tab is doing it. Where the browser has no locks it is done in any case, so that it must
 * be right then too.
 * @returns null where another tab does it
 */
export async function unlessInOtherTab<Result>(name: string, work: () => Promise<Result>): Promise<Result | null> {
	const { locks } = navigator as Partial<Navigator>;
	if (locks === undefined) return work();
	return locks.request(`commonplace ${name}`, { ifAvailable: true }, (lock) => (lock === null ? null : work()));
}
