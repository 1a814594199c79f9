import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { firstCard } from '#tests/support/card-row-steps.ts';
import { coverOfFocus } from '#tests/support/cover-of-focus.ts';
import { waitForDeck } from '#tests/support/page-store.ts';

/** Tabs on from the first checkbox to the last, and tells which of them lie under something. */
async function coveredTicks(page: Page, count: number): Promise<string[]> {
	const covered: string[] = [];
	for (let index = 0; index < count; index += 1) {
		const cover = await coverOfFocus(page);
		if (cover !== null) covered.push(`${index}: ${cover}`);
		await page.keyboard.press('Tab');
	}
	return covered;
}

const screens = [
	{ width: 390, height: 844 },
	{ width: 844, height: 390 },
	{ width: 640, height: 360 },
	{ width: 320, height: 256 }
] as const;

for (const viewport of screens) {
	test.describe(`${viewport.width} by ${viewport.height}`, () => {
		test.use({ device: { ...phone, viewport } });

		test.beforeEach(async ({ page }) => {
			await page.goto('/');
			await waitForDeck(page);
		});

		test('the card ticked by keys is in sight', async ({ page }) => {
			await page.goto('/cards/');
			await expect(firstCard(page)).toBeVisible();
			await page.getByRole('button', { name: 'Select', exact: true }).press('Enter');
			await expect(page.getByRole('group', { name: 'Selected cards' })).toBeVisible();
			await page.getByRole('list', { name: 'Cards' }).getByRole('checkbox').first().press('Space');
			expect(await coveredTicks(page, 16)).toEqual([]);
		});

		test('the button that leads on in a review is in sight', async ({ page }) => {
			await page.goto('/review/');
			await expect(page.getByRole('button', { name: 'Show answer' })).toBeFocused();
			for (let cards = 0; cards < 3; cards += 1) {
				await page.keyboard.press('Space');
				await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeFocused();
				expect.soft(await coverOfFocus(page), 'Good').toBeNull();
				await page.keyboard.press('4');
				await expect(page.getByRole('button', { name: 'Show answer' })).toBeFocused();
				expect.soft(await coverOfFocus(page), 'Show answer').toBeNull();
			}
		});
	});
}
