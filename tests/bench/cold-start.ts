import { type BenchRow, quantile } from '#tests/bench/bench-row.ts';
import { App } from '#tests/support/app.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { TestSite } from '#tests/support/test-site.ts';

const slowdown = 4;
const starts = 5;

/** Milliseconds from the start of the navigation until a card stands in the page; read once it does. */
function noteFirstCard(): void {
	new MutationObserver((_, observer) => {
		if (!document.querySelector('section[aria-label="Card"] .prompt')) return;
		observer.disconnect();
		requestAnimationFrame(() => document.documentElement.setAttribute('data-first-card-ms', `${performance.now()}`));
	}).observe(document, { childList: true, subtree: true });
}

/** How long an installed app with its server dead takes, browser started anew, to show the first card of the day. */
export async function measureColdStart(): Promise<readonly BenchRow[]> {
	const site = new TestSite();
	await site.start();
	const app = new App(site);
	await app.open();
	await app.page.goto('/');
	await app.readyOffline();
	await waitForDeck(app.page);
	await app.stopServer();
	const tookMs: number[] = [];
	for (let start = 0; start < starts; start += 1) {
		const page = await app.restart();
		const session = await app.context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await page.addInitScript(noteFirstCard);
		await page.goto('/review/');
		const root = page.locator('html[data-first-card-ms]');
		tookMs.push(Number(await root.getAttribute('data-first-card-ms')));
	}
	await app.dispose();
	await site.dispose();
	return [
		{
			what: `cold start offline to the first card, ${slowdown}× slower CPU`,
			median: quantile(tookMs, 0.5),
			unit: 'ms',
			budget: 1000
		}
	];
}
