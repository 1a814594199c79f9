import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { studiedCards } from '#lib/pipeline/retention/studied-cards.ts';
import { USUAL_ANSWERS } from '#lib/pipeline/schedule/answer-shares.ts';
import { simulateDays, type StudyOutlook } from '#lib/pipeline/schedule/simulate-study.ts';
import { addDays, studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** What a study day is expected to bring if every one before it is studied; fractions. */
export interface LoadDay {
	/** `YYYY-MM-DD`. */
	readonly date: string;
	/** Cards met before, those that come back after a review on the way included. */
	readonly reviews: number;
	/** Cards met for the first time. */
	readonly newCards: number;
	/** Answers in learning steps included; null if it is not known how long an answer takes. */
	readonly minutes: number | null;
}

/** Enough to even out chance in a small deck. */
const SAMPLE_SIZE = 2000;

/**
 * How much study the coming days are expected to bring, within the limits of each day: what is due, what comes back of
 * it, and new cards. Today counts what is left of it.
 * @param isInScope by row; the day's limits then stand for those cards alone
 * @param outlook `days` with today included
 * @returns a day each
 */
export function loadForecast(
	cards: CardColumns,
	isInScope: (row: number) => boolean,
	outlook: Pick<StudyOutlook, 'settings' | 'secondsPerAnswer' | 'days' | 'nowMs' | 'random'>
): readonly LoadDay[] {
	const today = studyDayOf(outlook.nowMs, outlook.settings.dayStartHour);
	const days = simulateDays({
		...outlook,
		...studiedCards(cards, (row) => cards.isHeldBack[row] !== 1 && isInScope(row), today),
		answers: USUAL_ANSWERS,
		sampleSize: SAMPLE_SIZE
	});
	const { secondsPerAnswer } = outlook;
	return [...days].map(({ reviews, newCards, answers }, day) => ({
		date: addDays(today.date, day),
		reviews,
		newCards,
		minutes: secondsPerAnswer === null ? null : (answers * secondsPerAnswer) / 60
	}));
}
