import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { holdBack } from '#tests/support/hold-back.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';

interface Schedule {
	readonly cardId: string;
	readonly state: string;
	readonly dueAtMs: number;
}

/** Meets some cards and knows them all too well. */
async function reviewAll(page: Page, times: number): Promise<void> {
	await page.goto('/review/');
	for (let done = 0; done < times; done += 1) {
		await page.getByRole('button', { name: 'Show answer' }).click();
		await page.getByRole('button', { name: 'Easy' }).click();
		await expect(page.getByRole('button', { name: 'Easy' })).toBeHidden();
	}
	await expect
		.poll(async () => (await readRecords<Schedule>(page, 'schedules')).filter(({ state }) => state === 'review').length)
		.toBe(times);
}

const dueTimes = async (page: Page) =>
	new Map((await readRecords<Schedule>(page, 'schedules')).map(({ cardId, dueAtMs }) => [cardId, dueAtMs]));

for (const device of [
	{ ...phone, viewport: { width: 360, height: 740 } },
	{ viewport: { width: 1280, height: 800 } }
]) {
	test.describe(`at ${device.viewport.width} × ${device.viewport.height}`, () => {
		test.use({ device });

		test('another desired retention says what it brings, moves cards when asked, and can be undone', async ({
			page
		}) => {
			await page.goto('/');
			await waitForDeck(page);
			await reviewAll(page, 3);
			await page.goto('/settings/');
			const outlook = page.getByText(/^Expected over the next 90 days: about \d+ reviews? a (day|week)/);
			await expect(outlook).toBeVisible();
			const usual = await outlook.textContent();
			const before = await dueTimes(page);

			const slider = page.getByRole('slider', { name: 'Desired retention' });
			await slider.fill('97');
			await expect(page.getByText('3 cards would fall due on other days than planned.')).toBeVisible();
			expect(await outlook.textContent()).not.toBe(usual);
			expect(await dueTimes(page)).toEqual(before);
			await expectAccessibleInEachTheme(page, 'the offer to move cards');
			await page.getByRole('button', { name: 'Move them now' }).click();
			await expect(page.getByText('3 cards moved to another day.')).toBeVisible();
			expect(await dueTimes(page)).not.toEqual(before);

			await page.reload();
			await expect(page.getByText('3 cards moved to another day.')).toBeVisible();
			await page.getByRole('button', { name: 'Undo' }).click();
			await expect(page.getByText('3 cards would fall due on other days than planned.')).toBeVisible();
			expect(await dueTimes(page)).toEqual(before);
			await page.getByRole('button', { name: 'Leave them' }).click();
			await expect(page.getByText('would fall due')).toBeHidden();
			await page.getByRole('button', { name: 'Check data' }).click();
			await expect(page.getByText('all is well.')).toBeVisible();
		});

		test('weekdays can be easy and days a holiday, and days that make no sense are named', async ({ page }) => {
			await page.goto('/settings/');
			await page.getByText('Easy days').click();
			await page.getByLabel('Sunday').selectOption('Half');
			await page.locator('summary', { hasText: 'Holiday' }).click();
			await page.getByRole('button', { name: 'Take a holiday' }).click();
			await expect(page.getByText('Choose the first and the last day.')).toBeVisible();
			await page.getByLabel('First day').fill('2999-01-05');
			await page.getByLabel('Last day').fill('2999-01-02');
			await page.getByRole('button', { name: 'Take a holiday' }).click();
			await expect(page.getByText('The last day comes before the first.')).toBeVisible();
			await expectAccessibleInEachTheme(page, 'easy days and a holiday');
			await page.getByLabel('Last day').fill('2999-01-12');
			await page.getByRole('button', { name: 'Take a holiday' }).click();
			await expect(page.getByText('Jan 5 to Jan 12')).toBeVisible();
			await page.reload();
			await expect(page.locator('summary', { hasText: 'Easy days' })).toContainText('1');
			await page.locator('summary', { hasText: 'Holiday' }).click();
			await page.getByRole('button', { name: 'End the holiday' }).click();
			await expect(page.locator('summary', { hasText: 'Holiday' })).toContainText('none');
		});

		test('a reminder for the calendar is a file of the chosen time', async ({ page }) => {
			await page.goto('/settings/');
			const time = page.getByLabel('Time', { exact: true });
			await time.fill('');
			await expect(page.getByText('Choose a time of day.')).toBeVisible();
			await time.fill('07:30');
			const saving = page.waitForEvent('download');
			await page.getByRole('button', { name: 'Save for the calendar' }).click();
			const saved = await saving;
			expect(saved.suggestedFilename()).toBe('commonplace-reminder.ics');
			const file = await readFile(await saved.path(), 'utf8');
			expect(file).toMatch(/\r\nDTSTART:\d{8}T073000\r\n/);
			expect(file).toContain('/review');
			await expect(page.getByText('Open it to add it to your calendar.')).toBeVisible();
			await expectAccessibleInEachTheme(page, 'a saved reminder');
		});

		test('reviews take two grades, and swipes, for whoever chooses so', async ({ page }) => {
			await page.goto('/settings/');
			await page.getByRole('radio', { name: 'Two' }).check({ force: true });
			await page.getByLabel('Grade by a swipe').check();
			await page.getByLabel('Show how long').check();
			await expect(page.getByText('Forgot and Remembered')).toBeVisible();
			await page.reload();
			for (const name of ['Grade by a swipe', 'Show how long']) await expect(page.getByLabel(name)).toBeChecked();
			await page.goto('/review/');
			await page.getByRole('button', { name: 'Show answer' }).click();
			await expect(page.getByRole('button', { name: 'Remembered' })).toBeVisible();
			await expect(page.getByRole('button', { name: 'Hard' })).toBeHidden();
		});
	});
}

test('a number can be typed once what is chosen is known, and not before, when it would be lost', async ({ page }) => {
	const letDeckCome = await holdBack(page, '**/decks/*.json');
	await page.goto('/settings/');
	await expect(page.getByLabel('New cards a day')).not.toBeEditable();
	letDeckCome();
	await expect(page.getByLabel('New cards a day')).toBeEditable();
});
