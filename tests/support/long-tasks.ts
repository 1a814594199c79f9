import type { Page } from '@playwright/test';

declare global {
	interface Window {
		longTasksSeen: { observer: PerformanceObserver; durationsMs: number[] };
	}
}

/** Begins to note every task of the page's own thread that takes over 50 ms. */
export async function watchLongTasks(page: Page): Promise<void> {
	await page.evaluate(() => {
		const durationsMs: number[] = [];
		const observer = new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) durationsMs.push(duration);
		});
		observer.observe({ type: 'longtask' });
		window.longTasksSeen = { observer, durationsMs };
	});
}

/** How long each such task since then took, milliseconds. */
export async function longTasksSeen(page: Page): Promise<number[]> {
	return page.evaluate(() => {
		const { observer, durationsMs } = window.longTasksSeen;
		return [...durationsMs, ...observer.takeRecords().map(({ duration }) => duration)];
	});
}

/** Makes the page's own thread so many times slower. */
export async function slowDown(page: Page, times: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}
