import type { Page } from '@playwright/test';

interface Shift {
	/** As in cumulative layout shift, without unit. */
	readonly value: number;
	/** What moved: tag, class, and from which to which place in the window, pixels. */
	readonly moved: readonly string[];
	/** Whether it came within half a second of a press. */
	readonly isAfterPress: boolean;
}

/** In the page: keeps all shifts since it was opened, and those to come, under a name. */
function collect(name: string): void {
	const found: Shift[] = [];
	Object.assign(window, { [name]: found });
	const told = ({ x, y, width, height }: DOMRect) => `${x},${y} ${width}×${height}`;
	new PerformanceObserver((list) => {
		for (const { value, hadRecentInput, sources } of list.getEntries() as (PerformanceEntry & {
			value: number;
			hadRecentInput: boolean;
			sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[];
		})[]) {
			const moved = sources.map(
				({ node, previousRect, currentRect }) =>
					`${node?.nodeName}.${node?.className} ${told(previousRect)} → ${told(currentRect)}`
			);
			found.push({ value, moved, isAfterPress: hadRecentInput });
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

/** Watches what moves on a page without the reader's doing. */
export class LayoutShifts {
	private constructor(private readonly page: Page) {}

	static async watch(page: Page): Promise<LayoutShifts> {
		await page.evaluate(collect, 'layoutShifts');
		return new LayoutShifts(page);
	}

	/** The shifts since the page was opened. */
	async end(): Promise<Shift[]> {
		const shifts = await this.page.evaluate(() => (window as unknown as { layoutShifts: Shift[] }).layoutShifts);
		return shifts.filter(({ isAfterPress }) => !isAfterPress);
	}
}

/** Has every page from now on note what its layout shifts. */
export async function noteShifts(page: Page): Promise<void> {
	await page.addInitScript(collect, 'notedShifts');
}

/** The shifts since the page was opened or this was last asked, those that follow a press too. */
export function takeShifts(page: Page): Promise<Shift[]> {
	return page.evaluate(async () => {
		// A frame is drawn, and what it moved is told, by the second frame after it.
		for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
		return (window as unknown as { notedShifts: Shift[] }).notedShifts.splice(0);
	});
}
