import { type BenchRow, quantile } from '#tests/bench/bench-row.ts';
import { App } from '#tests/support/app.ts';
import { lengthenArticle } from '#tests/support/long-article.ts';
import { TestSite } from '#tests/support/test-site.ts';

const PAGE = 'read/soviet-democracy/index.html';
/** 23 times the essay are over 200,000 words. */
const COPIES = 23;
const TIMES = 5;
const MOST_TIMES_THE_ESSAY = 2;

/** When the words of the essay, and of a text of 200,000 words, are on the screen, each on a first visit. */
export async function measureLongText(): Promise<readonly BenchRow[]> {
	const site = new TestSite();
	await site.start();
	const essayMs = await openingMs(site);
	await site.release(PAGE, (html) => lengthenArticle(html, COPIES));
	const longMs = await openingMs(site);
	await site.dispose();
	return [
		{ what: 'words of the essay on the screen', median: essayMs, unit: 'ms' },
		{ what: 'words of a text of 200,000 words on the screen', median: longMs, unit: 'ms' },
		{
			what: 'the long text over the essay',
			median: longMs / essayMs,
			unit: 'times',
			budget: MOST_TIMES_THE_ESSAY
		}
	];
}

/** The median time to the largest contentful paint, milliseconds. */
async function openingMs(site: TestSite): Promise<number> {
	const times: number[] = [];
	for (let time = 0; time < TIMES; time += 1) {
		const app = new App(site);
		await app.open();
		await app.page.goto('/favicon.svg');
		await app.page.goto(`/${PAGE.replace('index.html', '')}`);
		times.push(await app.page.evaluate(largestPaint));
		await app.dispose();
	}
	return quantile(times, 0.5);
}

/** Runs in the page: the last entry there is once the browser has told of them. */
function largestPaint(): Promise<number> {
	return new Promise((resolve) => {
		new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
			type: 'largest-contentful-paint',
			buffered: true
		});
	});
}
