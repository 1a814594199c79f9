import type { Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { promptShown } from '#tests/support/review-steps.ts';

/** Opens a review on a device that was given these preferences. */
async function reviewWith(page: Page, preferences: Record<string, unknown>): Promise<void> {
	await page.goto('/');
	await waitForDeck(page);
	await page.evaluate((json) => localStorage.setItem('commonplace:preferences', json), JSON.stringify(preferences));
	await page.goto('/review/');
	await promptShown(page);
}

const ratings = async (page: Page) => (await readRecords<Review>(page, 'reviews')).map(({ rating }) => rating);

test('two grades: forgot and remembered, by tap and by key', async ({ page }) => {
	await reviewWith(page, { gradeCount: 2 });
	const show = page.getByRole('button', { name: 'Show answer' });
	await show.click();
	await expect(page.getByRole('button', { name: 'Remembered' })).toHaveAccessibleDescription('next in 10 minutes');
	await expect(page.getByRole('button', { name: 'Good' })).toHaveCount(0);
	await expectAccessible(page, 'two grades');
	await page.getByRole('button', { name: 'Forgot' }).click();
	for (const key of ['Space', '2', '1']) {
		await promptShown(page);
		await page.keyboard.press('Space');
		await expect(page.getByRole('button', { name: 'Remembered' })).toBeFocused();
		// Of two grades there is no third.
		await page.keyboard.press('4');
		await page.keyboard.press(key);
	}
	await promptShown(page);
	expect(await ratings(page)).toEqual([1, 3, 3, 1]);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('grade Forgot, Remembered');
});

test('how long a card shows is told to those who ask for it, and to the eye alone', async ({ page }) => {
	await page.clock.install();
	await reviewWith(page, {});
	await expect(page.getByText(/^\d+ s$/)).toHaveCount(0);
	await reviewWith(page, { showsTimer: true });
	const seconds = page.getByText(/^\d+ s$/);
	await page.clock.runFor(5000);
	await expect(seconds).toHaveText(/^[5-9] s$/);
	await expect(seconds).toHaveAttribute('aria-hidden', 'true');
	await expectAccessible(page, 'with seconds');
	await page.keyboard.press('Space');
	await page.keyboard.press('3');
	await expect(seconds).toHaveText(/^[01] s$/);
});
