import { expect, test } from 'vitest';
import { knownCardsWords, sectionOutcomeWords } from '#lib/format/section-study-words.ts';

const NONE = { answered: 0, forgotten: 0, left: 0, known: 0, firstDueAtMs: null };
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

test.each<[outcome: Partial<Parameters<typeof sectionOutcomeWords>[0]>, words: string]>([
	[{}, 'None of its cards is in your deck.'],
	[
		{ answered: 9, forgotten: 2, firstDueAtMs: MINUTE_MS },
		'9 cards answered today, 2 forgotten. The first comes back in 1 minute.'
	],
	[{ answered: 1, firstDueAtMs: 10 * MINUTE_MS }, '1 card answered today. The first comes back in 10 minutes.'],
	[
		{ answered: 7, left: 2, firstDueAtMs: 10 * MINUTE_MS },
		'7 cards answered today. 2 are left for Review. The first comes back in 10 minutes.'
	],
	[{ left: 1 }, 'One is left for Review.'],
	[{ known: 9, firstDueAtMs: 3 * DAY_MS }, 'You have learned all 9 cards. The first comes back in 3 days.'],
	[{ known: 1, firstDueAtMs: 3 * DAY_MS }, 'You have learned the one card. The first comes back in 3 days.'],
	[
		{ known: 5, left: 2, firstDueAtMs: DAY_MS },
		'You have learned 5 cards. 2 are left for Review. The first comes back in 1 day.'
	],
	[{ answered: 3, firstDueAtMs: -5 }, '3 cards answered today. The first is due again.']
])('%o', (outcome, words) => {
	expect(sectionOutcomeWords({ ...NONE, ...outcome }, 0)).toBe(words);
});

test.each([
	[0, ''],
	[1, 'One more is learned already and not due.'],
	[4, '4 more are learned already and not due.']
])('%i cards not asked', (known, words) => {
	expect(knownCardsWords(known)).toBe(words);
});
