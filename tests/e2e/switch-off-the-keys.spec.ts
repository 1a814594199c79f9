import { expect, test } from '#tests/support/app-fixture.ts';
import { firstCard, suspendFirstCard } from '#tests/support/card-row-steps.ts';
import { openEssay } from '#tests/support/essay-steps.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { closeSheet } from '#tests/support/reading-room-steps.ts';

const LETTERS = 'Letters, numbers and signs work as keys';

test('letters, numbers and signs do nothing once they are switched off, and Space still does', async ({ page }) => {
	await page.goto('/settings/');
	await waitForDeck(page);
	await page.getByRole('checkbox', { name: LETTERS }).uncheck();
	await page.reload();
	await expect(page.getByRole('checkbox', { name: LETTERS })).not.toBeChecked();

	await page.goto('/review/');
	const show = page.getByRole('button', { name: 'Show answer' });
	await expect(show).toBeFocused();
	for (const key of ['e', '?']) await page.keyboard.press(key);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.keyboard.press('Space');
	const good = page.getByRole('button', { name: 'Good', exact: true });
	await expect(good).toBeFocused();
	await expect(good).not.toHaveAttribute('aria-keyshortcuts');
	for (const key of ['1', 't']) await page.keyboard.press(key);
	await expect(good).toBeFocused();
	await expect(page).toHaveURL(/\/review\/$/);
	await page.keyboard.press('Space');
	await expect(show).toBeFocused();
	await page.keyboard.press('u');
	await expect(page.getByRole('status').filter({ hasText: 'left' })).toHaveText(/\d+ cards left/);

	await page.goto('/cards/');
	await expect(firstCard(page)).toBeVisible();
	await suspendFirstCard(page);
	await page.keyboard.press('u');
	await expect(page.getByText('Suspended.', { exact: true })).toBeVisible();

	await openEssay(page);
	for (const key of ['c', 'i', '/', 'a', '?', 'h']) await page.keyboard.press(key);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	const y = await page.evaluate(() => scrollY);
	await page.keyboard.press('Space');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(y);
});

test('they are switched off and on again where the keys are listed', async ({ page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeFocused();
	await page.keyboard.press('?');
	await page.getByRole('dialog', { name: 'Keys' }).getByRole('checkbox', { name: LETTERS }).uncheck();
	await closeSheet(page);
	await page.keyboard.press('e');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.goto('/settings/');
	const choice = page.getByRole('checkbox', { name: LETTERS });
	await expect(choice).not.toBeChecked();
	await choice.check();
	await openEssay(page);
	await page.keyboard.press('?');
	const sheet = page.getByRole('dialog', { name: 'Keys' });
	await expect(sheet.getByText('F7')).toBeVisible();
	await expect(sheet.getByRole('checkbox', { name: LETTERS })).toBeChecked();
});

test('Space presses what has the focus, and scrolls where no card is on show', async ({ page }) => {
	await page.goto('/review/?passage=soviet-democracy.p999');
	await expect(page.getByRole('heading', { name: 'No cards here' })).toBeVisible();
	await page.evaluate(() => {
		document.body.style.minHeight = '3000px';
	});
	await page.keyboard.press('Space');
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);

	await page.goto('/review/');
	await waitForDeck(page);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeFocused();
	// A fold beside the card is opened by it, as anywhere.
	await page.evaluate(() => {
		const fold = document.createElement('details');
		fold.innerHTML = '<summary>Of another part of the page</summary>';
		document.querySelector('main')?.append(fold);
	});
	const fold = page.locator('summary', { hasText: 'Of another part' });
	await fold.focus();
	await page.keyboard.press('Space');
	await expect(page.locator('details', { has: fold })).toHaveAttribute('open');
	await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeVisible();
});
