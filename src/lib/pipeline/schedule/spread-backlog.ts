import type { Card } from '#lib/pipeline/cards/card.ts';
import { type EasyDays, easyShareOn, wholeShareDown } from '#lib/pipeline/schedule/easy-days.ts';
import type { Move } from '#lib/pipeline/schedule/move.ts';
import { retrievabilityAt } from '#lib/pipeline/schedule/retrievability.ts';
import type { Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { addDays, studyDayOf, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';

/** A card that is due, with its subject where it has one. */
export type DueSchedule = Schedule & { readonly subjectId?: Card['subjectId'] };

/** How a backlog is to be spread. */
export interface BacklogSpread {
	/** Over how many study days, today included; more if they cannot hold it. */
	readonly days: number;
	/** The most cards of it that one day takes, at least 1; an easy day takes its share of that. */
	readonly perDay: number;
	readonly nowMs: number;
	readonly dayStartHour: number;
	readonly easyDays: EasyDays;
}

/**
 * Spreads what is due over the coming study days, the cards most likely to be forgotten first, those of one subject on
 * different days as far as the days allow.
 * @param due cards in review state, due by the end of today
 * @returns each card once, in the order of the days and, within a day, of risk; those of today keep their due time, the
 * others fall due when their day begins
 */
export function spreadBacklog(due: readonly DueSchedule[], spread: BacklogSpread): readonly Move[] {
	const today = studyDayOf(spread.nowMs, spread.dayStartHour);
	const quotas = dayQuotas(due.length, today.date, spread);
	const left = leftByRisk(due, spread.nowMs);
	return quotas.flatMap((quota, day) => {
		const daysLeft = quotas.slice(day).filter((other) => other > 0).length;
		const { startMs } = studyDayOn(addDays(today.date, day), spread.dayStartHour);
		return left.take(quota, daysLeft).map(({ cardId, dueAtMs, lastReviewAtMs }): Move => {
			return { cardId, dueAtMs: day === 0 ? dueAtMs : startMs, afterReviewAtMs: lastReviewAtMs };
		});
	});
}

/** How many cards each day takes: evenly by the days' shares if they can hold all, else as many as each can. */
function dayQuotas(count: number, firstDate: string, { days, perDay, easyDays }: BacklogSpread): readonly number[] {
	const most = Math.max(1, perDay);
	// Days that hold nothing, week after week, would put the backlog off for ever.
	const isNeverFree = easyDays.length === 7 && easyDays.every((share) => wholeShareDown(share, most) < 1);
	const limitOn = (day: number) =>
		wholeShareDown(isNeverFree ? 1 : easyShareOn(addDays(firstDate, day), easyDays), most);
	const limits = Array.from({ length: Math.max(1, days) }, (_, day) => limitOn(day));
	let room = limits.reduce((sum, limit) => sum + limit, 0);
	while (room < count) {
		const limit = limitOn(limits.length);
		limits.push(limit);
		room += limit;
	}
	if (limits.length > days) return limits;
	let [limitSoFar, givenSoFar] = [0, 0];
	return limits.map((limit) => {
		limitSoFar += limit;
		const given = Math.ceil((count * limitSoFar) / Math.max(1, room)) - givenSoFar;
		givenSoFar += given;
		return given;
	});
}

/** The cards not given to a day yet. */
function leftByRisk(due: readonly DueSchedule[], nowMs: number) {
	const counts = new Map<string, number>();
	let left = due
		.map((schedule) => ({
			schedule,
			subject: schedule.subjectId ?? schedule.cardId,
			retrievability: retrievabilityAt(schedule, nowMs),
			isTaken: false
		}))
		.sort(
			(one, other) =>
				one.retrievability - other.retrievability || (one.schedule.cardId < other.schedule.cardId ? -1 : 1)
		);
	for (const { subject } of left) counts.set(subject, (counts.get(subject) ?? 0) + 1);
	return {
		/**
		 * Takes the cards of a day: first one of each subject that needs all the days left to stay apart, then one of each
		 * other in the order of risk, then whatever is most at risk.
		 */
		take(quota: number, daysLeft: number): readonly DueSchedule[] {
			const met = new Set<string>();
			let room = quota;
			const takeWhere = (isWanted: (subject: string) => boolean) => {
				for (const card of left) {
					if (room === 0) return;
					if (card.isTaken || !isWanted(card.subject)) continue;
					card.isTaken = true;
					met.add(card.subject);
					room -= 1;
				}
			};
			const pressing = new Set([...counts].filter(([, count]) => count >= daysLeft).map(([subject]) => subject));
			if (pressing.size > 0) takeWhere((subject) => pressing.has(subject) && !met.has(subject));
			takeWhere((subject) => !met.has(subject));
			takeWhere(() => true);
			const taken = left.filter((card) => card.isTaken);
			left = left.filter((card) => !card.isTaken);
			for (const { subject } of taken) counts.set(subject, (counts.get(subject) ?? 0) - 1);
			return taken.map(({ schedule }) => schedule);
		}
	};
}
