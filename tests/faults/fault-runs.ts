/** Whether all rounds are run, which takes minutes; else as many as fit among the other tests. */
export const isLong = process.env.FAULTS === 'all';

/** From which all that is random in these tests follows: `SEED=…` brings a run again. */
export const seed = Number(process.env.SEED ?? (isLong ? Date.now() % 1_000_000 : 1958));

/** What a test in memory may take; in the short form what any test may. */
export const LIMIT = isLong ? { timeout: 30 * 60_000 } : {};

/** How often something is done, in the short form and in the long one. */
export function rounds(short: number, long: number): number {
	return isLong ? long : short;
}

/** Prints what a test counted, for the record. */
export function tell(name: string, figures: Readonly<Record<string, number | string>>): void {
	const words = Object.entries({ ...figures, seed }).map(([what, count]) => `${what} ${count}`);
	console.log(`  ${name}: ${words.join(' · ')}`);
}
