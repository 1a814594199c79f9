import type { CardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { countHeldBack } from '#lib/pipeline/retention/held-back-cards.ts';
import { isMet } from '#lib/pipeline/retention/recall-now.ts';
import { dayIndexOf, studyDaysFrom } from '#lib/pipeline/schedule/consecutive-days.ts';
import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';

/** How many cards fall due when, if none were reviewed before. New cards are due on no day. */
export interface DueForecast {
	/** Due before today began. */
	readonly backlog: number;
	/** One for each study day from today. */
	readonly days: readonly { readonly date: string; readonly due: number }[];
	/** Due after the last of those days. */
	readonly later: number;
	/** New cards of sections not read yet, which no session asks for: no forecast of the days counts them. */
	readonly heldBack: number;
}

/**
 * The cards that fall due on each study day from today: of those that sessions ask for, all met so far.
 * @param isInScope by the row of the card
 * @param days how many, today included
 * @see https://docs.ankiweb.net/stats.html Future due
 */
export function dueForecast(
	cards: CardColumns,
	isInScope: (row: number) => boolean,
	nowMs: number,
	days: number,
	settings: Pick<SchedulingSettings, 'dayStartHour'>
): DueForecast {
	const today = studyDayOf(nowMs, settings.dayStartHour);
	const studyDays = studyDaysFrom(today.date, days, settings.dayStartHour);
	const due = new Int32Array(days);
	let backlog = 0;
	let later = 0;
	for (let row = 0; row < cards.length; row += 1) {
		if (cards.isAsked[row] !== 1 || !isMet(cards, row) || !isInScope(row)) continue;
		const index = dayIndexOf(studyDays, cards.dueAtMs[row] ?? 0);
		if (index < 0) backlog += 1;
		else if (index >= days) later += 1;
		else due[index] = (due[index] ?? 0) + 1;
	}
	return {
		backlog,
		days: studyDays.map(({ date }, index) => ({ date, due: due[index] ?? 0 })),
		later,
		heldBack: countHeldBack(cards, isInScope)
	};
}
