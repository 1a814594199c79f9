import { describe, expect, it } from 'vitest';
import { type CardFigures, cardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { type LoadDay, loadForecast } from '#lib/pipeline/retention/load-forecast.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { cardFigures, metFigures } from '#tests/support/card-figures.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { studyAsKnown } from '#tests/support/known-learner.ts';
import { reviewSchedule } from '#tests/support/review-histories.ts';
import { USUAL_ANSWERS } from '#lib/pipeline/schedule/answer-shares.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';

type Outlook = Parameters<typeof loadForecast>[2];

function foresee(
	cards: readonly CardFigures[],
	given: Partial<Outlook> = {},
	isInScope: (row: number) => boolean = () => true
): readonly LoadDay[] {
	return loadForecast(cardColumns(cards), isInScope, {
		settings: DEFAULT_SCHEDULING,
		secondsPerAnswer: 12,
		days: 30,
		nowMs: FIXED_NOW_MS,
		random: seededRandom(1),
		...given
	});
}

const many = (count: number, card: CardFigures) => Array.from({ length: count }, () => card);
const sum = (days: readonly LoadDay[], of: (day: LoadDay) => number) => days.reduce((total, day) => total + of(day), 0);

describe('loadForecast', () => {
	it('gives a day each from today, nothing where there are no cards', () => {
		expect(foresee([], { days: 3 })).toEqual(
			['2025-04-16', '2025-04-17', '2025-04-18'].map((date) => ({ date, reviews: 0, newCards: 0, minutes: 0 }))
		);
	});

	it('brings what is due on its day, the backlog today, and what will come back', () => {
		const cards = [
			...many(8, metFigures({ dueAtMs: FIXED_NOW_MS - 9 * DAY_MS, stabilityDays: 3 })),
			...many(5, metFigures({ dueAtMs: FIXED_NOW_MS + 2 * DAY_MS, stabilityDays: 40 }))
		];
		const days = foresee(cards);
		expect(days[0]?.reviews).toBeCloseTo(8, 8);
		expect(days[2]?.reviews).toBeGreaterThanOrEqual(5);
		expect(sum(days, (day) => day.reviews)).toBeGreaterThan(8 + 5);
	});

	it('meets new cards at the pace set, and counts their learning steps into the minutes', () => {
		const days = foresee(many(25, cardFigures()), { days: 4 });
		expect(days.map(({ newCards }) => Math.round(newCards * 1e6) / 1e6)).toEqual([10, 10, 5, 0]);
		// Ten cards at twelve seconds, once each and once more at the least of most.
		expect(days[0]?.minutes).toBeGreaterThan(3);
		expect(days[0]?.minutes).toBeLessThan(8);
	});

	it('leaves out of today what was done in it', () => {
		const thisMorning = FIXED_NOW_MS - 2 * HOUR_MS;
		const metToday = metFigures({
			firstReviewAtMs: thisMorning,
			lastReviewAtMs: thisMorning,
			dueAtMs: FIXED_NOW_MS + 90 * DAY_MS
		});
		const days = foresee([...many(25, cardFigures()), ...many(7, metToday)], { days: 2 });
		expect(days[0]?.newCards).toBeCloseTo(3, 8);
		expect(days[1]?.newCards).toBeCloseTo(10, 8);
		const reviewedToday = { ...metToday, firstReviewAtMs: FIXED_NOW_MS - 50 * DAY_MS };
		const due = metFigures({ dueAtMs: FIXED_NOW_MS - DAY_MS });
		const settings = { ...DEFAULT_SCHEDULING, reviewsPerDay: 20 };
		const [today] = foresee([...many(50, due), ...many(15, reviewedToday)], { days: 1, settings });
		expect(today?.reviews).toBeCloseTo(5, 8);
	});

	it('leaves nothing out of today for what a clock that stood ahead dated later', () => {
		const later = FIXED_NOW_MS + 5 * DAY_MS;
		const metLater = metFigures({ firstReviewAtMs: later, lastReviewAtMs: later, dueAtMs: later + 90 * DAY_MS });
		const reviewedLater = { ...metLater, firstReviewAtMs: FIXED_NOW_MS - 50 * DAY_MS };
		const due = metFigures({ dueAtMs: FIXED_NOW_MS - DAY_MS });
		const cards = [...many(50, due), ...many(25, cardFigures()), ...many(15, reviewedLater), ...many(7, metLater)];
		const [today] = foresee(cards, { days: 1, settings: { ...DEFAULT_SCHEDULING, reviewsPerDay: 20 } });
		expect(today?.reviews).toBeCloseTo(20, 8);
		expect(today?.newCards).toBeCloseTo(10, 8);
	});

	it('asks only for cards in scope that are asked', () => {
		const due = metFigures({ dueAtMs: FIXED_NOW_MS - DAY_MS });
		const cards = [due, { ...due, isAsked: false }, due, cardFigures(), cardFigures({ isAsked: false })];
		const [today] = foresee(cards, { days: 1 }, (row) => row !== 2);
		expect(today?.reviews).toBeCloseTo(1, 8);
		expect(today?.newCards).toBeCloseTo(1, 8);
	});

	it('does not know minutes where it is not known how long an answer takes', () => {
		expect(foresee(many(3, cardFigures()), { days: 2, secondsPerAnswer: null })[0]?.minutes).toBeNull();
	});

	it('expects within a tenth what learners do on average who go through every queue', () => {
		const deck = Array.from({ length: 200 }, (_, index) => {
			const stabilityDays = 5 + (index % 40);
			const dueAtMs = FIXED_NOW_MS + (index % 20) * DAY_MS;
			return { stabilityDays, difficulty: 5, dueAtMs, lastReviewAtMs: dueAtMs - stabilityDays * DAY_MS };
		});
		const days = foresee([...deck.map(metFigures), ...many(100, cardFigures())], { secondsPerAnswer: 60 });
		const learners = [1, 2, 3, 4].map((seed) =>
			studyAsKnown({
				schedules: deck.map((card, index) => reviewSchedule({ ...card, cardId: `card ${index}` })),
				newCount: 100,
				settings: DEFAULT_SCHEDULING,
				answers: USUAL_ANSWERS,
				days: 30,
				nowMs: FIXED_NOW_MS,
				random: seededRandom(seed)
			})
		);
		const reviews = learners.flatMap((done) => done.reviewsPerDay).reduce((total, count) => total + count, 0) / 4;
		const answers = learners.reduce((total, done) => total + done.answerCount, 0) / 4;
		expect(Math.abs(sum(days, (day) => day.reviews) / reviews - 1)).toBeLessThan(0.1);
		expect(Math.abs(sum(days, (day) => day.minutes ?? 0) / answers - 1)).toBeLessThan(0.1);
	});
});
