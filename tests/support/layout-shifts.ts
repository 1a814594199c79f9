import type { Page } from '@playwright/test';

<<<<<<< HEAD
interface Shift {
	readonly value: number;
	/** What moved: tag, class and by how much, pixels. */
	readonly moved: readonly string[];
}

/** Watches what moves on a page without the reader's doing. */
export class LayoutShifts {
	private constructor(private readonly page: Page) {}

	static async watch(page: Page): Promise<LayoutShifts> {
		await page.evaluate(() => {
			const found: unknown[] = [];
			Object.assign(window, { layoutShifts: found });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & {
					value: number;
					hadRecentInput: boolean;
					sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
				})[]) {
					if (entry.hadRecentInput) continue;
					const moved = entry.sources.map(
						({ node, previousRect, currentRect }) =>
							`${node?.nodeName}.${node?.className} ${previousRect.y} → ${currentRect.y}`
					);
					found.push({ value: entry.value, moved });
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		return new LayoutShifts(page);
	}

	/** The shifts since the page was opened. */
	end(): Promise<Shift[]> {
		return this.page.evaluate(() => (window as unknown as { layoutShifts: Shift[] }).layoutShifts);
	}
=======
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
>>>>>>> 34acb46 (fix: keep the same words at the top however often lines break anew)
}
