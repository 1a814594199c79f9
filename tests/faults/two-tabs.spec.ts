import type { Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { expectAllIsWell } from '#tests/support/backup-steps.ts';
import { earlierStore, makeEarlierStore } from '#tests/support/earlier-store.ts';
import { holdOpen } from '#tests/support/hold-store.ts';
import { putNewCardsFirst } from '#tests/support/many-cards.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';

test.beforeEach(({ app }) => app.problems.allow(/favicon.ico/));

/** Opens the database as a newer release would, and keeps it open. Settles once the upgrade is over. */
function upgradeAsNewer(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('commonplace', 900);
				opening.onupgradeneeded = () => opening.result.createObjectStore('future');
				opening.onsuccess = () => resolve(opening.result.version);
				opening.onerror = () => reject(new Error(`not upgraded: ${opening.error?.message}`));
			})
	);
}

const today = (page: Page) => page.getByRole('link', { name: /^Review: \d+ due/ });

test(
	'one tab grades while a newer release upgrades in another: nothing is lost, and the grade says why',
	inProfile,
	async ({ app, page }) => {
		await page.goto('/');
		await waitForDeck(page);
		await putNewCardsFirst(page, 50);
		await page.goto('/review/');
		for (const grade of ['Good', 'Easy'] as const) await gradeCard(page, grade);
		const prompt = await promptShown(page);
		await page.getByRole('button', { name: 'Show answer' }).click();

		const newer = await app.context.newPage();
		await newer.goto('/favicon.svg');
		// At the same moment: which of the two comes first is not known, and must not matter.
		const [version] = await Promise.all([upgradeAsNewer(newer), page.getByRole('button', { name: 'Good' }).click()]);
		expect(version).toBe(900);
		const show = page.getByRole('button', { name: 'Show answer' });
		const alert = page.getByRole('alert');
		await expect(show.or(alert).first()).toBeVisible();
		const kept = (await alert.isVisible()) ? 2 : 3;
		if (kept === 3) {
			await show.click();
			await page.getByRole('button', { name: 'Good' }).click();
		}
		await expect(alert).toContainText('newer version');
		if (kept === 2) await expect(page.getByRole('region', { name: 'Card' })).toContainText(prompt);
		await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
		expect(await readRecords(newer, 'reviews')).toHaveLength(kept);
	}
);

test(
	'a tab in the way of an upgrade is named, and once it lets go the app goes on by itself',
	inProfile,
	async ({ app, page }) => {
		await page.goto('/favicon.svg');
		await page.evaluate(makeEarlierStore, ['commonplace', earlierStore(4)] as const);
		const reviews = await readRecords<Review>(page, 'reviews');
		const letGo = await holdOpen(page);
		const tab = await app.context.newPage();
		await tab.goto('/');
		await expect(tab.getByRole('alert')).toContainText('Close the other tabs');
		await tab.getByRole('button', { name: 'Try again' }).click();
		await expect(tab.getByRole('alert')).toContainText('Close the other tabs');
		await letGo();
		await expect(today(tab)).toBeVisible();
		await expect(tab.getByRole('alert')).toBeHidden();
		await waitForDeck(tab);
		expect(await readRecords(tab, 'reviews')).toEqual(reviews);
		await expectAllIsWell(tab);
	}
);

test('a tab that lets go in a moment is not spoken of', inProfile, async ({ app, page }) => {
	await page.goto('/favicon.svg');
	await page.evaluate(makeEarlierStore, ['commonplace', earlierStore(4)] as const);
	const letGo = await holdOpen(page);
	const tab = await app.context.newPage();
	await tab.addInitScript(() => {
		addEventListener('DOMContentLoaded', () => {
			new MutationObserver(() => {
				if (document.querySelector('[role="alert"]')) Object.assign(window, { hasAlarmed: true });
			}).observe(document.body, { childList: true, subtree: true });
		});
	});
	await tab.goto('/');
	await letGo();
	await expect(today(tab)).toBeVisible();
	expect(await tab.evaluate(() => 'hasAlarmed' in window)).toBe(false);
});

test('two tabs that open at once upgrade once, and both go on', inProfile, async ({ app, page }) => {
	await page.goto('/favicon.svg');
	await page.evaluate(makeEarlierStore, ['commonplace', earlierStore(4)] as const);
	const reviews = await readRecords<Review>(page, 'reviews');
	const tabs = await Promise.all([app.context.newPage(), app.context.newPage()]);
	await Promise.all(tabs.map((tab) => tab.goto('/')));
	for (const tab of tabs) await expect(today(tab)).toBeVisible();
	const [first] = tabs;
	await waitForDeck(first);
	expect(await readRecords(first, 'reviews')).toEqual(reviews);
	await first.goto('/review/');
	await gradeCard(first, 'Good');
	expect(await readRecords(first, 'reviews')).toHaveLength(reviews.length + 1);
	for (const tab of tabs) await expectAllIsWell(tab);
});
