import { expect, type Page } from '@playwright/test';
import { type BenchRow, quantile } from '#tests/bench/bench-row.ts';
import { dueCards } from '#tests/bench/due-cards.ts';
import { App } from '#tests/support/app.ts';
import { putRecords, waitForDeck } from '#tests/support/page-store.ts';
import { TestSite } from '#tests/support/test-site.ts';

/** How long the painted next prompt took, milliseconds. */
interface SeenGrade {
	/** From the touch itself; what comes before the app hears of it is the browser's own. */
	readonly sinceTouchMs: number;
	readonly sinceHeardMs: number;
}

declare global {
	interface Window {
		gradesSeen: SeenGrade[];
	}
}

const slowdown = 4;
const gradesToWarmUp = 5;
const gradesToMeasure = 80;
const budgetMs = 50;

/** Notes, inside the page, when Good is pressed and when the frame that shows another prompt has been painted. */
function watchGrades(): void {
	window.gradesSeen = [];
	let press: { touchedAtMs: number; heardAtMs: number } | null = null;
	let promptBefore = '';
	const prompt = () => document.querySelector('section[aria-label="Card"] .prompt')?.textContent ?? '';
	addEventListener(
		'click',
		(event) => {
			const button = event.target instanceof Element ? event.target.closest('.grades button') : null;
			if (button?.textContent.trim().startsWith('Good') !== true) return;
			press = { touchedAtMs: event.timeStamp, heardAtMs: performance.now() };
			promptBefore = prompt();
		},
		{ capture: true }
	);
	new MutationObserver(() => {
		if (press === null || prompt() === '' || prompt() === promptBefore) return;
		const { touchedAtMs, heardAtMs } = press;
		press = null;
		requestAnimationFrame(() => {
			// A message sent from a frame's callback arrives after that frame's paint.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				const paintedAtMs = performance.now();
				window.gradesSeen.push({ sinceTouchMs: paintedAtMs - touchedAtMs, sinceHeardMs: paintedAtMs - heardAtMs });
			};
			port2.postMessage(null);
		});
	}).observe(document.body, { subtree: true, childList: true, characterData: true });
}

async function grade(page: Page, times: number): Promise<void> {
	for (let done = 1; done <= times; done += 1) {
		await page.getByRole('button', { name: 'Show answer' }).tap();
		await page.getByRole('button', { name: 'Good' }).tap();
		await expect.poll(() => page.evaluate(() => window.gradesSeen.length), { intervals: [20] }).toBe(done);
	}
}

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
	// tsx marks named functions with a helper of its own, which the page lacks.
	await page.evaluate('globalThis.__name = (named) => named');
	await page.evaluate(watchGrades);
	await grade(page, gradesToWarmUp);
	await page.evaluate(() => {
		window.gradesSeen = [];
	});
	await grade(page, gradesToMeasure);
	const seen = await page.evaluate(() => window.gradesSeen);
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
