import type { ReviewColumns } from '#lib/pipeline/retention/review-columns.ts';

/** Below this many answers a median says little. */
const FEWEST_ANSWERS = 20;

/** How long an answer usually takes, in seconds: the median over the log; null below 20 answers. */
export function secondsPerAnswer({ length, tookMs }: Pick<ReviewColumns, 'length' | 'tookMs'>): number | null {
	if (length < FEWEST_ANSWERS) return null;
	const sorted = tookMs.toSorted();
	const middle = Math.floor(length / 2);
	const upper = sorted[middle] ?? 0;
	const lower = length % 2 === 0 ? (sorted[middle - 1] ?? 0) : upper;
	return (lower + upper) / 2 / 1000;
}
