import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { ESSAY, openEssay, sheet, tap } from '#tests/support/essay-steps.ts';
import { waitForDeck } from '#tests/support/page-store.ts';

test('Back closes the sheet and stays at the place', async ({ page }) => {
	await page.goto('/');
	await openEssay(page);
	await tap(page, 'Isaac Deutscher');
	await expect(sheet(page)).toBeVisible();
	const at = await page.evaluate(() => scrollY);
	await page.goBack();
	await expect(sheet(page)).toBeHidden();
	expect(new URL(page.url()).pathname).toBe(ESSAY);
	expect(await page.evaluate(() => scrollY)).toBe(at);

	await tap(page, 'Isaac Deutscher');
	await sheet(page).getByRole('button', { name: 'Close' }).click();
	await expect(sheet(page)).toBeHidden();
	await page.goBack();
	await expect(page).toHaveURL('/');
});

test('Back leads through jumps, headings and screens without a dead press', async ({ page }) => {
	await page.goto('/');
	await openEssay(page);
	await tap(page, 'Isaac Deutscher');
	await sheet(page)
		.getByRole('link', { name: /Deutscher has argued/ })
		.click();
	await expect(sheet(page)).toBeHidden();
	await page.getByRole('button', { name: 'Contents' }).click();
	await page.getByRole('link', { name: 'The Various Positions' }).click();
	await expect(page).toHaveURL(/#s\d+$/);
	await page.getByRole('link', { name: 'Settings', exact: true }).click();
	await expect(page).toHaveURL(/settings/);

	await page.goBack();
	await expect(page).toHaveURL(/#s\d+$/);
	await expect(page.getByRole('article')).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(/soviet-democracy\/$/);
	await expect(sheet(page)).toBeHidden();
	await page.goBack();
	await expect(page).toHaveURL('/');
});

test('words selected to beyond the edge of a sheet leave it open', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/cards/');
	await waitForDeck(page);
	await page.getByRole('button', { name: 'Add card' }).click();
	const sheet = page.getByRole('dialog', { name: 'Add card' });
	const field = await sheet.getByLabel('Question').boundingBox();
	const edges = await sheet.boundingBox();
	if (field === null || edges === null) throw new Error('The sheet is not there.');
	await page.mouse.move(field.x + 20, field.y + 20);
	await page.mouse.down();
	await page.mouse.move(edges.x - 40, field.y + 20, { steps: 3 });
	await page.mouse.up();
	await expect(sheet).toBeVisible();
	await page.mouse.click(edges.x - 40, field.y + 20);
	await expect(sheet).toHaveCount(0);
});

test('typed words are not lost by Back', async ({ page }) => {
	await page.goto('/cards/');
	await page.getByRole('button', { name: 'Add card' }).click();
	await page.getByLabel('Question').fill('Who wrote it?');
	await page.goBack();
	await expect(sheet(page)).toBeVisible();
	await expect(sheet(page).getByRole('alert')).toHaveText('What you typed is not saved.');
	await expectAccessible(page, 'asked whether to discard');
	await sheet(page).getByRole('button', { name: 'Keep typing' }).click();
	await expect(page.getByLabel('Question')).toHaveValue('Who wrote it?');
	await expect(page.getByLabel('Question')).toBeFocused();
	await page.keyboard.press('Escape');
	await sheet(page).getByRole('button', { name: 'Discard' }).click();
	await expect(sheet(page)).toBeHidden();
	expect(new URL(page.url()).pathname).toBe('/cards/');
});
