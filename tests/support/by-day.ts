import type { Page } from '@playwright/test';

/**
 * Lets it be midday for a page and its companions, from where time goes on. In the last minutes of a study day, which ends
 * at four in the morning, a card in learning steps is due on the next one: not what a test of a session is about.
 */
export async function beByDay(page: Page): Promise<void> {
	const time = new Date();
	time.setUTCHours(12, 0, 0, 0);
	await page.clock.install({ time });
}
