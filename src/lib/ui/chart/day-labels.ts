import type { ScaleTime } from 'd3-scale';
import { dayName, monthName } from '#lib/format/dates.ts';
import type { AxisLabel } from '#lib/ui/chart/plot-frame.ts';

const DAY_MS = 86_400_000;
/** A longer stretch is labelled by its months. */
const MONTHS_FROM_DAYS = 75;

/** Labels of an axis of study days, whose times are midnights in UTC: some days, or the months where there are many. */
export function dayLabels(scale: ScaleTime<number, number>): readonly AxisLabel[] {
	const [from, to] = scale.domain();
	const spanDays = (Number(to) - Number(from)) / DAY_MS;
	const isLong = spanDays > MONTHS_FROM_DAYS;
	const ticks = scale.ticks(isLong ? 12 : Math.min(6, Math.max(1, Math.floor(spanDays))));
	const name = isLong ? monthName : dayName;
	return ticks.map((date) => ({ at: scale(date), text: name(date.toISOString().slice(0, 10)) }));
}
