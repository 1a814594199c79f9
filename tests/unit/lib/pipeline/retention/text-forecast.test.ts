import { describe, expect, it } from 'vitest';
import { type CardFigures, cardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { type TextForecast, textForecast, type TextPlan } from '#lib/pipeline/retention/text-forecast.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, daysBetween } from '#lib/pipeline/schedule/study-day.ts';
import { cardFigures, metFigures } from '#tests/support/card-figures.ts';
import { DAY_MS, FIXED_NOW_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { studyAsKnown } from '#tests/support/known-learner.ts';
import { USUAL_ANSWERS } from '#lib/pipeline/schedule/answer-shares.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';

const TODAY = '2025-04-16';

function foresee(
	cards: readonly CardFigures[],
	given: Partial<TextPlan> = {},
	isOfText: (row: number) => boolean = () => true
): TextForecast {
	return textForecast(cardColumns(cards), isOfText, {
		newCardsPerDay: 10,
		desiredRetention: 0.9,
		settings: DEFAULT_SCHEDULING,
		secondsPerAnswer: 10,
		nowMs: FIXED_NOW_MS,
		random: seededRandom(1),
		...given
	});
}

const many = (count: number, card: CardFigures) => Array.from({ length: count }, () => card);
const unmet = (count: number) => many(count, cardFigures());
const dayOf = (date: string | null) => (date === null ? Infinity : daysBetween(TODAY, date));

describe('textForecast', () => {
	it.each([
		{ name: '100 cards', cards: 100, newCardsPerDay: 10, allMet: 9, oneMore: 9 },
		{ name: '101 cards', cards: 101, newCardsPerDay: 10, allMet: 10, oneMore: 9 },
		{ name: '2,000 cards', cards: 2000, newCardsPerDay: 20, allMet: 99, oneMore: 95 }
	])('tells when $name have all been met and are known', ({ cards, newCardsPerDay, allMet, oneMore }) => {
		const forecast = foresee(unmet(cards), { newCardsPerDay });
		expect(forecast.cardCount).toBe(cards);
		expect(forecast.allMetDate).toBe(addDays(TODAY, allMet));
		expect(dayOf(forecast.knownDate)).toBeGreaterThanOrEqual(allMet);
		expect(dayOf(forecast.knownDate)).toBeLessThan(allMet + 10);
		expect(dayOf(forecast.oneMore.knownDate)).toBeGreaterThanOrEqual(oneMore);
		expect(dayOf(forecast.oneMore.knownDate)).toBeLessThan(oneMore + 10);
	});

	it('holds the desired share from the day the text is known, and shows it in sixty points or fewer', () => {
		const { held, knownDate, cardCount, desiredRetention } = foresee(unmet(300));
		expect(held.length).toBeLessThanOrEqual(60);
		expect(held[0]?.date).toBe(TODAY);
		expect(dayOf(held.at(-1)?.date ?? null)).toBe(dayOf(knownDate) + 59);
		const steps = held.slice(1).map(({ date }, index) => daysBetween(held[index]?.date ?? '', date));
		expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
		for (const point of held) {
			expect(point.held).toBeLessThanOrEqual(cardCount);
			if (dayOf(point.date) >= dayOf(knownDate))
				expect(point.held).toBeGreaterThanOrEqual(desiredRetention * cardCount);
		}
	});

	it('takes the cards of sections not read along, and tells how many they are', () => {
		const heldBack = cardFigures({ isHeldBack: true });
		const forecast = foresee([...unmet(3), heldBack, heldBack, { ...heldBack, isAsked: false }]);
		expect(forecast).toMatchObject({ cardCount: 5, newCount: 5, heldBackCount: 2 });
		expect(foresee([heldBack, cardFigures()], {}, (row) => row > 0)).toMatchObject({ cardCount: 1, heldBackCount: 0 });
	});

	it('knows a text sooner the more new cards a day, at more minutes', () => {
		const forecasts = [2, 5, 10, 20].map((newCardsPerDay) => foresee(unmet(200), { newCardsPerDay }));
		for (const [index, forecast] of forecasts.entries()) {
			const slower = forecasts[index - 1];
			expect(dayOf(forecast.oneMore.knownDate)).toBeLessThanOrEqual(dayOf(forecast.knownDate));
			expect(forecast.oneMore.minutesADay).toBeGreaterThan(0);
			if (slower === undefined) continue;
			expect(dayOf(forecast.knownDate)).toBeLessThan(dayOf(slower.knownDate));
			expect(forecast.minutesADay).toBeGreaterThan(slower.minutesADay ?? 0);
		}
	});

	it.each([2, 10, 30])('says of one more than %d what that pace adds on average', (newCardsPerDay) => {
		const minutesAt = (pace: number) =>
			[1, 2, 3, 4, 5, 6, 7, 8].reduce(
				(sum, seed) =>
					sum + (foresee(unmet(500), { newCardsPerDay: pace, random: seededRandom(seed) }).minutesADay ?? 0) / 8,
				0
			);
		const { oneMore, minutesADay } = foresee(unmet(500), { newCardsPerDay });
		const added = minutesAt(newCardsPerDay + 1) - minutesAt(newCardsPerDay);
		expect(Math.abs((oneMore.minutesADay ?? 0) - added)).toBeLessThan(0.02 * (minutesADay ?? 0));
		const faster = foresee(unmet(500), { newCardsPerDay: newCardsPerDay + 1 });
		expect(Math.abs(dayOf(oneMore.knownDate) - dayOf(faster.knownDate))).toBeLessThanOrEqual(2);
	});

	it('takes longer to know at a higher desired retention than cards can be kept at a day apart', () => {
		const [usual, high] = [0.9, 0.97].map((desiredRetention) => foresee(unmet(100), { desiredRetention }));
		expect(dayOf(high?.knownDate ?? null)).toBeGreaterThan(dayOf(usual?.knownDate ?? null));
	});

	it.each([
		{ name: 'no new cards a day', given: { newCardsPerDay: 0 } },
		{ name: 'too few for the horizon', given: { newCardsPerDay: 1 } }
	])('does not know when with $name', ({ given }) => {
		const { allMetDate, knownDate } = foresee(unmet(1000), given);
		expect({ allMetDate, knownDate }).toEqual({ allMetDate: null, knownDate: null });
	});

	it('meets cards that reviews keep it from knowing', () => {
		const settings = { ...DEFAULT_SCHEDULING, reviewsPerDay: 1 };
		const { allMetDate, knownDate } = foresee(unmet(300), { settings });
		expect(allMetDate).toBe(addDays(TODAY, 29));
		expect(knownDate).toBeNull();
	});

	it('waits over a holiday', () => {
		const holiday = { fromDate: addDays(TODAY, 5), toDate: addDays(TODAY, 24) };
		const forecast = foresee(unmet(100), { settings: { ...DEFAULT_SCHEDULING, holiday } });
		expect(forecast.allMetDate).toBe(addDays(TODAY, 29));
		expect(dayOf(forecast.knownDate)).toBeGreaterThanOrEqual(29);
	});

	it('is known today where every card is held, and costs nothing more with one more new card a day', () => {
		const forecast = foresee(many(50, metFigures({ stabilityDays: 100, dueAtMs: FIXED_NOW_MS + 80 * DAY_MS })));
		expect(forecast.allMetDate).toBe(TODAY);
		expect(forecast.knownDate).toBe(TODAY);
		expect(forecast.oneMore).toEqual({ minutesADay: 0, knownDate: TODAY });
	});

	it('asks for what is left of the text today', () => {
		const thisMorning = FIXED_NOW_MS - HOUR_MS;
		const metToday = metFigures({ firstReviewAtMs: thisMorning, lastReviewAtMs: thisMorning });
		const cards = [...many(4, metToday), ...unmet(7), cardFigures({ isAsked: false }), cardFigures()];
		const forecast = foresee(cards, {}, (row) => row !== cards.length - 1);
		expect(forecast.cardCount).toBe(11);
		expect(forecast.allMetDate).toBe(addDays(TODAY, 1));
	});

	it('does not know minutes where it is not known how long an answer takes', () => {
		const { minutesADay, oneMore } = foresee(unmet(20), { secondsPerAnswer: null });
		expect([minutesADay, oneMore.minutesADay]).toEqual([null, null]);
	});

	it('expects of a text what learners hold on average who go through every queue', () => {
		const forecast = foresee(unmet(120), { secondsPerAnswer: 60 });
		const point = forecast.held.find(({ date }) => dayOf(date) >= 40);
		const days = dayOf(point?.date ?? null) + 1;
		const learn = (seed: number, forDays: number) =>
			studyAsKnown({
				schedules: [],
				newCount: 120,
				settings: DEFAULT_SCHEDULING,
				answers: USUAL_ANSWERS,
				days: forDays,
				nowMs: FIXED_NOW_MS,
				random: seededRandom(seed)
			});
		const seeds = [1, 2, 3, 4, 5];
		const held = seeds.reduce((sum, seed) => sum + learn(seed, days).held, 0) / seeds.length;
		const answersADay = seeds.reduce((sum, seed) => sum + learn(seed, 12).answerCount, 0) / seeds.length / 12;
		expect(Math.abs((point?.held ?? 0) / held - 1)).toBeLessThan(0.02);
		expect(Math.abs((forecast.minutesADay ?? 0) / answersADay - 1)).toBeLessThan(0.1);
	});
});
