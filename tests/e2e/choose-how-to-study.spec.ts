import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { chooseBackup, exportBackup } from '#tests/support/backup-steps.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { holdBack } from '#tests/support/hold-back.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

interface Schedule {
	readonly cardId: string;
	readonly state: string;
	readonly dueAtMs: number;
}

/** Meets some cards and knows them all too well. */
async function reviewAll(page: Page, times: number): Promise<void> {
	await page.goto('/review/');
	for (let done = 0; done < times; done += 1) await gradeCard(page, 'Easy');
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

const fold = (page: Page, name: string) => page.locator('summary', { hasText: name });

test('what a backup brings in is shown at once', async ({ page }) => {
	const holiday = { fromDate: '2999-01-05', toDate: '2999-01-12' };
	const chosen = {
		newCardsPerDay: 7,
		dayStartHour: 6,
		desiredRetention: 0.97,
		easyDays: [0, 1, 1, 1, 1, 1, 1],
		holiday
	};
	const put = (value: object, changedAtMs: number) =>
		putRecords(page, {
			settings: [{ name: 'scheduling', value: { ...DEFAULT_SCHEDULING, ...value }, changedAtMs }]
		});
	await page.goto('/');
	await waitForDeck(page);
	await put(chosen, 2);
	const bytes = await exportBackup(page);
	await put({}, 1);
	await chooseBackup(page, bytes);
	await expect(page.getByLabel('New cards a day')).toHaveValue(String(DEFAULT_SCHEDULING.newCardsPerDay));
	const outlook = page.getByText(/^Expected over the next 90 days/);
	const usual = await outlook.innerText();
	await page.getByRole('button', { name: 'Restore it' }).click();
	await expect(page.getByText('Restored.')).toBeVisible();
	await expect(page.getByLabel('New cards a day')).toHaveValue('7');
	await expect(page.getByLabel('Day begins at')).toHaveValue('6');
	await expect(page.getByRole('slider', { name: 'Desired retention' })).toHaveValue('97');
	await expect(fold(page, 'Easy days')).toContainText('1');
	await expect(fold(page, 'Holiday')).toContainText('Jan 5 to Jan 12');
	await expect(outlook).not.toHaveText(usual);
});

test('what is chosen in one tab is shown in another, and takes nothing away that is being typed', async ({
	app,
	page
}) => {
	const field = (of: Page, name: string) => of.getByLabel(name);
	const other = await app.context.newPage();
	for (const tab of [page, other]) {
		await tab.goto('/settings/');
		await expect(field(tab, 'New cards a day')).toBeEditable();
	}
	await field(page, 'Reviews a day').fill('3');
	await field(other, 'Reviews a day').fill('50');
	await field(other, 'New cards a day').fill('9');
	await field(other, 'New cards a day').blur();
	await fold(other, 'Easy days').click();
	await field(other, 'Sunday').selectOption('Half');
	await expect(field(page, 'New cards a day')).toHaveValue('9');
	await expect(fold(page, 'Easy days')).toContainText('1');
	await expect(field(page, 'Reviews a day')).toHaveValue('3');
	await field(page, 'Reviews a day').blur();
	await expect(field(other, 'Reviews a day')).toHaveValue('3');
	await field(other, 'Reviews a day').fill('60');
	await field(other, 'Reviews a day').blur();
	await expect(field(page, 'Reviews a day')).toHaveValue('60');
});

test('the days of a holiday that is taken can be changed, and days that make no sense are not kept', async ({
	page
}) => {
	const [first, last] = [page.getByLabel('First day'), page.getByLabel('Last day')];
	await page.goto('/settings/');
	await expect(page.getByLabel('New cards a day')).toBeEditable();
	await fold(page, 'Holiday').click();
	await first.fill('2999-01-05');
	await last.fill('2999-01-12');
	await page.getByRole('button', { name: 'Take a holiday' }).click();
	await expect(fold(page, 'Holiday')).toContainText('Jan 5 to Jan 12');
	await last.fill('2999-01-20');
	await last.blur();
	await expect(fold(page, 'Holiday')).toContainText('Jan 5 to Jan 20');
	await first.fill('2999-02-02');
	await expect(page.getByText('The last day comes before the first.')).toBeVisible();
	await expect(first).toHaveValue('2999-02-02');

	await page.reload();
	await expect(fold(page, 'Holiday')).toContainText('Jan 5 to Jan 20');
	await fold(page, 'Holiday').click();
	await expect(first).toHaveValue('2999-01-05');
	await expect(last).toHaveValue('2999-01-20');
	await first.fill('2999-02-02');
	await last.fill('2999-02-09');
	await expect(fold(page, 'Holiday')).toContainText('Feb 2 to Feb 9');
	await expect(page.locator('#holiday-fault')).toBeEmpty();
	await page.getByRole('button', { name: 'End the holiday' }).click();
	await expect(fold(page, 'Holiday')).toContainText('none');
	await page.getByRole('button', { name: 'Take a holiday' }).click();
	await expect(fold(page, 'Holiday')).toContainText('Feb 2 to Feb 9');
});

test('a day of a holiday is kept once it is typed, and no half of it before', async ({ page }) => {
	await page.goto('/settings/');
	await expect(page.getByLabel('New cards a day')).toBeEditable();
	await fold(page, 'Holiday').click();
	await page.getByLabel('First day').fill('2999-01-05');
	await page.getByLabel('Last day').fill('2999-01-30');
	await page.getByRole('button', { name: 'Take a holiday' }).click();
	await expect(fold(page, 'Holiday')).toContainText('Jan 5 to Jan 30');
	const shown = await page.evaluateHandle(() => {
		const summary = [...document.querySelectorAll('summary')].find(({ innerText }) => innerText.includes('Holiday'));
		const texts: string[] = [];
		const note = () => texts.push(/[A-Z][a-z]+ \d+ to .*/.exec(summary?.innerText ?? '')?.[0] ?? '');
		if (summary) new MutationObserver(note).observe(summary, { subtree: true, childList: true, characterData: true });
		return texts;
	});
	const first = page.getByLabel('First day');
	await first.focus();
	// The month, the first digit of a day, and two days more.
	await page.keyboard.type('012');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(first).toHaveValue('2999-01-04');
	await page.keyboard.press('Enter');
	await expect(fold(page, 'Holiday')).toContainText('Jan 4 to Jan 30');
	await expect(first).toBeFocused();
	await page.getByLabel('Last day').focus();
	await first.focus();
	await page.keyboard.type('0119');
	await page.getByLabel('Last day').focus();
	await expect(fold(page, 'Holiday')).toContainText('Jan 19 to Jan 30');
	await expect(page.locator('#holiday-fault')).toBeEmpty();
	expect(await shown.jsonValue()).toEqual(['Jan 4 to Jan 30', 'Jan 19 to Jan 30']);
});

test('a holiday that is ended while it lasts leaves its backlog spread, as Today says', async ({ page }) => {
	const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
	await page.goto('/');
	await waitForDeck(page);
	await reviewAll(page, 3);
	const met = (await readRecords<StoredSchedule>(page, 'schedules')).filter(({ state }) => state === 'review');
	const longAgo = met.map((schedule) => ({
		...schedule,
		lastReviewAtMs: (schedule.lastReviewAtMs ?? 0) - 40 * DAY_MS,
		dueAtMs: schedule.dueAtMs - 40 * DAY_MS,
		at: schedule.at - 40 * DAY_MS
	}));
	const value = { ...DEFAULT_SCHEDULING, holiday: { fromDate: daysFromNow(-6), toDate: daysFromNow(6) } };
	await putRecords(page, {
		schedules: longAgo,
		settings: [{ name: 'scheduling', value, changedAtMs: Date.now() }]
	});
	await page.goto('/settings/');
	await expect(page.getByLabel('New cards a day')).toBeEditable();
	await fold(page, 'Holiday').click();
	await page.getByRole('button', { name: 'End the holiday' }).click();
	await expect(fold(page, 'Holiday')).toContainText('none');
	await page.getByRole('link', { name: 'Today' }).click();
	await expect(page.getByText('Back from the holiday: 2 cards spread over the days to come.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Review: 1 due' })).toBeVisible();
	await page.getByRole('button', { name: 'All now' }).click();
	await expect(page.getByRole('link', { name: 'Review: 3 due' })).toBeVisible();
});
