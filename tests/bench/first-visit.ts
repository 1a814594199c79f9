import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import type { BenchRow } from '#tests/bench/bench-row.ts';
import { phone } from '#tests/support/app.ts';
import { browserFlags, requireBrowser } from '#tests/support/find-browser.ts';
import { TestSite } from '#tests/support/test-site.ts';

const pages = [
	{ what: 'JavaScript on the first visit to Read', path: '/read/soviet-democracy/', budgetKb: 60 },
	{ what: 'JavaScript on the first visit to Today', path: '/', budgetKb: 90 }
];

/** How much script a page asks for until its network is quiet, each file gzipped by itself. */
export async function measureFirstVisit(): Promise<readonly BenchRow[]> {
	const site = new TestSite();
	await site.start();
	const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags });
	const rows: BenchRow[] = [];
	for (const { what, path, budgetKb } of pages) {
		// Without a service worker, which would fetch the whole app in the background.
		const context = await browser.newContext({ ...phone, baseURL: site.origin, serviceWorkers: 'block' });
		const page = await context.newPage();
		const sizes: Promise<number>[] = [];
		page.on('response', (response) => {
			if (new URL(response.url()).pathname.endsWith('.js')) {
				sizes.push(response.body().then((body) => gzipSync(body).length));
			}
		});
		await page.goto(path, { waitUntil: 'networkidle' });
		const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
		rows.push({ what, median: bytes / 1000, unit: 'kB gzip', budget: budgetKb });
		await context.close();
	}
	await browser.close();
	await site.dispose();
	return rows;
}
