import type { Locator, Page } from '@playwright/test';
import type { StoredCard } from '#lib/store/schema.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { firstCard } from '#tests/support/card-row-steps.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';

const GONE = 'Not done: that card is gone.';
const button = (of: Page | Locator, name: string) => of.getByRole('button', { name, exact: true });
const row = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);

/** The list of cards. @returns the ids of its first two */
async function openCards(page: Page): Promise<[string, string]> {
	await page.goto('/');
	await waitForDeck(page);
	await page.goto('/cards/');
	await expect(firstCard(page)).toBeVisible();
	const ids = await page
		.locator('[data-card]')
		.evaluateAll((rows) => rows.map((one) => one.getAttribute('data-card') ?? ''));
	return [ids[0] ?? '', ids[1] ?? ''];
}

/** As another tab that tells nobody. */
async function deleteUntold(page: Page, id: string): Promise<void> {
	const cards = await readRecords<StoredCard>(page, 'cards');
	await putRecords(page, {
		cards: cards.filter((card) => card.id === id).map((card) => ({ ...card, deletedAtMs: 1 }))
	});
}

test('what is done to a card that is gone is not said to be done', async ({ page }) => {
	const [first, second] = await openCards(page);
	await row(page, first).locator('summary').click();
	await deleteUntold(page, first);
	await button(row(page, first), 'Suspend').click();
	await expect(page.getByText(GONE)).toBeVisible();
	await expect(row(page, first)).toHaveCount(0);
	await expect(button(page, 'Undo')).toBeHidden();

	await page.goto(`/cards/card/?id=${second}`);
	await expect(button(page, 'Suspend')).toBeVisible();
	await deleteUntold(page, second);
	await button(page, 'Suspend').click();
	await expect(page.getByText(GONE)).toBeVisible();
	await expect(page.getByText('No such card.')).toBeFocused();
	const cards = await readRecords<StoredCard>(page, 'cards');
	expect(cards.filter(({ suspended }) => suspended)).toEqual([]);
});
