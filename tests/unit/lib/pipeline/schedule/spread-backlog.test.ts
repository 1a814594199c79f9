import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import { type BacklogSpread, type DueSchedule, spreadBacklog } from '#lib/pipeline/schedule/spread-backlog.ts';
import { addDays, daysBetween, studyDayOf, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { reviewSchedule } from '#tests/support/review-histories.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];
// A Wednesday.
const spread: BacklogSpread = { days: 3, perDay: 100, nowMs: FIXED_NOW_MS, dayStartHour: 4, easyDays: EVERY_DAY };
const today = studyDayOf(FIXED_NOW_MS, 4);

/** Named `a1`, `a2`, `b1`: the letter is the subject; the first are the most at risk. */
const dueCards = (names: string): DueSchedule[] =>
	names.split(' ').map((name, index) => ({
		...reviewSchedule({ cardId: name, stabilityDays: 5 + index, dueAtMs: FIXED_NOW_MS - DAY_MS }),
		subjectId: name.charAt(0) as NonNullable<DueSchedule['subjectId']>
	}));

/** The cards of each day, `a1 b1 | c1`. */
function spreadOut(due: readonly DueSchedule[], given: Partial<BacklogSpread> = {}): string {
	const days: string[][] = [];
	for (const { cardId, dueAtMs } of spreadBacklog(due, { ...spread, ...given })) {
		const day = Math.max(0, daysBetween(today.date, studyDayOf(dueAtMs, 4).date));
		while (days.length <= day) days.push([]);
		days[day]?.push(cardId);
	}
	return days.map((names) => names.join(' ')).join(' | ');
}

describe('spreadBacklog', () => {
	const rows: [name: string, due: string, given: Partial<BacklogSpread>, expected: string][] = [
		['most at risk first, evenly', 'a1 b1 c1 d1 e1 f1', {}, 'a1 b1 | c1 d1 | e1 f1'],
		['what cannot be even', 'a1 b1 c1 d1', {}, 'a1 b1 | c1 | d1'],
		['fewer cards than days', 'a1', {}, 'a1'],
		['one day: all of them today', 'a1 b1 c1', { days: 1 }, 'a1 b1 c1'],
		['more than the days hold', 'a1 b1 c1 d1 e1', { days: 2, perDay: 2 }, 'a1 b1 | c1 d1 | e1'],
		['a day off', 'a1 b1 c1 d1', { easyDays: [1, 1, 1, 1, 0, 1, 1] }, 'a1 b1 |  | c1 d1'],
		[
			'half a day takes half as many',
			'a1 b1 c1 d1 e1',
			{ easyDays: [1, 1, 1, 1, 0.5, 1, 1], perDay: 10 },
			'a1 b1 | c1 | d1 e1'
		],
		['no day free at all: as if none were easy', 'a1 b1 c1', { easyDays: [0, 0, 0, 0, 0, 0, 0] }, 'a1 | b1 | c1'],
		['one subject on different days', 'a1 a2 a3 b1 c1 d1', {}, 'a1 b1 | a2 c1 | a3 d1'],
		['a subject that comes late in risk is begun in time', 'a1 b1 c1 d1 e1 e2 e3', {}, 'a1 b1 e1 | c1 e2 | d1 e3'],
		['more of one subject than days', 'a1 a2 a3 b1', { days: 2 }, 'a1 b1 | a2 a3']
	];
	it.each(rows)('%s', (_name, due, given, expected) => {
		expect(spreadOut(dueCards(due), given)).toBe(expected);
	});

	it('moves nothing where nothing is due', () => {
		expect(spreadBacklog([], spread)).toEqual([]);
	});

	it('leaves the due time of today’s cards, and has the others fall due when their day begins, over a clock change', () => {
		inTimeZone('Europe/Berlin', () => {
			const nowMs = new Date(2025, 2, 29, 12).getTime();
			const due = dueCards('a1 b1 c1').map((card) => ({ ...card, dueAtMs: nowMs - DAY_MS }));
			expect(spreadBacklog(due, { ...spread, nowMs }).map(({ dueAtMs }) => dueAtMs)).toEqual([
				nowMs - DAY_MS,
				new Date(2025, 2, 30, 4).getTime(),
				new Date(2025, 2, 31, 4).getTime()
			]);
		});
	});

	const anyDue = fc
		.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 60 }), fc.nat(8)), { maxLength: 60 })
		.map((cards) =>
			cards.map(([stabilityDays, daysAgo, subject], index): DueSchedule => {
				const lastReviewAtMs = FIXED_NOW_MS - daysAgo * DAY_MS;
				const card = reviewSchedule({ cardId: `card ${index}`, stabilityDays, lastReviewAtMs });
				return subject === 0 ? card : { ...card, subjectId: `${subject}` as NonNullable<DueSchedule['subjectId']> };
			})
		);
	const anySpread = fc
		.record({
			days: fc.integer({ min: 1, max: 14 }),
			perDay: fc.integer({ min: 1, max: 40 }),
			easyDays: fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 7, maxLength: 7 })
		})
		.map((given): BacklogSpread => ({ ...spread, ...given }));

	const dayOf = (dueAtMs: number) => Math.max(0, daysBetween(today.date, studyDayOf(dueAtMs, 4).date));

	it('moves every card once, to the beginning of a day, and no day beyond its limit', () => {
		fc.assert(
			fc.property(anyDue, anySpread, (due, given) => {
				const moves = spreadBacklog(due, given);
				expect(moves.map(({ cardId }) => cardId).sort()).toEqual(due.map(({ cardId }) => cardId).sort());
				const limits = given.easyDays.map((share) => Math.floor(share * given.perDay));
				const counts = new Map<number, number>();
				for (const { dueAtMs } of moves) counts.set(dayOf(dueAtMs), (counts.get(dayOf(dueAtMs)) ?? 0) + 1);
				for (const [day, count] of counts) {
					const date = addDays(today.date, day);
					const limit = limits.every((most) => most < 1) ? given.perDay : (limits[new Date(date).getUTCDay()] ?? 0);
					expect(count).toBeLessThanOrEqual(limit);
					if (day === 0) continue;
					const own = moves.filter(({ dueAtMs }) => dayOf(dueAtMs) === day);
					expect(new Set(own.map(({ dueAtMs }) => dueAtMs))).toEqual(new Set([studyDayOn(date, 4).startMs]));
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('keeps to the days given where they can hold it all', () => {
		fc.assert(
			fc.property(anyDue, fc.integer({ min: 1, max: 14 }), (due, days) => {
				const moves = spreadBacklog(due, { ...spread, days, perDay: Math.max(1, Math.ceil(due.length / days)) });
				for (const { dueAtMs } of moves) expect(dayOf(dueAtMs)).toBeLessThan(days);
			}),
			{ numRuns: 300 }
		);
	});

	it('goes by risk: strictly among cards without subjects, and within each subject', () => {
		fc.assert(
			fc.property(anyDue, anySpread, (due, given) => {
				const cardOf = new Map(due.map((card) => [card.cardId, card]));
				const risks = (ids: readonly DueSchedule['cardId'][]) =>
					ids.map((id) => retrievabilityAt(cardOf.get(id) ?? reviewSchedule(), FIXED_NOW_MS));
				const order = spreadBacklog(due, given).map(({ cardId }) => cardId);
				for (let subject = 1; subject <= 8; subject += 1) {
					const own = risks(order.filter((id) => cardOf.get(id)?.subjectId === `${subject}`));
					expect(own).toEqual(own.toSorted((one, other) => one - other));
				}
				const alone = due.map((card): DueSchedule => ({ ...card, subjectId: null }));
				const all = risks(spreadBacklog(alone, given).map(({ cardId }) => cardId));
				expect(all).toEqual(all.toSorted((one, other) => one - other));
			}),
			{ numRuns: 300 }
		);
	});

	it('keeps a subject that has no more cards than there are days on different days', () => {
		fc.assert(
			fc.property(anyDue, fc.integer({ min: 1, max: 14 }), (due, days) => {
				const counts = new Map<unknown, number>();
				for (const { subjectId } of due) counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1);
				const fitting = due.filter(({ subjectId }) => !subjectId || (counts.get(subjectId) ?? 0) <= days);
				const subjectOf = new Map(fitting.map((card) => [card.cardId, card.subjectId ?? card.cardId]));
				const places = spreadBacklog(fitting, { ...spread, days }).map(
					({ cardId, dueAtMs }) => `${dayOf(dueAtMs)} ${subjectOf.get(cardId)}`
				);
				expect(new Set(places).size).toBe(places.length);
			}),
			{ numRuns: 1000 }
		);
	});
});
