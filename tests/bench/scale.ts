/**
 * What screens cost a reader with many cards: the same figures at 1,000, 10,000 and 100,000 cards, ten reviews each.
 * Run with: npm run bench:scale, or with the numbers of cards: npm run bench:scale -- 1000 10000
 */
import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { quantile } from '#tests/bench/bench-row.ts';
import { printTable } from '#tests/bench/print-table.ts';
import { scaleRecords } from '#tests/bench/scale-store.ts';
import { seeGrades } from '#tests/bench/see-grades.ts';
import { App } from '#tests/support/app.ts';
import { putRecords, waitForDeck } from '#tests/support/page-store.ts';
import { TestSite } from '#tests/support/test-site.ts';

const SLOWDOWN = 4;
const TIMES = 9;
/** A database just filled puts itself in order over its first openings, in which it takes several times as long. */
const TIMES_TO_SETTLE = 15;

interface Figure {
	readonly what: string;
	/** Milliseconds. */
	readonly budget?: number;
	readonly measure: (page: Page) => Promise<number>;
}

declare global {
	interface Window {
		/** What the page has measured, milliseconds. */
		notedMs?: number;
		/** The longest task so far, milliseconds; 0 if none took 50 or more. */
		longestMs?: number;
	}
}

async function noted(page: Page): Promise<number> {
	const handle = await page.waitForFunction(() => window.notedMs);
	return (await handle.jsonValue()) ?? NaN;
}

/** Milliseconds from the start of a navigation until a frame shows what is looked for, as the page itself sees it. */
async function untilShown(page: Page, path: string, isShown: string): Promise<number> {
	await page.addInitScript(`(() => {
		const look = () => {
			if (location.pathname !== ${JSON.stringify(path)}) return;
			if (document.body && (${isShown})) window.notedMs = performance.now();
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	})()`);
	await page.goto(path);
	return noted(page);
}

/** Milliseconds from the last letter typed until the list has answered. */
async function untilFound(page: Page, words: string): Promise<number> {
	await page.goto('/cards/');
	await page.getByRole('list', { name: 'Cards' }).getByRole('listitem').first().waitFor();
	// Until the total is told, the page is still counting.
	await page.getByText(/^[1-9][\d,]* cards/).waitFor();
	const box = page.getByRole('searchbox', { name: 'Search cards' });
	await box.evaluate((input: HTMLInputElement, typed) => {
		const list = () => document.querySelector('ul[aria-label="Cards"]')?.textContent ?? '';
		const before = list();
		const startMs = performance.now();
		delete window.notedMs;
		const look = () => {
			if (list() !== before && list() !== '') window.notedMs = performance.now() - startMs;
			else requestAnimationFrame(look);
		};
		input.value = typed;
		input.dispatchEvent(new Event('input', { bubbles: true }));
		requestAnimationFrame(look);
	}, words);
	return noted(page);
}

/** Until then a search waits, and says so. */
const HAS_TOTAL = `/(^|\\s)[1-9][\\d,]* cards/.test(document.querySelector('main')?.innerText)`;

const HAS_MEASURED = `document.querySelector('section table td')`;
const HAS_CHARTS = `document.querySelectorAll('main figure').length >= 12`;

/** The longest task of the page from its navigation until all charts show, milliseconds. */
async function longestTask(page: Page): Promise<number> {
	await page.addInitScript(() => {
		window.longestMs = 0;
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) window.longestMs = Math.max(window.longestMs ?? 0, duration);
		}).observe({ type: 'longtask', buffered: true });
	});
	await untilShown(page, '/retention/', HAS_CHARTS);
	return page.evaluate(() => window.longestMs ?? NaN);
}

const FIGURES: readonly Figure[] = [
	{
		what: 'Today shows its counts',
		budget: 300,
		measure: (page) => untilShown(page, '/', `/Review: \\d+ due/.test(document.body.innerText)`)
	},
	{
		what: 'Review shows its first card',
		budget: 500,
		measure: (page) =>
			untilShown(page, '/review/', `document.querySelector('section[aria-label="Card"] .prompt')?.textContent`)
	},
	{
		what: 'Cards shows its first page',
		budget: 300,
		measure: (page) => untilShown(page, '/cards/', `document.querySelector('ul[aria-label="Cards"] li')`)
	},
	{ what: 'a search in Cards answers', budget: 500, measure: (page) => untilFound(page, 'lighthouse') },
	{
		what: 'a search by memory answers',
		budget: 500,
		measure: (page) => untilFound(page, 'stability>30 lapses>=1')
	},
	{ what: 'Cards knows all of them', measure: (page) => untilShown(page, '/cards/', HAS_TOTAL) },
	{
		what: 'Retention shows what was measured',
		budget: 1000,
		measure: (page) => untilShown(page, '/retention/', HAS_MEASURED)
	},
	{ what: 'Retention shows all its charts', measure: (page) => untilShown(page, '/retention/', HAS_CHARTS) },
	{ what: 'Retention’s longest task on the page', budget: 50, measure: longestTask }
];

