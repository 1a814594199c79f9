import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';

const DAY_MS = 86_400_000;

test('the end tells what was learned and what comes, and goes on beyond the day when asked to', async ({ page }) => {
	await page.goto('/');
	await waitForDeck(page);
	const scheduling = { ...DEFAULT_SCHEDULING, newCardsPerDay: 3 };
	await putRecords(page, { settings: [{ name: 'scheduling', value: scheduling, changedAtMs: Date.now() }] });
	await page.goto('/review/');
	const prompts: string[] = [];
	for (let card = 0; card < 3; card += 1) {
		prompts.push(await page.locator('.prompt').innerText());
		await gradeCard(page, 'Easy');
	}
	await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	await expect(page.getByText('You gave 3 answers and forgot nothing.')).toBeVisible();
	await expect(page.getByText('Nothing is due tomorrow, but 3 new cards come.')).toBeVisible();
	await page.getByText('You met 3 new cards').click();
	for (const prompt of prompts) await expect(page.getByRole('listitem').filter({ hasText: prompt })).toBeVisible();
	await expectAccessibleInEachTheme(page, 'done, with what was met');
	await expect(page.getByRole('button', { name: 'Review ahead' })).toHaveCount(0);

	await test.step('five more new cards, on Today too', async () => {
		await page.getByRole('button', { name: 'Learn 5 more new cards' }).click();
		await promptShown(page);
		await expect(page.getByText('0 due · 5 new')).toBeVisible();
		await gradeCard(page, 'Easy');
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Review' })).toContainText('0 due, 4 new');
		await page.getByRole('link', { name: 'Review' }).click();
		for (let card = 0; card < 4; card += 1) {
			await promptShown(page);
			await gradeCard(page, 'Easy');
		}
	});

	await test.step('what is due tomorrow', async () => {
		const met = (await readRecords<StoredSchedule>(page, 'schedules')).filter(({ reviewCount }) => reviewCount > 0);
		const tomorrow = Date.now() + DAY_MS;
		const lastReviewAtMs = Date.now() - 9 * DAY_MS;
		// Still met today, so that the day's new cards stay as many as they were.
		const schedules = met
			.slice(0, 2)
			.map((schedule) => ({ ...schedule, dueAtMs: tomorrow, at: tomorrow, lastReviewAtMs }));
		await putRecords(page, { schedules });
		await page.reload();
		await expect(page.getByRole('button', { name: 'Review ahead' })).toHaveAccessibleDescription('2 cards');
		await page.getByRole('button', { name: 'Review ahead' }).click();
		await expect(page.getByText('2 due · 0 new')).toBeVisible();
		await gradeCard(page, 'Easy');
		await promptShown(page);
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Review' })).toContainText('1 due, 0 new');
		await page.getByRole('link', { name: 'Review' }).click();
		await gradeCard(page, 'Easy');
		await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Review ahead' })).toHaveCount(0);
	});
});
