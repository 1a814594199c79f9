import { describe, expect, it } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { planToday, type TodayPlan } from '#lib/pipeline/schedule/plan-today.ts';
import { DEFAULT_SCHEDULING, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { cardId, reviewSchedule } from '#tests/support/review-histories.ts';

const subjectOf: TodayPlan['subjectOf'] = (id) => id.charAt(0) as ReturnType<TodayPlan['subjectOf']>;

/** Cards named `a1`, `a2`, `b1`: the letter is the subject. */
function planned(given: Partial<TodayPlan>): string[] {
	return plan(given).planned.map((card) => card.cardId);
}

function plan(given: Partial<TodayPlan>) {
	return planToday({
		reviews: [],
		learning: [],
		newCardIds: [],
		subjectOf,
		introducedToday: 0,
		reviewedToday: 0,
		settings: DEFAULT_SCHEDULING,
		nowMs: FIXED_NOW_MS,
		...given
	});
}

const due = (name: string, stabilityDays: number): Schedule => reviewSchedule({ cardId: name, stabilityDays });
const ids = (names: string): CardId[] => names.split(' ').map(cardId);
const learning = (name: string, minutes: number, firstReviewAtMs = FIXED_NOW_MS - MINUTE_MS): Schedule => ({
	...newSchedule(cardId(name)),
	state: 'learning',
	dueAtMs: FIXED_NOW_MS + minutes * MINUTE_MS,
	stabilityDays: 2,
	firstReviewAtMs,
	lastReviewAtMs: firstReviewAtMs
});
const limits = (newCardsPerDay: number, reviewsPerDay: number) => ({
	...DEFAULT_SCHEDULING,
	newCardsPerDay,
	reviewsPerDay
});

describe('planToday', () => {
	const rows: [name: string, given: Partial<TodayPlan>, expected: string][] = [
		['an empty day', {}, ''],
		[
			'reviews by lowest retrievability, then new cards in reading order',
			{ reviews: [due('a1', 30), due('b1', 3), due('c1', 9)], newCardIds: ids('z1 y1 x1') },
			'b1 c1 a1 z1 y1 x1'
		],
		[
			'an overdue card before a weaker one just due',
			{
				reviews: [
					due('a1', 5),
					reviewSchedule({ cardId: 'b1', stabilityDays: 20, lastReviewAtMs: FIXED_NOW_MS - 200 * DAY_MS })
				]
			},
			'b1 a1'
		],
		[
			'limits less what was done today',
			{
				reviews: [due('a1', 1), due('b1', 2), due('c1', 3)],
				newCardIds: ids('d1 e1 f1'),
				settings: limits(3, 5),
				introducedToday: 2,
				reviewedToday: 3
			},
			'a1 b1 d1'
		],
		[
			'nothing when more than the limit was done',
			{
				reviews: [due('a1', 1)],
				newCardIds: ids('b1'),
				settings: limits(1, 1),
				introducedToday: 2,
				reviewedToday: 2
			},
			''
		],
		['reviews of one subject apart', { reviews: [due('a1', 1), due('a2', 2), due('b1', 3)] }, 'a1 b1 a2'],
		[
			'the first new card apart from the last review',
			{ reviews: [due('a1', 1)], newCardIds: ids('a2 b1') },
			'a1 b1 a2'
		],
		['a second new card of a subject waits', { newCardIds: ids('a1 a2 b1 c1'), settings: limits(3, 9) }, 'a1 b1 c1'],
		['unless there are no others', { newCardIds: ids('a1 a2 a3 b1'), settings: limits(3, 9) }, 'a1 b1 a2'],
		[
			'a subject met today waits',
			{
				newCardIds: ids('a2 b1 c2 d1'),
				settings: limits(3, 9),
				introducedToday: 1,
				introducedSubjects: new Set([subjectOf(cardId('c1'))])
			},
			'a2 b1'
		],
		[
			'a subject first met today and still being learned waits; one met yesterday does not',
			{
				newCardIds: ids('a2 b2 c1'),
				settings: limits(2, 9),
				learning: [learning('a1', 5), learning('b1', 5, FIXED_NOW_MS - DAY_MS)]
			},
			'b2 c1'
		]
	];
	it.each(rows)('%s', (_name, given, expected) => {
		expect(planned(given).join(' ')).toBe(expected);
	});

	it('counts what is left and puts learning cards by their time', () => {
		const queue = plan({
			reviews: [due('a1', 1), due('b1', 2)],
			newCardIds: ids('c1'),
			learning: [learning('d1', 9), learning('e1', -3), learning('f1', 4)]
		});
		expect(queue).toMatchObject({ reviewsLeft: 2, newLeft: 1 });
		expect(queue.learning.map((card) => card.cardId)).toEqual(['e1', 'f1', 'd1']);
	});

	it('takes cards without a subject as each its own', () => {
		expect(planned({ newCardIds: ids('a1 a2 a3'), subjectOf: () => null })).toEqual(['a1', 'a2', 'a3']);
	});

	it('gives the same plan whatever the order the store gives', () => {
		const reviews = ['a1', 'b1', 'c1', 'd1'].map((name) => due(name, 5));
		expect(plan({ reviews: reviews.toReversed() })).toEqual(plan({ reviews }));
	});
});