/** Opens the browser, and leaves it at rest with a page of the app open. */
async function openAnew(app: App): Promise<void> {
	await app.restart();
	await app.page.goto('/read/');
	await app.readyOffline();
	await app.page.evaluate(`new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve)))`);
}

/** @returns milliseconds by figure, in the order of the table */
async function measureAt(cardCount: number): Promise<ReadonlyMap<string, number>> {
	const site = new TestSite();
	await site.start();
	const app = new App(site);
	await app.open();
	await app.page.goto('/');
	await app.readyOffline();
	await waitForDeck(app.page);
	await app.page.goto('/favicon.svg');
	for (const records of scaleRecords(cardCount, Date.now())) await putRecords(app.page, records);

	const taken = new Map<string, number>();
	// Once, all reviews are read through: later visits read what is new.
	await openAnew(app);
	taken.set(FIRST_RETENTION, await untilShown(app.page, '/retention/', HAS_MEASURED));
	// The ledger is saved once all figures are there.
	await app.page.waitForFunction(() => document.querySelectorAll('main figure').length >= 12);
	for (let time = 0; time < TIMES_TO_SETTLE; time += 1) await openAnew(app);
	for (const { what, measure } of FIGURES) {
		const times: number[] = [];
		for (let time = 0; time < TIMES; time += 1) {
			// A page of its own after another one: no card is known from before.
			await openAnew(app);
			// tsx marks named functions with a helper of its own, which the page lacks.
			await app.page.addInitScript('globalThis.__name = (named) => named');
			times.push(await measure(app.page));
		}
		taken.set(what, quantile(times, 0.5));
	}
	const page = await app.restart();
	await (await app.context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await page.goto('/review/');
	const grades = (await seeGrades(page, { toWarmUp: 5, toMeasure: await gradesToMeasure(page) })).map(
		({ sinceHeardMs }) => sinceHeardMs
	);
	taken.set(GRADE_MEDIAN, quantile(grades, 0.5));
	taken.set(GRADE_P95, quantile(grades, 0.95));
	await app.dispose();
	await site.dispose();
	return taken;
}

/** As many as 80; fewer where the session has not so many cards, whose last one is followed by no other. */
async function gradesToMeasure(page: Page): Promise<number> {
	await page.getByRole('button', { name: 'Show answer' }).waitFor();
	const left = await page.getByText(/^\d+ cards left$/).innerText();
	return Math.min(80, Number.parseInt(left) - 6);
}

const FIRST_RETENTION = 'Retention, all reviews read for the first time';
const GRADE_MEDIAN = 'grade to next card, 4× slower CPU, median';
const GRADE_P95 = 'grade to next card, 4× slower CPU, p95';
const ROWS: readonly Pick<Figure, 'what' | 'budget'>[] = [
	...FIGURES,
	{ what: FIRST_RETENTION },
	{ what: GRADE_MEDIAN },
	{ what: GRADE_P95, budget: 50 }
];

if (!existsSync('build/index.html')) {
	console.error('There is no build/ to measure: run "npm run build" first.');
	process.exit(1);
}
const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [1000, 10_000, 100_000];
const measured = new Map<number, ReadonlyMap<string, number>>();
for (const count of counts) measured.set(count, await measureAt(count));

const shown = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 0 });
printTable(
	ROWS.map(({ what, budget }) => ({
		measured: what,
		...Object.fromEntries(
			counts.map((count) => [`${count.toLocaleString('en')} cards`, shown(measured.get(count)?.get(what) ?? NaN)])
		),
		budget: budget === undefined ? '' : `≤ ${budget}`,
		unit: 'ms'
	}))
);
const largest = measured.get(Math.max(...counts));
process.exitCode = ROWS.every(({ what, budget = Infinity }) => (largest?.get(what) ?? NaN) <= budget) ? 0 : 1;
