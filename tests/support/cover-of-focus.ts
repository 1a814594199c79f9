import type { Page } from '@playwright/test';

/** What lies over the middle of that which has the focus, by its tag and class; null where it is in sight. */
export function coverOfFocus(page: Page): Promise<string | null> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		if (focused === null || focused === document.body) return 'nothing has the focus';
		const { left, top, width, height } = focused.getBoundingClientRect();
		const [x, y] = [left + width / 2, top + height / 2];
		if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'out of the window';
		const seen = document.elementFromPoint(x, y);
		const isSeen = seen !== null && (focused.contains(seen) || seen.closest('label')?.contains(focused) === true);
		return isSeen ? null : (seen?.outerHTML.slice(0, 80) ?? 'nothing');
	});
}
