import type { CardFacts } from '#lib/store/card-facts.ts';

/**
 * The order of a list: by place in the text, soonest due first, least stable first, most difficult first, most lapses
 * first, or last edited first.
 */
export const CARD_SORTS = ['place', 'due', 'stability', 'difficulty', 'lapses', 'edited'] as const;

export type CardSort = (typeof CARD_SORTS)[number];

type Compare = (one: CardFacts, other: CardFacts) => number;

/** Texts by id, then reading order. Of the same place, by id, so that the order is the same each time. */
export const byPlace: Compare = (one, other) => {
	if (one.textId !== other.textId) return one.textId < other.textId ? -1 : 1;
	return one.order - other.order || (one.id < other.id ? -1 : 1);
};

// Each puts first what wants the reader's eye, so that the smallest number comes first.
const NUMBERS: Record<Exclude<CardSort, 'place'>, (facts: CardFacts) => number | null> = {
	due: ({ dueAtMs }) => dueAtMs,
	stability: ({ stabilityDays }) => stabilityDays,
	difficulty: ({ difficulty }) => (difficulty === null ? null : -difficulty),
	lapses: ({ lapseCount, reviewCount }) => (reviewCount === 0 ? null : -lapseCount),
	edited: ({ editedAtMs }) => (editedAtMs === null ? null : -editedAtMs)
};

/**
 * Cards in another order than that of their places.
 * @param inPlace by place: cards alike stay so, and those without the number asked for come last
 */
export function sortCards(inPlace: readonly CardFacts[], sort: CardSort): readonly CardFacts[] {
	if (sort === 'place') return inPlace;
	const numberOf = NUMBERS[sort];
	const keyed = inPlace.map((facts) => ({ facts, number: numberOf(facts) ?? Infinity }));
	// Infinity less itself is no number, and cards without one are alike.
	return keyed.sort((one, other) => one.number - other.number || 0).map(({ facts }) => facts);
}
