import type { StudyHabit, TimeSpent } from '#lib/pipeline/retention/study-habit.ts';
import { type FigureTable, rounded } from '#lib/format/figure-table.ts';
import { percent } from '#lib/format/percent.ts';
import { timeSpent } from '#lib/format/time-spent.ts';

export const HABIT_TITLE = 'Time and habit';

/** What is told of time and habit: a name, the figure, and what makes it plainer. */
export function habitFigures(
	habit: StudyHabit,
	time: TimeSpent
): readonly { readonly name: string; readonly value: string; readonly detail: string }[] {
	const { currentStreakDays, longestStreakDays, studiedDays, ofDays } = habit;
	return [
		{ name: 'Days in a row', value: String(currentStreakDays), detail: `longest ${longestStreakDays}` },
		{
			name: 'Days studied',
			value: String(studiedDays),
			detail: ofDays === 0 ? 'none yet' : `of ${ofDays}, ${percent(studiedDays / ofDays)}`
		},
		{ name: 'Time in all', value: timeSpent(time.totalMs), detail: 'from question to grade' },
		{
			name: 'A usual day',
			value: time.medianDayMs === null ? '–' : timeSpent(time.medianDayMs),
			detail:
				time.medianAnswerMs === null ? 'no answers yet' : `half of the answers within ${timeSpent(time.medianAnswerMs)}`
		}
	];
}

export function habitTable(habit: StudyHabit, time: TimeSpent): FigureTable {
	const minutes = (ms: number | null) => (ms === null ? '' : rounded(ms / 60_000, 1));
	return {
		title: HABIT_TITLE,
		columns: ['Figure', 'Value'],
		rows: [
			['Days in a row', habit.currentStreakDays],
			['Longest, days in a row', habit.longestStreakDays],
			['Days studied', habit.studiedDays],
			['Days since the first review', habit.ofDays],
			['Minutes in all', minutes(time.totalMs)],
			['Minutes on a usual day', minutes(time.medianDayMs)],
			['Seconds for a usual answer', time.medianAnswerMs === null ? '' : rounded(time.medianAnswerMs / 1000, 1)]
		]
	};
}
