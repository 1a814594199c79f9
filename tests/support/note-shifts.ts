import type { Page } from '@playwright/test';

/** Has every page from now on note how much its layout shifts. */
export async function noteShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/**
 * How much the layout shifted since the page was opened or this was last asked: cumulative layout shift, with the shifts
 * that follow a press counted too.
 */
export function takeShifts(page: Page): Promise<number> {
	return page.evaluate(async () => {
		// A frame is drawn, and what it moved is told, by the second frame after it.
		for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
		return (window as unknown as { shifts: number[] }).shifts.splice(0).reduce((sum, shift) => sum + shift, 0);
	});
}
