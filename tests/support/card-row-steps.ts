import type { Locator, Page } from '@playwright/test';

/** The first row of the list of cards. */
export const firstCard = (page: Page): Locator =>
	page.getByRole('list', { name: 'Cards' }).getByRole('listitem').first();

/** Opens the first row and sets its card aside. */
export async function suspendFirstCard(page: Page): Promise<void> {
	await firstCard(page).locator('summary').click();
	await firstCard(page).getByRole('button', { name: 'Suspend' }).click();
}
