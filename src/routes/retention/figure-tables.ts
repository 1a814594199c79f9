import type { FurtherFigures, LeadingFigures } from '#lib/figures/figures.ts';
import { answersTable } from '#lib/format/answers-words.ts';
import { arrivalsTable } from '#lib/format/arrivals-words.ts';
import { calendarTable } from '#lib/format/calendar-words.ts';
import { calibrationTable, forecastErrorTable } from '#lib/format/calibration-words.ts';
import { distributionTable } from '#lib/format/distribution-words.ts';
import { type FigureTable, percentFigure, rounded } from '#lib/format/figure-table.ts';
import { forecastTable } from '#lib/format/forecast-words.ts';
import { habitTable } from '#lib/format/habit-words.ts';
import { hoursTable } from '#lib/format/hours-words.ts';
import { periodName } from '#lib/format/period-name.ts';
import { trendTable } from '#lib/format/retention-trend-words.ts';
import type { MeasuredRetention } from '#lib/pipeline/retention/measured-retention.ts';
import type { PredictedRetention } from '#lib/pipeline/retention/predicted-retention.ts';

interface Group {
	readonly name: string;
	readonly rows: readonly MeasuredRetention[];
	readonly held: PredictedRetention | null;
}

const SHARE_COLUMNS = ['Remembered (%)', 'From (%)', 'To (%)', 'Reviews'] as const;

/** Every table of Retention, in the order of the page. */
export function figureTables(
	{ predicted, measured }: LeadingFigures,
	further: FurtherFigures,
	{
		scope,
		byKind,
		bySection
	}: {
		readonly scope: FigureTable['rows'];
		readonly byKind: readonly Group[];
		readonly bySection: readonly Group[];
	}
): readonly FigureTable[] {
	const { distributions } = further;
	return [
		{ title: 'What these figures are of', columns: ['Chosen', 'Value'], rows: scope },
		{
			title: 'Held now',
			columns: ['Cards in the deck', 'Met', 'Held'],
			rows: [[predicted.of, predicted.met, rounded(predicted.held, 1)]]
		},
		{
			title: 'Measured retention',
			columns: ['Period', 'Cards', ...SHARE_COLUMNS],
			rows: measured.flatMap(({ period, ...shares }) =>
				(['young', 'mature', 'all'] as const).map((age) => [periodName(period), age, ...shareFigures(shares[age])])
			)
		},
		trendTable(further.trend),
		calibrationTable(further.calibration),
		forecastErrorTable(further.calibration),
		forecastTable(further.forecast, further.load),
		calendarTable(further.calendar),
		habitTable(further.habit, further.time),
		answersTable(further.answers),
		hoursTable(further.hours),
		...(['retrievability', 'stability', 'interval', 'difficulty'] as const).map((trait) =>
			distributionTable(trait, distributions[trait])
		),
		arrivalsTable(further.arrivals),
		groupTable('By kind of card', byKind),
		groupTable('By section of the essay', bySection)
	];
}

function shareFigures({ share, interval, reviews }: MeasuredRetention['all']): (string | number)[] {
	if (reviews === 0) return ['', '', '', 0];
	return [percentFigure(share), percentFigure(interval.low), percentFigure(interval.high), reviews];
}

function groupTable(title: string, groups: readonly Group[]): FigureTable {
	return {
		title,
		columns: ['Group', ...SHARE_COLUMNS, 'Cards', 'Held'],
		rows: groups.map(({ name, rows, held }) => {
			const all = rows.find(({ period }) => period === 'all')?.all;
			const shares = all === undefined ? ['', '', '', 0] : shareFigures(all);
			return [name, ...shares, held?.of ?? '', held === null ? '' : rounded(held.held, 1)];
		})
	};
}
