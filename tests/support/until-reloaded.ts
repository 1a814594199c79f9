import type { Page } from '@playwright/test';

/** Does what has pages loaded anew, and waits until each of them is. */
export async function untilReloaded(pages: readonly Page[], act: () => Promise<unknown>): Promise<void> {
	const reloaded = pages.map((page) => page.waitForEvent('load'));
	await act();
	await Promise.all(reloaded);
}
