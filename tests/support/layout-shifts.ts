import type { Page } from '@playwright/test';

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
}
