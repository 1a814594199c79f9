import { medianOf } from '#lib/pipeline/retention/median.ts';
import type { ReviewColumns } from '#lib/pipeline/retention/review-columns.ts';

/** Below this many answers a median says little. */
const FEWEST_ANSWERS = 20;

/** How long an answer usually takes, in seconds: the median over the log; null below 20 answers. */
export function secondsPerAnswer({ length, tookMs }: Pick<ReviewColumns, 'length' | 'tookMs'>): number | null {
	if (length < FEWEST_ANSWERS) return null;
	return (medianOf(tookMs.slice()) ?? 0) / 1000;
}
