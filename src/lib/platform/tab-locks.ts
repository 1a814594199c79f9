/** A tab that hangs, or that the system has put to sleep, must not hold up the others for longer. */
const LONGEST_WAIT_MS = 5000;

/**
 * Does something while no other tab does the same, where the browser has locks; without them, or after some seconds in
 * vain, at once. So it is for work that is right either way and only better done once.
 */
export async function oneTabAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
	const locks = (navigator as Partial<Navigator>).locks;
	if (locks === undefined) return work();
	const waiting = new AbortController();
	const timer = setTimeout(() => waiting.abort(), LONGEST_WAIT_MS);
	let begun: Promise<Result> | null = null;
	try {
		return await locks.request(`commonplace ${name}`, { signal: waiting.signal }, () => {
			clearTimeout(timer);
			return (begun = work());
		});
	} catch (error) {
		// The lock was not to be had: a failure of the work itself is the caller's.
		if (begun !== null || !(error instanceof DOMException)) throw error;
		return work();
	} finally {
		clearTimeout(timer);
	}
}

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
