import type { Page } from '@playwright/test';

/** How often a page has loaded since this was called. */
export function countLoads(page: Page): () => number {
	let count = 0;
	page.on('load', () => (count += 1));
	return () => count;
}
