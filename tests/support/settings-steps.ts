import { expect, type Page } from '@playwright/test';
import { readRecords } from './page-store.ts';

/** Sets in Settings how many new cards a day brings, and waits until it is stored. */
export async function setNewCardsPerDay(page: Page, newCardsPerDay: number): Promise<void> {
	await page.getByLabel('New cards a day').fill(String(newCardsPerDay));
	await page.getByLabel('New cards a day').blur();
	const settings = async () => JSON.stringify(await readRecords(page, 'settings'));
	await expect.poll(settings).toContain(`"newCardsPerDay":${newCardsPerDay}`);
}
