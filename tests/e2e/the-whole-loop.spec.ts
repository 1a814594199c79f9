import type { Locator, Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { expect, inWholeBrowser, test } from '#tests/support/app-fixture.ts';
import { readRecords } from '#tests/support/page-store.ts';
import { gradeCard, promptShown, type Grade } from '#tests/support/review-steps.ts';

const TEN: readonly Grade[] = ['Good', 'Easy', 'Hard', 'Again', 'Good', 'Easy', 'Good', 'Hard', 'Good', 'Again'];

/** How far below the top of the screen something begins, CSS pixels. */
async function topOf(locator: Locator): Promise<number> {
	return locator.evaluate((element) => element.getBoundingClientRect().top);
}

async function standing(page: Page): Promise<Review[]> {
	return (await readRecords<Review>(page, 'reviews')).filter(({ undone }) => undone !== true);
}

test('read, review, lose browser and server, and find everything again', inWholeBrowser, async ({ app }) => {
	let page = app.page;
	const section = () => page.getByRole('heading', { name: 'Can the Bureaucracy Be Reformed?' });

	await test.step('the first visit shows what there is', async () => {
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Review' })).toContainText('0 due');
		await expect(page.getByText('10 new').first()).toBeVisible();
		await app.readyOffline();
	});

	await test.step('read to a section', async () => {
		await page.getByRole('link', { name: 'Continue reading' }).click();
		await expect(page.getByRole('article', { name: 'Proposed Roads to Soviet Democracy' })).toBeVisible();
		await page.getByRole('button', { name: 'Contents' }).click();
		await page.getByRole('link', { name: 'Can the Bureaucracy Be Reformed?' }).click();
		await expect(section()).toBeInViewport();
		await expect
			.poll(async () => (await readRecords<{ fraction: number }>(page, 'places'))[0]?.fraction ?? 0)
			.toBeGreaterThan(0.3);
	});

	await test.step('review ten cards with all four grades, undo one', async () => {
		await page.getByRole('link', { name: 'Today', exact: true }).click();
		await page.getByRole('link', { name: 'Review' }).click();
		let last = '';
		for (const [index, grade] of TEN.entries()) {
			last = await promptShown(page);
			await gradeCard(page, grade);
			// The grade is kept by the time that the next card shows.
			expect(await standing(page)).toHaveLength(index + 1);
		}
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByRole('region', { name: 'Card' })).toContainText(last);
		expect(await standing(page)).toHaveLength(9);
		expect(await readRecords(page, 'reviews')).toHaveLength(10);
	});

	const reviewsBefore = await standing(page);
	const schedulesBefore = await readRecords(page, 'schedules');
	const cardBefore = await promptShown(page);
	await app.stopServer();
	page = await app.restart();

	await test.step('the place is there', async () => {
		await page.goto('/');
		await expect(page.getByRole('link', { name: 'Continue reading' })).toContainText('% read');
		await page.getByRole('link', { name: 'Continue reading' }).click();
		await expect(section()).toBeInViewport();
		expect(await topOf(section())).toBeLessThan(200);
	});

	await test.step('the schedule is there, and the session stands at its card', async () => {
		expect(await readRecords(page, 'schedules')).toEqual(schedulesBefore);
		await page.goto('/review/');
		expect(await promptShown(page)).toBe(cardBefore);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(async () => (await standing(page)).length).toBe(reviewsBefore.length - 1);
	});

	await test.step('the retention is there', async () => {
		await page.getByRole('link', { name: 'Retention', exact: true }).click();
		await expect(page.getByText('You have met 8.')).toBeVisible();
		await expect(page.getByRole('table', { name: 'Measured retention', exact: true })).toContainText('too few reviews');
		await expect(page.getByRole('figure', { name: 'Calendar' })).toContainText('8 reviews on 1 day');
	});
});
