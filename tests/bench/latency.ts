import { type BenchRow, quantile } from '#tests/bench/bench-row.ts';
import { dueCards } from '#tests/bench/due-cards.ts';
import { seeGrades } from '#tests/bench/see-grades.ts';
import { App } from '#tests/support/app.ts';
import { putRecords, waitForDeck } from '#tests/support/page-store.ts';
import { TestSite } from '#tests/support/test-site.ts';

const slowdown = 4;
const gradesToWarmUp = 5;
const gradesToMeasure = 80;
const budgetMs = 50;

async function measure(cardCount: number): Promise<BenchRow[]> {
	const site = new TestSite();
	await site.start();
	const app = new App(site);
	await app.open();
	const { page } = app;
	await page.goto('/');
	await app.readyOffline();
	await waitForDeck(page);
	await putRecords(page, dueCards(cardCount, Date.now()));

	const session = await app.context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	await page.goto('/review/');
	const seen = await seeGrades(page, { toWarmUp: gradesToWarmUp, toMeasure: gradesToMeasure });
	await app.dispose();
	await site.dispose();
	const condition = `${cardCount.toLocaleString('en')} cards due, ${slowdown}× slower CPU`;
	const row = (what: string, latenciesMs: number[]): BenchRow => ({
		what: `${what}, ${condition}`,
		median: quantile(latenciesMs, 0.5),
		p95: quantile(latenciesMs, 0.95),
		unit: 'ms'
	});
	const fromGrade = seen.map(({ sinceHeardMs }) => sinceHeardMs);
	return [
		{ ...row('grade to next card', fromGrade), budget: budgetMs },
		row(
			'the same from the touch',
			seen.map(({ sinceTouchMs }) => sinceTouchMs)
		)
	];
}

/** How long a reader waits for the next card, on a phone four times slower than this machine. */
export async function measureLatency(): Promise<readonly BenchRow[]> {
	return [...(await measure(100)), ...(await measure(10_000))];
}
