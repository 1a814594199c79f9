import type { Page } from '@playwright/test';

/** What stands out of the window or of an open sheet at the side, but for tables, which are scrolled by themselves. */
export function standsOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		const found = scrollWidth > clientWidth ? [`the page, ${scrollWidth} px`] : [];
		for (const element of document.querySelectorAll('main *, dialog[open], dialog[open] *, nav *, [role=status] *')) {
			const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
			if (!isSeen || element.closest('.visually-hidden, .scroll, svg, option')) continue;
			const { left, right, width } = element.getBoundingClientRect();
			const isCut = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
			if (width > 1 && (left < -1 || right > clientWidth + 1 || isCut)) found.push(element.outerHTML.slice(0, 120));
		}
		return found;
	});
}
