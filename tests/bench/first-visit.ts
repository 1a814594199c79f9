import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { BenchRow } from '#tests/bench/bench-row.ts';
import { phone } from '#tests/support/app.ts';
import { browserFlags, requireBrowser } from '#tests/support/find-browser.ts';
import { TestSite } from '#tests/support/test-site.ts';
import { TransferredBytes } from '#tests/support/transferred-bytes.ts';

const pages = [
	{ name: 'Read', path: '/read/soviet-democracy/', scriptBudgetKb: 76, transferBudgetKb: 150 },
	{ name: 'Today', path: '/', scriptBudgetKb: 90 }
];

/** What a page asks for until it is quiet: its scripts, each gzipped by itself, and all of it as sent. */
export async function measureFirstVisit(): Promise<readonly BenchRow[]> {
	const site = new TestSite();
	await site.start();
	const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags });
	const rows: BenchRow[] = [];
	for (const { name, path, scriptBudgetKb, transferBudgetKb } of pages) {
		// Without a service worker, which would fetch the whole app in the background.
		const context = await browser.newContext({ ...phone, baseURL: site.origin, serviceWorkers: 'block' });
		const page = await context.newPage();
		const transferred = await TransferredBytes.watch(page);
		const sizes: Promise<number>[] = [];
		page.on('response', (response) => {
			if (new URL(response.url()).pathname.endsWith('.js')) {
				sizes.push(response.body().then((body) => gzipSync(body).length));
			}
		});
		await page.goto(path);
		await transferred.settle();
		const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
		const transfer = { what: `transfer on the first visit to ${name}`, median: transferred.total / 1000, unit: 'kB' };
		rows.push(
			{
				what: `JavaScript on the first visit to ${name}`,
				median: bytes / 1000,
				unit: 'kB gzip',
				budget: scriptBudgetKb
			},
			transferBudgetKb === undefined ? transfer : { ...transfer, budget: transferBudgetKb }
		);
		await context.close();
	}
	await browser.close();
	await site.dispose();
	return rows;
}
