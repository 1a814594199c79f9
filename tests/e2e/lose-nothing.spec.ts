import type { Page } from '@playwright/test';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { openEssay, sheet, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { bar, selectWords } from '#tests/support/highlight-steps.ts';
import { LayoutShifts } from '#tests/support/layout-shifts.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';
import { cardsOn, scrollToCards } from '#tests/support/section-card-steps.ts';

/** As some private windows do. */
function refuseStorage(page: Page) {
	return page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', {
			get: () => {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			}
		});
	});
}

test('storage that is refused is told, and the essay still reads', async ({ page }) => {
	await refuseStorage(page);
	await page.goto('/');
	await expect(page.getByRole('alert')).toContainText('does not let the app save anything');
	await page.goto('/review/');
	await expect(page.getByRole('alert')).toContainText('does not let the app save anything');
	await page.goto('/read/soviet-democracy/');
	await expect(page.getByRole('article')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Contents' })).toBeVisible();

	await waitUntilLaidOut(page);
	const shifts = await LayoutShifts.watch(page);
	const cards = cardsOn(page, 'Proposed Roads to Soviet Democracy');
	await scrollToCards(cards);
	await expect(cards).toContainText('does not let the app save anything');
	await expectAccessibleInEachTheme(page, 'cards that cannot be asked');
	await cards.getByRole('button', { name: 'Try again' }).click();
	await expect(cards.getByRole('button', { name: 'Try again' })).toBeFocused();
	expect(await shifts.end(), 'layout shifts').toEqual([]);
});

test('a note that no storage takes is told where it is written, and stays', async ({ page }) => {
	await refuseStorage(page);
	await page.goto('/read/soviet-democracy/');
	await page.waitForFunction(() => CSS.highlights.has('figure'));
	await selectWords(page, 'Isaac Deutscher, the most influential');
	await bar(page).getByRole('button', { name: 'Highlight blue' }).click();
	await expect(page.getByRole('alert')).toContainText('does not let the app save anything');
	await expect(page.getByRole('alert')).toBeInViewport();
	await selectWords(page, 'Isaac Deutscher, the most influential');
	await bar(page).getByRole('button', { name: 'Note' }).click();
	await sheet(page).getByRole('textbox', { name: 'Note' }).fill('By whom?');
	await sheet(page).getByRole('button', { name: 'Save note' }).click();
	await expect(sheet(page).getByRole('alert')).toContainText('does not let the app save anything');
	await expect(sheet(page).getByRole('textbox', { name: 'Note' })).toHaveValue('By whom?');
});

test('a place that cannot be kept is told at the foot of the screen, and moves nothing', async ({ page }) => {
	await openEssay(page);
	await page.evaluate(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
			if (this.name === 'places') throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, given);
		};
	});
	await page.locator('#p60').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
	const shifts = await LayoutShifts.watch(page);
	const top = await page.locator('#p60').evaluate((element) => element.getBoundingClientRect().top);
	await expect(page.getByRole('alert')).toContainText('no room left');
	await expect(page.getByRole('alert')).toBeInViewport();
	expect(await page.locator('#p60').evaluate((element) => element.getBoundingClientRect().top)).toBe(top);
	expect(await shifts.end(), 'layout shifts').toEqual([]);
});

test('a database of a newer release is left alone', async ({ app, page }) => {
	app.problems.allow(/favicon.ico/);
	await page.goto('/favicon.svg');
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('commonplace', 900);
				opening.onupgradeneeded = () => opening.result.createObjectStore('future').put('kept', 'key');
				opening.onsuccess = () => {
					opening.result.close();
					resolve();
				};
				opening.onerror = () => reject(new Error('not opened'));
			})
	);
	await page.goto('/');
	await expect(page.getByRole('alert')).toContainText('saved by a newer version');
	expect(await readRecords(page, 'future')).toEqual(['kept']);
});

test('a grade that cannot be kept leaves its card on show, and nothing half done', async ({ page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	const first = await promptShown(page);
	await page.evaluate(() => {
		const add = IDBObjectStore.prototype.add;
		const put = IDBObjectStore.prototype.put;
		const refuse = (): never => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
		Object.assign(window, { letWrite: () => Object.assign(IDBObjectStore.prototype, { add, put }) });
	});
	await page.getByRole('button', { name: 'Show answer' }).click();
	await page.getByRole('button', { name: 'Good' }).click();
	await expect(page.getByRole('alert')).toContainText('no room left');
	await expect(page.getByRole('region', { name: 'Card' })).toContainText(first);
	expect(await readRecords(page, 'reviews')).toHaveLength(0);

	await page.evaluate(() => (window as unknown as { letWrite: () => void }).letWrite());
	await page.getByRole('button', { name: 'Good' }).click();
	expect(await promptShown(page)).not.toBe(first);
	await expect(page.getByRole('alert')).toBeHidden();
	expect(await readRecords(page, 'reviews')).toHaveLength(1);
	await gradeCard(page, 'Good');
});
