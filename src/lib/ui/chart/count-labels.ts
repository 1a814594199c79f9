import type { ScaleLinear } from 'd3-scale';
import type { AxisLabel } from '#lib/ui/chart/plot-frame.ts';

/** Labels of an axis that counts whole things: some round numbers, never halves. */
export function countLabels(scale: ScaleLinear<number, number>): readonly AxisLabel[] {
	return scale
		.ticks(4)
		.filter((value) => Number.isInteger(value))
		.map((value) => ({ at: scale(value), text: shortCount(value) }));
}

const THOUSAND = 1000;

function shortCount(value: number): string {
	return value >= 10 * THOUSAND ? `${value / THOUSAND}k` : String(value);
}
