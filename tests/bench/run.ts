import { existsSync } from 'node:fs';
import { type BenchRow, isWithinBudget } from '#tests/bench/bench-row.ts';
import { measureFirstVisit } from '#tests/bench/first-visit.ts';
import { measureGenerator } from '#tests/bench/generator.ts';
import { measureLatency } from '#tests/bench/latency.ts';
import { measureLongTasks } from '#tests/bench/long-tasks.ts';
import { measureLongText } from '#tests/bench/long-text.ts';
import { measurePipeline } from '#tests/bench/pipeline.ts';
import { printRows } from '#tests/bench/print-rows.ts';
import { measureRetention } from '#tests/bench/retention.ts';
import { measureScheduling } from '#tests/bench/schedule.ts';

function schedulingRows(): BenchRow[] {
	return measureScheduling().map(({ what, of, medianMs, budgetMs }) => ({
		what: `${what}, ${of.toLocaleString('en')}`,
		median: medianMs,
		unit: 'ms',
		budget: budgetMs
	}));
}

if (!existsSync('build/index.html')) {
	console.error('There is no build/ to measure: run "npm run build" first.');
	process.exit(1);
}
const rows = [
	...measurePipeline(),
	...(await measureGenerator()),
	...(await measureFirstVisit()),
	...(await measureLongText()),
	...(await measureLongTasks()),
	...(await measureLatency()),
	...schedulingRows(),
	...measureRetention()
];
printRows(rows);
process.exitCode = rows.every(isWithinBudget) ? 0 : 1;
