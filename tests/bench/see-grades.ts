import { expect, type Page } from '@playwright/test';

/** How long the painted next prompt took, milliseconds. */
export interface SeenGrade {
	/** From the touch itself; what comes before the app hears of it is the browser's own. */
	readonly sinceTouchMs: number;
	readonly sinceHeardMs: number;
}

declare global {
	interface Window {
		gradesSeen: SeenGrade[];
	}
}

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

/** Grades cards of a session that is open, some before it counts, and tells how long each next one took to show. */
export async function seeGrades(
	page: Page,
	{ toWarmUp, toMeasure }: { readonly toWarmUp: number; readonly toMeasure: number }
): Promise<readonly SeenGrade[]> {
	// tsx marks named functions with a helper of its own, which the page lacks.
	await page.evaluate('globalThis.__name = (named) => named');
	await page.evaluate(watchGrades);
	await grade(page, toWarmUp);
	await page.evaluate(() => {
		window.gradesSeen = [];
	});
	await grade(page, toMeasure);
	return page.evaluate(() => window.gradesSeen);
}
