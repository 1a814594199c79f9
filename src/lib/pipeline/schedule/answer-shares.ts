import type { Rating } from '#lib/pipeline/schedule/schedule.ts';

/** How a reader grades: shares that sum to 1. */
export interface AnswerShares {
	/** Of the first grades of new cards: Again, Hard, Good, Easy. */
	readonly first: readonly [number, number, number, number];
	/** Of the grades of cards that are recalled: Hard, Good, Easy. */
	readonly recalled: readonly [number, number, number];
}

/**
 * How readers grade on average, for whoever has too few reviews to tell their own.
 * @see https://github.com/open-spaced-repetition/fsrs-rs/blob/main/src/simulation.rs the defaults of its simulator
 */
export const USUAL_ANSWERS: AnswerShares = {
	first: [0.24, 0.094, 0.495, 0.171],
	recalled: [0.224, 0.631, 0.145]
};

/** A first grade. @param chance in [0, 1) */
export function firstRating({ first }: AnswerShares, chance: number): Rating {
	const [again, hard, good] = first;
	if (chance < again) return 1;
	if (chance < again + hard) return 2;
	return chance < again + hard + good ? 3 : 4;
}

/** The grade of a card that was recalled. @param chance in [0, 1) */
export function recalledRating({ recalled }: AnswerShares, chance: number): Rating {
	const [hard, good] = recalled;
	if (chance < hard) return 2;
	return chance < hard + good ? 3 : 4;
}
