/**
 * What a backup costs a reader with many cards, ten reviews each: made on one device, restored on another.
 * Run with: npm run bench:backup, or with the numbers of cards: npm run bench:backup -- 1000 10000
 */
import { existsSync, statSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { printTable } from '#tests/bench/print-table.ts';
import { scaleRecords } from '#tests/bench/scale-store.ts';
import { App } from '#tests/support/app.ts';
import { putRecords, waitForDeck } from '#tests/support/page-store.ts';
import { TestSite } from '#tests/support/test-site.ts';

const PATIENCE_MS = 30 * 60_000;

/** The longest task of a page that does something, milliseconds; 0 if none took 50 or more. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const tasks = { longestMs: 0 };
		Object.assign(window, { tasks });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) tasks.longestMs = Math.max(tasks.longestMs, duration);
		}).observe({ type: 'longtask' });
	});
	return () => page.evaluate(() => (window as unknown as { tasks: { longestMs: number } }).tasks.longestMs);
}

async function openSettings(site: TestSite): Promise<App> {
	const app = new App(site);
	await app.open();
	await app.page.goto('/');
	await app.readyOffline();
	await waitForDeck(app.page);
	return app;
}

async function measureAt(cardCount: number): Promise<Readonly<Record<string, number>>> {
	const site = new TestSite();
	await site.start();
	const from = await openSettings(site);
	await from.page.goto('/favicon.svg');
	for (const records of scaleRecords(cardCount, Date.now())) await putRecords(from.page, records);
	const page = await from.restart();
	await page.goto('/settings/');
	const longestMaking = await watchTasks(page);
	const downloading = page.waitForEvent('download', { timeout: PATIENCE_MS });
	let startMs = performance.now();
	await page.getByRole('button', { name: 'Export backup' }).click();
	const file = await (await downloading).path();
	const makingMs = performance.now() - startMs;
	const makingTaskMs = await longestMaking();

	const to = await openSettings(site);
	await to.page.goto('/settings/');
	const longestRestoring = await watchTasks(to.page);
	const choosing = to.page.waitForEvent('filechooser');
	await to.page.getByRole('button', { name: 'Restore backup' }).click();
	startMs = performance.now();
	await (await choosing).setFiles(file);
	const restore = to.page.getByRole('button', { name: 'Restore it' });
	await restore.waitFor({ timeout: PATIENCE_MS });
	const readingMs = performance.now() - startMs;
	startMs = performance.now();
	await restore.click();
	await to.page.getByText('Restored.').waitFor({ timeout: PATIENCE_MS });
	const restoringMs = performance.now() - startMs;
	const restoringTaskMs = await longestRestoring();
	const megabytes = statSync(file).size / 1e6;
	await from.dispose();
	await to.dispose();
	await site.dispose();
	return {
		'a backup is made, ms': makingMs,
		'longest task of the page meanwhile, ms': makingTaskMs,
		'its size, MB': megabytes,
		'it is read and shown, ms': readingMs,
		'it is restored, ms': restoringMs,
		'longest task of the page for both, ms': restoringTaskMs
	};
}

if (!existsSync('build/index.html')) {
	console.error('There is no build/ to measure: run "npm run build" first.');
	process.exit(1);
}
const asked = process.argv.slice(2).map(Number);
const counts = asked.length > 0 ? asked : [1000, 10_000, 100_000];
const measured: { readonly count: number; readonly figures: Readonly<Record<string, number>> }[] = [];
for (const count of counts) measured.push({ count, figures: await measureAt(count) });

const shown = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
printTable(
	Object.keys(measured[0]?.figures ?? {}).map((what) => ({
		measured: what,
		...Object.fromEntries(
			measured.map(({ count, figures }) => [`${count.toLocaleString('en')} cards`, shown(figures[what] ?? NaN)])
		)
	}))
);
