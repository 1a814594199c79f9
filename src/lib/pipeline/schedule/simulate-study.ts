import { type AnswerShares, firstRating, recalledRating } from '#lib/pipeline/schedule/answer-shares.ts';
import { dayIndexOf, studyDaysFrom } from '#lib/pipeline/schedule/consecutive-days.ts';
import { type DayChoices, type DayLimits, dayLimits, NO_EXTRAS } from '#lib/pipeline/schedule/day-limits.ts';
import { wholeShareUp } from '#lib/pipeline/schedule/easy-days.ts';
import { MS_PER_DAY } from '#lib/pipeline/schedule/elapsed-days.ts';
import { forgettingCurve, type Memory, memoryAfterGrade, plainIntervalDays } from '#lib/pipeline/schedule/fsrs.ts';
import { type Step, stepAfterGrade } from '#lib/pipeline/schedule/learning-steps.ts';
import type { Rating, Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** More cards than this are stood for by so many of them: a year then takes a fraction of a second. */
const LARGEST_SAMPLE = 2000;

/** What a stretch of study is foreseen from. */
export interface StudyOutlook {
	/** The cards met so far, in any state but new. */
	readonly memories: readonly Pick<Schedule, keyof Memory | keyof Step | 'dueAtMs' | 'lastReviewAtMs'>[];
	/** Cards not met yet. */
	readonly newCount: number;
	readonly settings: DayChoices & Pick<SchedulingSettings, 'desiredRetention' | 'dayStartHour'>;
	readonly answers: AnswerShares;
	/** How long an answer takes; null if that is not known. */
	readonly secondsPerAnswer: number | null;
	/** How many study days, today included. */
	readonly days: number;
	readonly nowMs: number;
	/** Numbers in [0, 1); the same numbers give the same outlook. */
	readonly random: () => number;
	/** What this study day has brought already, which its limits then leave out; nothing if not given. */
	readonly doneToday?: DayLimits;
	/**
	 * About how many cards to go through: a small deck then goes through several times over, and chance evens out.
	 * If not given, each card is gone through once, and of more than 2,000 a sample.
	 */
	readonly sampleSize?: number;
	/**
	 * Numbers for each card gone through, by its place among them; those of `random` if not given. Two outlooks whose
	 * cards have the same numbers differ by what was changed, not by chance.
	 */
	readonly randomOf?: (place: number) => () => number;
}

/** What one study day is expected to bring. */
export interface SimulatedDay {
	/** Cards in review state answered. */
	readonly reviews: number;
	/** Cards met for the first time. */
	readonly newCards: number;
	/** Answers given, those in learning steps included. */
	readonly answers: number;
	/** How many cards would be recalled at the end of the day; to be asked before the next day is gone through. */
	readonly held: () => number;
}

/** What is to be expected, whole numbers only where every card was gone through. */
export interface StudyForecast {
	/** Cards in review state answered, a number for each day. */
	readonly reviewsPerDay: readonly number[];
	/** Cards met for the first time, a number for each day. */
	readonly newPerDay: readonly number[];
	/** Minutes for each day, answers in learning steps included; null if it is not known how long an answer takes. */
	readonly minutesPerDay: readonly number[] | null;
	/** How many cards would be recalled at the end of the last day. */
	readonly held: number;
}

interface SimulatedCard {
	memory: Memory;
	step: Step;
	/** Days since the outlook began; negative before it. */
	lastDay: number;
	readonly random: () => number;
}

/**
 * Goes through days of study with a reader who recalls each card as often as FSRS expects: what is due by the day's
 * end, most at risk first, then new cards, within the day's limits; learning steps in one sitting; intervals unfuzzed.
 */
export function simulateStudy(outlook: StudyOutlook): StudyForecast {
	const perDay = [...simulateDays(outlook)];
	const { secondsPerAnswer } = outlook;
	return {
		reviewsPerDay: perDay.map(({ reviews }) => reviews),
		newPerDay: perDay.map(({ newCards }) => newCards),
		minutesPerDay: secondsPerAnswer === null ? null : perDay.map(({ answers }) => (answers * secondsPerAnswer) / 60),
		held: perDay.at(-1)?.held() ?? 0
	};
}

/** The same day by day, for whoever wants to stop on the way. */
export function* simulateDays(outlook: StudyOutlook): Generator<SimulatedDay, void> {
	const { settings, days, nowMs, random, doneToday = NO_EXTRAS, randomOf = () => random } = outlook;
	const today = studyDayOf(nowMs, settings.dayStartHour);
	const studyDays = studyDaysFrom(today.date, days, settings.dayStartHour);
	const newCount = Math.min(outlook.newCount, days * settings.newCardsPerDay);
	const weight = cardsPerSimulated(outlook.memories.length + newCount, outlook.sampleSize);
	const wholeNumber = (amount: number) => Math.floor(amount + random());

	const dueOn: SimulatedCard[][] = Array.from({ length: days }, () => []);
	const met: SimulatedCard[] = [];
	for (let place = random() * Math.max(0, weight - 1); place < outlook.memories.length; place += weight) {
		const memory = outlook.memories[Math.floor(place)];
		if (memory === undefined) break;
		const lastDay = ((memory.lastReviewAtMs ?? nowMs) - nowMs) / MS_PER_DAY;
		const card = { memory, step: memory, lastDay, random: randomOf(met.length) };
		met.push(card);
		dueOn[Math.max(0, dayIndexOf(studyDays, memory.dueAtMs))]?.push(card);
	}

	let waiting: SimulatedCard[] = [];
	let newLeft = newCount === 0 ? 0 : wholeShareUp(1 / weight, newCount);
	for (const [day, dueToday] of dueOn.entries()) {
		waiting.push(...dueToday);
		const done = day === 0 ? doneToday : NO_EXTRAS;
		const due = Math.round(waiting.length * weight) + done.reviews;
		const limits = dayLimits({ date: addDays(today.date, day) }, settings, NO_EXTRAS, due);
		const reviewLimit = Math.max(0, limits.reviews - done.reviews);
		const reviewCount = Math.min(waiting.length, wholeNumber(reviewLimit / weight));
		if (reviewCount < waiting.length) waiting.sort((one, other) => riskOn(day, other) - riskOn(day, one));
		const reviewed = waiting.slice(0, reviewCount);
		waiting = waiting.slice(reviewCount);
		const newLimit = Math.max(0, limits.newCards - done.newCards);
		const newToday = Math.min(wholeNumber(newLimit / weight), newLeft);
		newLeft -= newToday;
		const fresh = Array.from({ length: newToday }, (_, index) => unmet(randomOf(met.length + index)));
		met.push(...fresh);
		let answerCount = 0;
		for (const card of [...reviewed, ...fresh]) {
			const sitting = sitOver(card, day, outlook);
			answerCount += sitting.answerCount;
			dueOn[day + sitting.intervalDays]?.push(card);
		}
		yield {
			reviews: reviewed.length * weight,
			newCards: newToday * weight,
			answers: answerCount * weight,
			held: () => met.reduce((sum, card) => sum + recallOn(day + 1, card), 0) * weight
		};
	}
}

/** How many cards each simulated one stands for; less than 1 where each card is gone through several times. */
function cardsPerSimulated(count: number, sampleSize: number | undefined): number {
	if (sampleSize === undefined) return Math.max(1, count / LARGEST_SAMPLE);
	// A whole number of times, so that the day's limits come out whole.
	return count < sampleSize ? 1 / Math.floor(sampleSize / Math.max(1, count)) : count / sampleSize;
}

function unmet(random: () => number): SimulatedCard {
	return { memory: { stabilityDays: 0, difficulty: 0 }, step: { state: 'new', step: 0 }, lastDay: 0, random };
}

/** The higher, the less a card is retrievable: retrievability falls with the time over the stability. */
function riskOn(day: number, { lastDay, memory }: SimulatedCard): number {
	return (day - lastDay) / memory.stabilityDays;
}

function recallOn(day: number, { lastDay, memory }: SimulatedCard): number {
	return forgettingCurve(Math.max(0, day - lastDay), memory.stabilityDays);
}

/** Answers a card until it is out of its steps. */
function sitOver(
	card: SimulatedCard,
	day: number,
	{ settings, answers }: StudyOutlook
): { readonly answerCount: number; readonly intervalDays: number } {
	for (let answerCount = 1; ; answerCount += 1) {
		const { memory, step, random } = card;
		const elapsedDays = step.state === 'new' ? 0 : Math.max(0, Math.round(day - card.lastDay));
		const recall = step.state === 'new' ? 0 : forgettingCurve(elapsedDays, memory.stabilityDays);
		const rating =
			step.state === 'new' ? firstRating(answers, random()) : random() < recall ? recalledRating(answers, random()) : 1;
		const after = (given: Rating) => memoryAfterGrade(memory, elapsedDays, recall, given);
		card.memory = after(rating);
		card.step = stepAfterGrade(step, rating);
		card.lastDay = day;
		if (card.step.state === 'review') {
			const plainDays = (given: Rating) => plainIntervalDays(after(given).stabilityDays, settings.desiredRetention);
			return { answerCount, intervalDays: step.state === 'review' ? apart(rating, plainDays) : plainDays(rating) };
		}
	}
}

/** Of a card in review state, FSRS keeps the intervals of Hard, Good and Easy a day apart. */
function apart(rating: Rating, plainDays: (rating: Rating) => number): number {
	const hard = Math.min(plainDays(2), plainDays(3));
	if (rating === 2) return hard;
	const good = Math.max(plainDays(3), hard + 1);
	return rating === 3 ? good : Math.max(plainDays(4), good + 1);
}
