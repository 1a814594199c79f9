import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { SOVIET_DEMOCRACY } from '#lib/editions/soviet-democracy/record.ts';
import { type BenchRow, isWithinBudget, quantile } from '#tests/bench/bench-row.ts';
import { measureColdStart } from '#tests/bench/cold-start.ts';
import { floorPage, writePage } from '#tests/bench/floor-page.ts';
import { printRows } from '#tests/bench/print-rows.ts';
import { serveSecurely } from '#tests/bench/serve-securely.ts';
import { type LighthouseRun, runLighthouse } from '#tests/bench/run-lighthouse.ts';

const runs = Number(process.env.RUNS ?? 5);

if (!existsSync('build/index.html')) {
	console.error('There is no build/ to measure: run "npm run build" first.');
	process.exit(1);
}
const floorDirectory = mkdtempSync(join(tmpdir(), 'commonplace-floor-'));
writePage(floorDirectory, floorPage(loadEdition(SOVIET_DEMOCRACY)));
// What the server answers with for all else, as for the robots.txt that Lighthouse looks for.
writeFileSync(join(floorDirectory, '404.html'), '');
const floorSite = await serveSecurely(floorDirectory);
const site = await serveSecurely('build');

const pages = [
	{ name: 'floor', url: `${floorSite.origin}/`, isOurs: false },
	{ name: 'Read', url: `${site.origin}/read/${SOVIET_DEMOCRACY.slug}/`, isOurs: true },
	{ name: 'Today', url: `${site.origin}/`, isOurs: true },
	{ name: 'Review', url: `${site.origin}/review/`, isOurs: true }
];
const found = new Map<string, LighthouseRun[]>(pages.map(({ name }) => [name, []]));
// Page by page within each round: what else the machine does meanwhile falls on all alike.
for (let round = 1; round <= runs; round += 1) {
	for (const { name, url } of pages) {
		const run = await runLighthouse(url);
		found.get(name)?.push(run);
		const { scores, largestPaintMs, blockedMs, processorBlockedMs, benchmarkIndex } = run;
		console.error(
			`${round}/${runs} ${name}: performance ${scores.performance}, largest paint ${Math.round(largestPaintMs)} ms, ` +
				`blocked ${Math.round(blockedMs)} ms, ${Math.round(processorBlockedMs)} of its own (machine ${Math.round(benchmarkIndex)}, load ${loadavg()[0]?.toFixed(1)}) ` +
				run.failed.join('; ')
		);
	}
}
await Promise.all([site.close(), floorSite.close()]);
rmSync(floorDirectory, { recursive: true });

function median(page: string, valueOf: (run: LighthouseRun) => number): number {
	return quantile((found.get(page) ?? []).map(valueOf), 0.5);
}

function rowsOf({ name, isOurs }: { name: string; isOurs: boolean }): BenchRow[] {
	const row = (
		what: string,
		unit: string,
		valueOf: (run: LighthouseRun) => number,
		target: Partial<BenchRow> = {}
	) => ({
		what: `${name}: ${what}`,
		median: median(name, valueOf),
		unit,
		...(isOurs ? target : {})
	});
	const full: Partial<BenchRow> = { budget: 100, atLeast: true };
	return [
		row('performance', '', ({ scores }) => scores.performance, full),
		row('accessibility', '', ({ scores }) => scores.accessibility, full),
		row('best practices', '', ({ scores }) => scores['best-practices'], full),
		row('SEO', '', ({ scores }) => scores.seo, full),
		row('first contentful paint', 'ms', ({ firstPaintMs }) => firstPaintMs),
		row('largest contentful paint', 'ms', ({ largestPaintMs }) => largestPaintMs),
		row('total blocking time', 'ms', ({ blockedMs }) => blockedMs, { budget: 0 }),
		row('blocking time of its own', 'ms', ({ processorBlockedMs }) => processorBlockedMs, { budget: 0 }),
		row('cumulative layout shift', '', ({ shift }) => shift, { budget: 0 }),
		row('transfer', 'kB', ({ transferBytes }) => transferBytes / 1000)
	];
}

function ratio(what: string, valueOf: (run: LighthouseRun) => number, budget?: number): BenchRow {
	const row = { what: `Read to floor: ${what}`, median: median('Read', valueOf) / median('floor', valueOf), unit: '×' };
	return budget === undefined ? row : { ...row, budget };
}

const rows = [
	{
		what: 'machine: benchmark index of Lighthouse',
		median: quantile(
			[...found.values()].flat().map(({ benchmarkIndex }) => benchmarkIndex),
			0.5
		),
		unit: ''
	},
	...pages.flatMap(rowsOf),
	ratio('largest contentful paint', ({ largestPaintMs }) => largestPaintMs, 1.3),
	ratio('transfer', ({ transferBytes }) => transferBytes),
	...(await measureColdStart())
];
printRows(rows);
process.exitCode = rows.every(isWithinBudget) ? 0 : 1;
