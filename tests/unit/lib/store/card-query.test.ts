import { describe, expect, test } from 'vitest';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { factsOf } from '#lib/store/card-facts.ts';
import { asksForState, matchesQuery } from '#lib/store/card-query.ts';
import { parseCardQuery } from '#lib/store/parse-card-query.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';
import { deckCard } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const DAY = { nowMs: FIXED_NOW_MS, dayStartHour: 4 };

const met: Partial<Schedule> = {
	state: 'review',
	dueAtMs: FIXED_NOW_MS + 5 * DAY_MS,
	stabilityDays: 31.5,
	difficulty: 7,
	intervalDays: 30,
	reviewCount: 4,
	lapseCount: 3,
	firstReviewAtMs: 1,
	lastReviewAtMs: 2
};

const card: StoredCard = {
	...deckCard(1, { kind: 'event', prompt: 'Who was naïve\nin Budapest?', answer: 'A Pilot' }),
	...UNTOUCHED
};

const rows: readonly {
	name: string;
	query: string;
	is?: Partial<typeof card>;
	schedule?: Partial<Schedule>;
	matches: boolean;
}[] = [
	{ name: 'nothing asked', query: '', matches: true },
	{ name: 'a word of the prompt', query: 'BUDAPEST', matches: true },
	{ name: 'a word of the answer', query: 'pilot', matches: true },
	{ name: 'folded both ways', query: '"naive"', matches: true },
	{ name: 'a phrase over the end of a line', query: '"naive in budapest"', matches: true },
	{ name: 'no phrase over prompt and answer', query: '"budapest? a pilot"', matches: false },
	{ name: 'one word of two', query: 'pilot harbour', matches: false },
	{ name: 'words not side by side', query: '"who budapest"', matches: false },
	{ name: 'an unwanted word', query: '-pilot', matches: false },
	{ name: 'an unwanted word that is not there', query: '-harbour', matches: true },
	{
		name: 'a number as a page shows it',
		query: 'difficulty:2.1',
		schedule: { ...met, difficulty: 2.118 },
		matches: true
	},
	{ name: 'another one', query: 'difficulty:2.2', schedule: { ...met, difficulty: 2.118 }, matches: false },
	{ name: 'a whole number of days', query: 'stability:32', schedule: met, matches: true },
	{ name: 'its kind', query: 'kind:event', matches: true },
	{ name: 'another kind', query: 'kind:figure', matches: false },
	{ name: 'its form', query: 'form:basic -form:list', matches: true },
	{ name: 'new', query: 'state:new', matches: true },
	{ name: 'unread', query: 'state:unread', is: { awaitsReading: true }, matches: true },
	{ name: 'unread, but picked', query: 'state:unread', is: { awaitsReading: true, decision: 'kept' }, matches: false },
	{ name: 'suspended is not new', query: 'state:new', is: { suspended: true }, matches: false },
	{ name: 'buried', query: 'state:buried', is: { buriedUntilMs: 1 }, matches: true },
	{ name: 'relearning is learning', query: 'state:learning', schedule: { ...met, state: 'relearning' }, matches: true },
	{ name: 'known', query: 'state:known', schedule: met, matches: true },
	{ name: 'seven lapses', query: 'state:leech', schedule: { ...met, lapseCount: 7 }, matches: false },
	{ name: 'eight lapses', query: 'state:leech', schedule: { ...met, lapseCount: 8 }, matches: true },
	{ name: 'a new card has no stability', query: 'stability<100', matches: false },
	{ name: 'but no reviews', query: 'reviews<5', matches: true },
	{ name: 'stability', query: 'stability>30 stability<=31.5', schedule: met, matches: true },
	{ name: 'difficulty', query: 'difficulty>7', schedule: met, matches: false },
	{ name: 'lapses', query: 'lapses=3', schedule: met, matches: true },
	{ name: 'interval', query: 'interval>=30', schedule: met, matches: true },
	{ name: 'due within the week', query: 'due:week', schedule: met, matches: true },
	{ name: 'not yet today', query: 'due:today', schedule: met, matches: false },
	{ name: 'in so many days', query: 'due=5', schedule: met, matches: true },
	{ name: 'in fewer', query: 'due:<5', schedule: met, matches: false },
	{ name: 'in more', query: 'due>5', schedule: met, matches: false },
	{
		name: 'tonight is today',
		query: 'due:today',
		schedule: { ...met, dueAtMs: FIXED_NOW_MS + 15 * HOUR_MS },
		matches: true
	},
	{
		name: 'after four it is tomorrow',
		query: 'due:tomorrow',
		schedule: { ...met, dueAtMs: FIXED_NOW_MS + 16 * HOUR_MS },
		matches: true
	},
	{
		name: 'this morning is not overdue',
		query: 'due:overdue',
		schedule: { ...met, dueAtMs: FIXED_NOW_MS - 8 * HOUR_MS },
		matches: false
	},
	{
		name: 'yesterday is',
		query: 'due:overdue',
		schedule: { ...met, dueAtMs: FIXED_NOW_MS - 9 * HOUR_MS },
		matches: true
	},
	{ name: 'what is suspended is not due', query: 'due:<9', is: { suspended: true }, schedule: met, matches: false },
	{ name: 'a day beyond the calendar', query: 'due<99999999999', schedule: met, matches: true }
];

describe('a card and a query', () => {
	test.each(rows)('$name', ({ query, is, schedule, matches }) => {
		const stored = { ...card, ...is };
		const placed = placeSchedule({ ...newSchedule(stored.id), ...schedule }, stored);
		// A due time of the row's own, whatever the last review would give.
		const facts = factsOf(stored, { ...placed, ...schedule });
		const isFound = inTimeZone('UTC', () => matchesQuery(parseCardQuery(query).query, DAY)(facts));
		expect(isFound).toBe(matches);
	});
});

test('dropped cards are asked for by name alone', () => {
	const asks = (text: string) => asksForState(parseCardQuery(text).query, 'dropped');
	expect([asks('state:dropped'), asks('-state:dropped'), asks('dropped')]).toEqual([true, false, false]);
});
