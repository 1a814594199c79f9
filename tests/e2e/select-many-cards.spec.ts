import { devices, type Page } from '@playwright/test';
import type { StoredCard } from '#lib/store/schema.ts';
import { expectAccessible, expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';

const ticks = (page: Page) => page.getByRole('list', { name: 'Cards' }).getByRole('checkbox');
const bar = (page: Page) => page.getByRole('group', { name: 'Selected cards' });
const suspended = async (page: Page) =>
	(await readRecords<StoredCard>(page, 'cards')).filter((card) => card.suspended).length;

async function beginSelecting(page: Page): Promise<void> {
	await page.goto('/cards/');
	await waitForDeck(page);
	await expect(page.locator('[data-card]').first()).toBeVisible();
	await page.getByRole('button', { name: 'Select', exact: true }).click();
}

function selects() {
	test('some cards are suspended, and brought back after a reload', async ({ page }) => {
		await beginSelecting(page);
		for (const place of [0, 2, 3]) await ticks(page).nth(place).check();
		await expect(bar(page).getByRole('status')).toHaveText('3 selected');
		await expectAccessibleInEachTheme(page, 'selecting');
		await bar(page).getByRole('button', { name: 'Suspend' }).click();
		await expect(page.getByText('3 cards suspended.')).toBeVisible();
		expect(await suspended(page)).toBe(3);
		await page.reload();
		await expect(page.getByText('3 cards suspended.')).toBeVisible();
		await expectAccessible(page, 'many to undo');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('Undone: 3 cards as before.')).toBeVisible();
		expect(await suspended(page)).toBe(0);
	});
}

test.describe('by touch', selects);

test.describe('on a desktop', () => {
	test.use({ device: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 }, locale: 'en-GB' } });
	selects();

	test('all that a search found are deleted, and taken back by a key', async ({ page }) => {
		await beginSelecting(page);
		await page.getByRole('searchbox', { name: 'Search cards' }).fill('kind:event');
		await expect(page.locator('[data-card]').filter({ hasNotText: 'Event' })).toHaveCount(0);
		await bar(page)
			.getByRole('button', { name: /^Select all \d+ found$/ })
			.click();
		await bar(page).getByRole('button', { name: 'Delete' }).click();
		await expect(page.getByText(/^\d+ cards deleted\.$/)).toBeVisible();
		await expect(page.getByText('No card matches.')).toBeVisible();
		await page.getByRole('heading', { name: 'Cards', level: 1 }).click();
		await page.keyboard.press('u');
		await expect(page.getByText(/^Undone: \d+ cards as before\.$/)).toBeVisible();
		await expect(page.locator('[data-card]').first()).toContainText('Event');
	});

	test('the due date of new cards is not moved, and a wrong number is told', async ({ page }) => {
		await beginSelecting(page);
		await ticks(page).first().focus();
		await page.keyboard.press('Space');
		await bar(page).getByRole('button', { name: 'Move due date' }).click();
		const sheet = page.getByRole('dialog', { name: 'Move due date' });
		await sheet.getByLabel('Days from today').fill('soon');
		await sheet.getByRole('button', { name: 'Move 1 card' }).click();
		await expect(sheet.getByText('Type a whole number from 0 to 3650.')).toBeVisible();
		await expectAccessible(page, 'moving, a wrong number');
		await sheet.getByLabel('Days from today').fill('3');
		await sheet.getByRole('button', { name: 'Move 1 card' }).click();
		await expect(page.getByText('Not moved: 1 new or still being learned.')).toBeVisible();
	});

	test('Shift takes all between', async ({ page }) => {
		await beginSelecting(page);
		await ticks(page).nth(1).click();
		await ticks(page)
			.nth(4)
			.click({ modifiers: ['Shift'] });
		await expect(bar(page).getByRole('status')).toHaveText('4 selected');
		await page
			.locator('[data-card]')
			.nth(3)
			.getByText(/./)
			.last()
			.click({ modifiers: ['Shift'] });
		await expect(bar(page).getByRole('status')).toHaveText('2 selected');
	});
});
test('of a search that says nothing not all are selected', async ({ page }) => {
	await beginSelecting(page);
	const all = bar(page).getByRole('button', { name: /^Select all/ });
	await expect(all).toBeEnabled();
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('kind:figur lapses>3');
	await expect(all).toBeDisabled();
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('kind:figure');
	await expect(all).toBeEnabled();
});
test('with all deleted the list says that there are none', async ({ page }) => {
	await beginSelecting(page);
	await bar(page)
		.getByRole('button', { name: /^Select all/ })
		.click();
	await bar(page).getByRole('button', { name: 'Delete' }).click();
	await expect(page.getByText(/^\d+ cards deleted\.$/)).toBeVisible();
	await expect(page.getByText('There are no cards.', { exact: true })).toBeVisible();
});
