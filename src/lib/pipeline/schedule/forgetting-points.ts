import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import { forgettingCurve } from '#lib/pipeline/schedule/fsrs.ts';

/** What a review left of a card in memory. */
export interface MemoryAfter {
	/** When the grade was given, epoch milliseconds. */
	readonly atMs: number;
	readonly stabilityDays: number;
}

/** A point of the forgetting curve. */
export interface ForgettingPoint {
	readonly atMs: number;
	/** The probability of recall, in [0, 1]. */
	readonly retrievability: number;
}

/** Enough for a line that looks round. */
const STEPS = 24;

/**
 * The forgetting curve of one card as FSRS draws it: from each review it falls, and the next lifts it to 1 again.
 * @param memories by time; each holds until the next
 * @param untilMs where the curve ends, such as when the card falls due
 * @returns by time; two points at the time of each review but the first. None without reviews.
 */
export function forgettingPoints(memories: readonly MemoryAfter[], untilMs: number): readonly ForgettingPoint[] {
	return memories.flatMap(({ atMs, stabilityDays }, index) => {
		const endMs = Math.max(atMs, memories[index + 1]?.atMs ?? untilMs);
		return Array.from({ length: STEPS + 1 }, (_, step) => {
			// It falls fastest at first: there the points stand closest.
			const elapsedMs = (endMs - atMs) * (step / STEPS) ** 2;
			return { atMs: atMs + elapsedMs, retrievability: forgettingCurve(elapsedMs / MS_PER_DAY, stabilityDays) };
		});
	});
}
