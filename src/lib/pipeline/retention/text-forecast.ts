import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { countHeldBack } from '#lib/pipeline/retention/held-back-cards.ts';
import { studiedCards } from '#lib/pipeline/retention/studied-cards.ts';
import { USUAL_ANSWERS } from '#lib/pipeline/schedule/answer-shares.ts';
import { dayLimits, NO_EXTRAS } from '#lib/pipeline/schedule/day-limits.ts';
import { simulateDays, type StudyOutlook } from '#lib/pipeline/schedule/simulate-study.ts';
import { addDays, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** When a text will be known, at a pace. */
export interface TextForecast {
	readonly newCardsPerDay: number;
	readonly desiredRetention: number;
	/** Cards of the text in the deck that are asked, suspended ones left out. */
	readonly cardCount: number;
	/** How many of them have not been met. */
	readonly newCount: number;
	/** How many of those are of sections not read yet: they are taken to be read in time. */
	readonly heldBackCount: number;
	/** The study day, `YYYY-MM-DD`, on which every card has been met, today if they have been; null beyond the horizon. */
	readonly allMetDate: string | null;
	/**
	 * The first study day, once every card has been met, from which the expected share held is at least the desired
	 * retention at the end of each of 60 days; null beyond the horizon.
	 */
	readonly knownDate: string | null;
	/**
	 * Expected cards held at the end of each day from today until the text has been known for 60 days, or to the horizon:
	 * an even spread of at most 60 points.
	 */
	readonly held: readonly { readonly date: string; readonly held: number }[];
	/**
	 * Mean minutes a day until every card is met, the last day left out if fewer new cards are left for it, or over 30 days
	 * if all have been met; null if it is not known how long an answer takes.
	 */
	readonly minutesADay: number | null;
	/** What one more new card a day adds to `minutesADay`, and the day on which the text is then known. */
	readonly oneMore: { readonly minutesADay: number | null; readonly knownDate: string | null };
}

/** What a forecast of a text starts from: what it asks of each day besides `settings`' limits of reviews. */
export interface TextPlan extends Pick<StudyOutlook, 'secondsPerAnswer' | 'nowMs' | 'random'> {
	readonly newCardsPerDay: number;
	readonly desiredRetention: number;
	readonly settings: Omit<StudyOutlook['settings'], 'newCardsPerDay' | 'desiredRetention'>;
}

/** Two years, today included. */
const HORIZON_DAYS = 730;

/** The share held must stay up so long for the text to be known: a card met today alone says nothing yet. */
const STAYS_DAYS = 60;

const FEWEST_PACE_DAYS = 30;
const MOST_POINTS = 60;

/** Few enough for a fraction of a second, enough to even out chance in a text of a hundred cards. */
const SAMPLE_SIZE = 800;

/** What became of a text. Days are counted from today, which is 0. */
interface Course {
	readonly allMetDay: number | null;
	readonly knownDay: number | null;
	/** At the end of each day. */
	readonly held: readonly number[];
	readonly answersADay: number;
}

/**
 * When a text will be known at a number of new cards a day and a desired retention, if no other text is studied and
 * every day is: its cards are gone through until the share held stays at the desired retention. Since a card is above
 * that from its review until it is due again, the share of a text that is studied lies above it; it stays below while
 * new cards are still weak, while reviews wait, and over a holiday.
 * @param isOfText by row
 */
export function textForecast(cards: CardColumns, isOfText: (row: number) => boolean, plan: TextPlan): TextForecast {
	const { newCardsPerDay, desiredRetention, settings, secondsPerAnswer, nowMs, random } = plan;
	const today = studyDayOf(nowMs, settings.dayStartHour);
	const studied = studiedCards(cards, isOfText, today);
	const randomOf = rememberedRandom(random);
	const courseAt = (newCards: number) =>
		course({
			...studied,
			settings: { ...settings, desiredRetention, newCardsPerDay: newCards },
			answers: USUAL_ANSWERS,
			secondsPerAnswer,
			days: HORIZON_DAYS,
			nowMs,
			random,
			randomOf,
			sampleSize: SAMPLE_SIZE
		});
	const planned = courseAt(newCardsPerDay);
	const faster = studied.newCount === 0 ? planned : courseAt(newCardsPerDay + 1);
	const dateOf = (day: number | null) => (day === null ? null : addDays(today.date, day));
	const minutes = (answers: number) => (secondsPerAnswer === null ? null : (answers * secondsPerAnswer) / 60);
	return {
		newCardsPerDay,
		desiredRetention,
		cardCount: studied.memories.length + studied.newCount,
		newCount: studied.newCount,
		heldBackCount: countHeldBack(cards, isOfText),
		allMetDate: dateOf(planned.allMetDay),
		knownDate: dateOf(planned.knownDay),
		held: evenSpread(planned.held.length).map((day) => ({
			date: addDays(today.date, day),
			held: planned.held[day] ?? 0
		})),
		minutesADay: minutes(planned.answersADay),
		oneMore: {
			minutesADay: minutes(faster.answersADay - planned.answersADay),
			knownDate: dateOf(faster.knownDay)
		}
	};
}

function course(outlook: StudyOutlook): Course {
	const cardCount = outlook.memories.length + outlook.newCount;
	const enough = outlook.settings.desiredRetention * cardCount;
	const { allMetDay, paceDays } = meetings(outlook);
	const held: number[] = [];
	let answers = 0;
	let enoughFrom: number | null = null;
	for (const simulated of simulateDays(outlook)) {
		const day = held.push(Math.min(cardCount, simulated.held())) - 1;
		if (day < paceDays) answers += simulated.answers;
		if (allMetDay === null || day < allMetDay || (held[day] ?? 0) < enough) enoughFrom = null;
		else enoughFrom ??= day;
		if (enoughFrom !== null && day + 1 - enoughFrom >= STAYS_DAYS && day + 1 >= paceDays) break;
	}
	const isKnown = enoughFrom !== null && held.length - enoughFrom >= STAYS_DAYS;
	return { allMetDay, knownDay: isKnown ? enoughFrom : null, held, answersADay: answers / paceDays };
}

/**
 * On which day the last new card is met, 0 if there is none, null beyond the horizon; and how many days tell the pace:
 * the last, which brings what is left, would make a fast pace look slow.
 */
function meetings({ newCount, settings, doneToday = NO_EXTRAS, nowMs }: StudyOutlook): {
	readonly allMetDay: number | null;
	readonly paceDays: number;
} {
	if (newCount === 0) return { allMetDay: 0, paceDays: FEWEST_PACE_DAYS };
	const { date } = studyDayOf(nowMs, settings.dayStartHour);
	let left = newCount;
	for (let day = 0; day < HORIZON_DAYS; day += 1) {
		const { newCards } = dayLimits({ date: addDays(date, day) }, settings, NO_EXTRAS, 0);
		left -= Math.max(0, newCards - (day === 0 ? doneToday.newCards : 0));
		if (left <= 0) return { allMetDay: day, paceDays: Math.max(1, left === 0 ? day + 1 : day) };
	}
	return { allMetDay: null, paceDays: HORIZON_DAYS };
}

/** Numbers by place, the same again whenever they are asked for. */
function rememberedRandom(random: () => number): (place: number) => () => number {
	const numbers: number[][] = [];
	return (place) => {
		const own = (numbers[place] ??= []);
		let next = 0;
		return () => {
			const number = (own[next] ??= random());
			next += 1;
			return number;
		};
	};
}

/** At most 60 of so many days, the first and the last among them. */
function evenSpread(dayCount: number): readonly number[] {
	const points = Math.min(MOST_POINTS, dayCount);
	return Array.from({ length: points }, (_, point) => Math.round((point * (dayCount - 1)) / Math.max(1, points - 1)));
}
