import { readdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from '@playwright/test';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import type { GeneratorReply } from '#lib/generator/generator-message.ts';
import { type BenchRow, quantile } from '#tests/bench/bench-row.ts';
import { slowProcesses } from '#tests/bench/slow-processes.ts';
import { phone } from '#tests/support/app.ts';
import { browserFlags, requireBrowser } from '#tests/support/find-browser.ts';
import { longText } from '#tests/support/long-text.ts';
import { TestSite } from '#tests/support/test-site.ts';

const WORKERS = '_app/immutable/workers';
const SLOWDOWN = 4;
const ESSAY_RUNS = 5;
const LONG_RUNS = 3;
const LEAST_SPEED_RATIO = 0.8;

async function rendererPids(browser: Browser): Promise<number[]> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Milliseconds from asking to the last card, run after run in one worker. */
function runInWorker(page: Page, text: string, times: number): Promise<{ words: number; tookMs: number[] }> {
	const [file] = readdirSync(`build/${WORKERS}`).filter((name) => name.endsWith('.js'));
	const job = { url: `/${WORKERS}/${file ?? ''}`, text, times };
	return page.evaluate(async ({ url, text, times }) => {
		const worker = new Worker(url, { type: 'module' });
		const run = (jobId: number) =>
			new Promise<number>((resolve, reject) => {
				worker.onerror = () => reject(new Error('The worker broke.'));
				worker.onmessage = ({ data }: MessageEvent<GeneratorReply>) => {
					if (data.type === 'done') resolve(data.wordCount);
				};
				worker.postMessage({ type: 'start', jobId, text, title: 'Bench', author: 'Nobody' });
			});
		const tookMs: number[] = [];
		let words = 0;
		for (let jobId = 0; jobId <= times; jobId += 1) {
			const startMs = performance.now();
			words = await run(jobId);
			// The first run loads and warms up.
			if (jobId > 0) tookMs.push(performance.now() - startMs);
		}
		worker.terminate();
		return { words, tookMs };
	}, job);
}

/** The pipeline in Chromium's worker, on a device four times slower than this one. */
export async function measureGenerator(): Promise<readonly BenchRow[]> {
	const site = new TestSite();
	await site.start();
	const browser = await chromium.launch({ executablePath: requireBrowser(), args: browserFlags });
	const context = await browser.newContext({ ...phone, baseURL: site.origin, serviceWorkers: 'block' });
	const page = await context.newPage();
	page.setDefaultTimeout(0);
	await page.goto('/try/', { waitUntil: 'networkidle' });
	// tsx marks named functions with a helper of its own, which the page lacks.
	await page.evaluate('globalThis.__name = (named) => named');
	const release = slowProcesses(await rendererPids(browser), SLOWDOWN);
	try {
		const essay = await runInWorker(page, loadEdition(BUILT_IN_EDITIONS[0]).text, ESSAY_RUNS);
		const long = await runInWorker(page, longText(500_000), LONG_RUNS);
		const speedOf = ({ words, tookMs }: typeof essay) => Math.round((words / quantile(tookMs, 0.5)) * 1000);
		const condition = `in Chromium’s worker, ${SLOWDOWN}× slower CPU`;
		const speed = { unit: 'words/s', atLeast: true } as const;
		return [
			{ what: `the essay ${condition}`, median: quantile(essay.tookMs, 0.5), unit: 'ms' },
			{ what: `the essay ${condition}`, median: speedOf(essay), ...speed },
			{ what: `500,000 words ${condition}`, median: speedOf(long), ...speed },
			{
				what: `speed kept at 500,000 words ${condition}`,
				median: speedOf(long) / speedOf(essay),
				unit: 'of 1',
				atLeast: true,
				budget: LEAST_SPEED_RATIO
			}
		];
	} finally {
		release();
		await browser.close();
		await site.dispose();
	}
}
