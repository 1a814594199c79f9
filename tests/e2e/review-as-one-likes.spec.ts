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

test('a swipe grades an answer: left Again, right Good, and nothing less than a swipe does', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await reviewWith(page, { swipesToGrade: true });
	const touches = await page.context().newCDPSession(page);
	const good = page.getByRole('button', { name: 'Good' });
	const word = (name: string) => page.getByRole('region', { name: 'Card' }).getByText(name, { exact: true });

	/** Drags a finger from the middle of the card by steps, and lifts it if asked to. */
	async function drag(to: { x: number; y: number }, isLifted = true): Promise<void> {
		const start = { x: 195, y: 300 };
		const at = (share: number) => ({ x: start.x + to.x * share, y: start.y + to.y * share });
		await touches.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] });
		for (const share of [0.25, 0.5, 0.75, 1]) {
			await touches.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(share)] });
		}
		if (isLifted) await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	}

	await drag({ x: 150, y: 0 });
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(good).toBeVisible();
	for (const way of [
		{ x: 60, y: 0 },
		{ x: 90, y: 160 },
		{ x: -20, y: -200 }
	]) {
		await drag(way);
		await expect(good).toBeVisible();
	}
	expect(await ratings(page)).toEqual([]);

	await drag({ x: -120, y: 10 }, false);
	await expect(word('Again')).toBeVisible();
	await expectAccessible(page, 'swiping');
	await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await promptShown(page);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expect(good).toBeVisible();
	await drag({ x: 120, y: 10 }, false);
	await expect(word('Good')).toBeVisible();
	await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await promptShown(page);
	await expect(word('Good')).toHaveCount(0);
	expect(await ratings(page)).toEqual([1, 3]);
});
