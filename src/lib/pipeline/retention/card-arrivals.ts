import { dayNumberAt } from '#lib/pipeline/retention/study-days.ts';
import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { dateOfDayNumber } from '#lib/pipeline/retention/study-log.ts';
import { dayIndexOf, studyDaysFrom } from '#lib/pipeline/schedule/consecutive-days.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import type { StudyDay } from '#lib/pipeline/schedule/study-day.ts';

/** Cards that came into the deck and cards met for the first time, on one study day. */
export interface CardArrivals {
	readonly date: string;
	readonly added: number;
	readonly begun: number;
}

/**
 * The cards of the deck, as it is now, by the study day on which each was added and that of its first review; up to
 * today, earliest first, days without either too. A card that was reset counts as begun from its first review after that.
 * @param isInScope by the row of the card
 * @param days how many, today included
 * @see https://docs.ankiweb.net/stats.html Added
 */
export function cardArrivals(
	cards: CardColumns,
	isInScope: (row: number) => boolean,
	nowMs: number,
	days: number,
	settings: Pick<SchedulingSettings, 'dayStartHour'>
): readonly CardArrivals[] {
	const firstDate = dateOfDayNumber(dayNumberAt(nowMs, settings) + 1 - days);
	const studyDays = studyDaysFrom(firstDate, days, settings.dayStartHour);
	const added = new Int32Array(days);
	const begun = new Int32Array(days);
	for (let row = 0; row < cards.length; row += 1) {
		if (cards.isInDeck[row] !== 1 || !isInScope(row)) continue;
		countOn(studyDays, cards.addedAtMs[row] ?? NaN, added);
		countOn(studyDays, cards.firstReviewAtMs[row] ?? NaN, begun);
	}
	return studyDays.map(({ date }, index) => ({ date, added: added[index] ?? 0, begun: begun[index] ?? 0 }));
}

function countOn(days: readonly StudyDay[], atMs: number, counts: Int32Array): void {
	const index = Number.isNaN(atMs) ? -1 : dayIndexOf(days, atMs);
	if (index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + 1;
}
