import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { beByDay } from '#tests/support/by-day.ts';
import { ESSAY } from '#tests/support/essay-steps.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

/** What the icon shows: the number set last, none where it was taken away. */
const badge = (page: Page) => page.evaluate(() => sessionStorage.getItem('badge'));

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		const show = (count: number) => {
			sessionStorage.setItem('badge', count === 0 ? 'none' : String(count));
			sessionStorage.setItem('times', String(Number(sessionStorage.getItem('times')) + 1));
			return Promise.resolve();
		};
		Object.assign(navigator, { setAppBadge: (count = 0) => show(count), clearAppBadge: () => show(0) });
	});
	await page.goto('/');
	await waitForDeck(page);
});

test('the icon shows what is due: on Today, after each grade, and when the app is left', async ({ page }) => {
	await beByDay(page);
	await page.reload();
	await expect.poll(() => badge(page)).toBe('none');
	await page.getByRole('link', { name: 'Review' }).click();
	await gradeCard(page, 'Good');
	await expect.poll(() => badge(page)).toBe('1');
	await gradeCard(page, 'Again');
	await expect.poll(() => badge(page)).toBe('2');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => badge(page)).toBe('1');

	await page.goto('/cards/');
	await expect(page.getByRole('list', { name: 'Cards' }).getByRole('listitem').first()).toBeVisible();
	await page.evaluate(() => sessionStorage.setItem('badge', 'stale'));
	await page.evaluate(() => {
		Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
		document.dispatchEvent(new Event('visibilitychange'));
	});
	await expect.poll(() => badge(page)).toBe('1');
});

test('a page that makes way for another counts nothing, and one that is come back to does', async ({ page }) => {
	await page.goto('/settings/');
	// Before the page has come to life, nobody hears that it makes way.
	await expect(page.getByText(/^Expected over the next \d+ days/)).toBeVisible();
	const times = await page.evaluate(() => {
		sessionStorage.removeItem('times');
		Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
		dispatchEvent(new PageTransitionEvent('pagehide'));
		document.dispatchEvent(new Event('visibilitychange'));
		dispatchEvent(new PageTransitionEvent('pageshow'));
		document.dispatchEvent(new Event('visibilitychange'));
		return new Promise((resolve) => {
			const look = () => {
				const counted = sessionStorage.getItem('times');
				if (counted === null) requestAnimationFrame(look);
				else resolve(counted);
			};
			look();
		});
	});
	expect(times).toBe('1');
});

test('the icon shows what is due after a card answered in the text', async ({ page }) => {
	await page.goto(ESSAY);
	const cards = page.locator('.section-cards').first();
	await cards.scrollIntoViewIfNeeded();
	await cards.getByRole('button', { name: 'Show answer' }).click();
	await cards.getByRole('button', { name: 'Forgot' }).click();
	await expect.poll(() => badge(page)).toBe('1');
	await cards.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => badge(page)).toBe('none');
});
