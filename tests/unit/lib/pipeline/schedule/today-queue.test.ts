import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { planToday, type TodayPlan } from '#lib/pipeline/schedule/plan-today.ts';
import { DEFAULT_SCHEDULING, type Rating, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { afterGrade, cardsLeft, nextCard, type TodayQueue, withoutCard } from '#lib/pipeline/schedule/today-queue.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { anyRating, cardId, reviewSchedule } from '#tests/support/review-histories.ts';

const now = FIXED_NOW_MS;
const subjectOf: TodayPlan['subjectOf'] = (id) => id.charAt(0) as ReturnType<TodayPlan['subjectOf']>;

function queueOf(given: { reviews?: string[]; fresh?: string[]; learning?: [string, number][] }): TodayQueue {
	return planToday({
		reviews: (given.reviews ?? []).map((name, index) => reviewSchedule({ cardId: name, stabilityDays: index + 1 })),
		learning: (given.learning ?? []).map(([name, minutes]) => learningCard(name, minutes)),
		newCardIds: (given.fresh ?? []).map(cardId),
		subjectOf,
		introducedToday: 0,
		reviewedToday: 0,
		settings: DEFAULT_SCHEDULING,
		nowMs: now
	});
}

function learningCard(name: string, minutes: number): Schedule {
	return { ...newSchedule(cardId(name)), state: 'learning', dueAtMs: now + minutes * MINUTE_MS };
}

const done = (name: string) => reviewSchedule({ cardId: name, dueAtMs: now + 10 * DAY_MS });
const shown = (queue: TodayQueue, atMs = now) => {
	const next = nextCard(queue, atMs);
	if (next === null) return 'done';
	return 'cardId' in next ? next.cardId : `wait ${(next.waitUntilMs - now) / MINUTE_MS}`;
};

describe('nextCard', () => {
	const rows: [name: string, queue: TodayQueue, expected: string][] = [
		['an empty day', queueOf({}), 'done'],
		['a learning card that is due first', queueOf({ reviews: ['a1'], learning: [['b1', -1]] }), 'b1'],
		['a review before a learning card not yet due', queueOf({ reviews: ['a1'], learning: [['b1', 1]] }), 'a1'],
		['a new card after the reviews', queueOf({ reviews: ['a1'], fresh: ['b1'] }), 'a1'],
		['a learning card up to twenty minutes early', queueOf({ learning: [['a1', 20]] }), 'a1'],
		['a wait until twenty minutes before the next', queueOf({ learning: [['a1', 50]] }), 'wait 30'],
		[
			'a learning card of another subject than the last',
			afterGrade(
				queueOf({
					reviews: ['a1'],
					learning: [
						['a2', -2],
						['b1', -1]
					]
				}),
				done('a1')
			),
			'b1'
		],
		[
			'a review of another subject rather than a learning card of the last',
			afterGrade(queueOf({ reviews: ['a1', 'b1'], learning: [['a2', -2]] }), done('a1')),
			'b1'
		],
		[
			'the last subject again when there is nothing else',
			afterGrade(queueOf({ reviews: ['a1'], learning: [['a2', -2]] }), done('a1')),
			'a2'
		]
	];
	it.each(rows)('%s', (_name, queue, expected) => expect(shown(queue)).toBe(expected));
});

describe('afterGrade', () => {
	it('puts a learning card back at its time and counts down', () => {
		let queue = queueOf({ fresh: ['a1', 'b1', 'c1'], learning: [['d1', 5]] });
		queue = afterGrade(queue, learningCard('a1', 1));
		expect(queue.learning.map((card) => card.cardId)).toEqual(['a1', 'd1']);
		expect(queue.newLeft).toBe(2);
		expect(cardsLeft(queue)).toBe(4);
		expect(shown(queue)).toBe('b1');
		expect(shown(queue, now + 2 * MINUTE_MS)).toBe('b1');
		expect(shown(afterGrade(queue, done('b1')), now + 2 * MINUTE_MS)).toBe('a1');
	});

	it('shows a card passed over for its subject as soon as that is right', () => {
		let queue = queueOf({ reviews: ['a1', 'b1', 'c1', 'd1'], learning: [['a2', 3]] });
		queue = afterGrade(queue, done('a1'));
		queue = afterGrade({ ...queue, lastSubject: 'b' }, done('c1'));
		expect(shown(queue)).toBe('b1');
		expect(afterGrade(queue, done('b1'))).toMatchObject({ passedOver: [], reviewsLeft: 1 });
	});

	it('leaves the queue it was given as it was', () => {
		const queue = queueOf({ reviews: ['a1', 'b1'], learning: [['c1', -1]] });
		const copy = structuredClone(queue);
		afterGrade(queue, learningCard('b1', 1));
		withoutCard(queue, cardId('c1'));
		expect(queue).toEqual(copy);
	});

	it('takes a card that is not in the queue without complaint', () => {
		const queue = queueOf({ reviews: ['a1'] });
		expect(cardsLeft(afterGrade(queue, done('x1')))).toBe(1);
		expect(cardsLeft(afterGrade(queue, learningCard('x1', 1)))).toBe(2);
	});
});

describe('withoutCard', () => {
	const names = Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(97 + index)}1`);
	const rows: [name: string, removed: string][] = [
		['the next one', 'a1'],
		['one just ahead', 'c1'],
		['one far ahead', 'z1'],
		['a learning card', '!1'],
		['a new card', '?1']
	];
	it.each(rows)('%s', (_name, removed) => {
		const queue = queueOf({ reviews: names, fresh: ['?1'], learning: [['!1', 5]] });
		const rest = withoutCard(queue, cardId(removed));
		expect(cardsLeft(rest)).toBe(cardsLeft(queue) - 1);
		expect(new Set(session(rest, () => 3).map((step) => step.cardId)).has(cardId(removed))).toBe(false);
	});
});

describe('a whole session', () => {
	it('shows every card, ends, and never shows one subject twice running while it could show another', () => {
		const anyNames = fc.uniqueArray(
			fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 })).map((parts) => parts.join('')),
			{ maxLength: 24 }
		);
		fc.assert(
			fc.property(anyNames, fc.nat(24), fc.infiniteStream(anyRating), (names, reviewCount, ratings) => {
				const queue = queueOf({ reviews: names.slice(0, reviewCount), fresh: names.slice(reviewCount) });
				const steps = session(queue, () => ratings.next().value);
				const planned = new Set<string>(queue.planned.map((card) => card.cardId));
				expect(new Set<string>(steps.map((step) => step.cardId))).toEqual(planned);
				for (const [index, step] of steps.entries()) {
					const before = steps[index - 1];
					if (before === undefined || before.cardId.charAt(0) !== step.cardId.charAt(0)) continue;
					expect(step.couldShow.every((subject) => subject === step.cardId.charAt(0))).toBe(true);
				}
			}),
			{ numRuns: 150 }
		);
	});
});

/** Grades card after card, ten seconds each, waiting where told to, until today is done. */
function session(start: TodayQueue, grade: () => Rating) {
	let queue = start;
	let atMs = now;
	const kept = new Map<CardId, Schedule>();
	const steps: { cardId: CardId; couldShow: string[] }[] = [];
	for (let count = 0; count < 2000; count++) {
		const next = nextCard(queue, atMs);
		if (next === null) return steps;
		if ('waitUntilMs' in next) {
			expect(next.waitUntilMs).toBeGreaterThan(atMs);
			atMs = next.waitUntilMs;
			continue;
		}
		const dueMs = atMs;
		const due = queue.learning.filter((card) => card.dueAtMs <= dueMs).map((card) => card.subject);
		const planned = [...queue.passedOver, ...queue.planned.slice(queue.position, queue.position + 8)];
		steps.push({ cardId: next.cardId, couldShow: [...due, ...planned.map((card) => card.subject)] });
		// After enough failures everyone learns in the end.
		const rating = count > 100 ? 4 : grade();
		const schedule = scheduleAfterGrade(
			kept.get(next.cardId) ?? newSchedule(next.cardId),
			rating,
			atMs,
			DEFAULT_SCHEDULING
		);
		kept.set(next.cardId, schedule);
		queue = afterGrade(queue, schedule);
		atMs += 10_000;
	}
	throw new Error('the session does not end');
}
