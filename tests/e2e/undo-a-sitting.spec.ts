import type { Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { beByDay } from '#tests/support/by-day.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';

const CARDS = 15;
const GRADES = 2 * CARDS;

/** Each row, key by key, in the order of the store. */
const rowsOf = (page: Page, store: string) => readRecords<Record<string, unknown>>(page, store);

/** Takes so many grades back, one by one. */
async function undo(page: Page, times: number): Promise<void> {
	const undoneCount = async () => (await readRecords<Review>(page, 'reviews')).filter(({ undone }) => undone).length;
	const before = await undoneCount();
	for (let step = 1; step <= times; step += 1) {
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(undoneCount, { intervals: [20] }).toBe(before + step);
	}
}

test('thirty grades, and thirty undos from the end and across a reload, leave every schedule as it was', async ({
	page
}) => {
	test.slow();
	await beByDay(page);
	await page.goto('/');
	await waitForDeck(page);
	const scheduling = { ...DEFAULT_SCHEDULING, newCardsPerDay: CARDS };
	await putRecords(page, { settings: [{ name: 'scheduling', value: scheduling, changedAtMs: Date.now() }] });
	const schedulesBefore = await rowsOf(page, 'schedules');
	const cardsBefore = await rowsOf(page, 'cards');

	await page.goto('/review/');
	const first = await promptShown(page);
	for (let grade = 0; grade < GRADES; grade += 1) {
		await promptShown(page);
		await gradeCard(page, 'Good');
	}
	await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	const given = await rowsOf(page, 'reviews');
	expect(given).toHaveLength(GRADES);
	expect(await rowsOf(page, 'schedules')).not.toEqual(schedulesBefore);

	await undo(page, GRADES / 2);
	await page.reload();
	await promptShown(page);
	await undo(page, GRADES / 2);
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
	expect(await promptShown(page)).toBe(first);

	expect(await rowsOf(page, 'schedules')).toEqual(schedulesBefore);
	expect(await rowsOf(page, 'cards')).toEqual(cardsBefore);
	expect(await rowsOf(page, 'reviews')).toEqual(given.map((review) => ({ ...review, undone: true })));
});

test('a session left in the middle stands at its card when another page opens it', async ({ app, page }) => {
	await beByDay(page);
	await page.goto('/review/');
	await waitForDeck(page);
	await gradeCard(page, 'Again');
	await gradeCard(page, 'Good');
	const shown = await promptShown(page);
	const later = await app.context.newPage();
	await page.close();
	await later.goto('/review/');
	expect(await promptShown(later)).toBe(shown);
	await expect(later.getByText('2 due · 8 new')).toBeVisible();
});

test('with every card suspended the end says so, and an undo why its card does not show', async ({ page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	await gradeCard(page, 'Good');
	await page.goto('/cards/');
	await expect(page.locator('[data-card]').first()).toBeVisible();
	await page.getByRole('button', { name: 'Select', exact: true }).click();
	const bar = page.getByRole('group', { name: 'Selected cards' });
	await bar.getByRole('button', { name: /^Select all/ }).click();
	await bar.getByRole('button', { name: 'Suspend' }).click();
	await expect(page.getByText(/^\d+ cards suspended\.$/)).toBeVisible();

	await page.goto('/review/');
	await expect(page.getByText('All cards are set aside: suspended, dropped or deleted.')).toBeVisible();
	await expectAccessibleInEachTheme(page, 'the end with every card set aside');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone. The card is suspended.')).toBeVisible();
	await expect(page.getByText('grade it anew')).toBeHidden();
	expect((await readRecords<Review>(page, 'reviews')).map(({ undone }) => undone)).toEqual([true]);
	await page.getByRole('link', { name: 'See what is set aside' }).click();
	await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeVisible();
});
