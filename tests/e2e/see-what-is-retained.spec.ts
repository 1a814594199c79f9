import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { openRetention } from '#tests/support/retention-steps.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

const measured = (page: Page) => page.getByRole('table', { name: 'Measured retention' });
const answers = (page: Page) => page.getByRole('figure', { name: 'Answers' });

test('nothing reviewed: each chart says so, and none is drawn', async ({ page }) => {
	await page.goto('/retention/');
	await waitForDeck(page);
	await expect(page.getByText('You have met none of them yet.')).toBeVisible();
	await expect(page.getByRole('figure', { name: 'Retention over time' })).toContainText('No card has come back');
	await expect(answers(page)).toContainText('No answers yet.');
	await expect(measured(page).getByRole('row')).toHaveCount(7);
	await expectAccessibleInEachTheme(page, 'retention without reviews');
});

test('one review is one review, and an undone one is none', async ({ page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	await gradeCard(page, 'Good');
	await page.getByRole('link', { name: 'Retention' }).click();
	await expect(page.getByText('You have met 1.')).toBeVisible();
	await expect(answers(page)).toContainText('1 answer');
	await page.goBack();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
	await page.getByRole('link', { name: 'Retention' }).click();
	await expect(page.getByText('You have met none of them yet.')).toBeVisible();
});

test('the figures are narrowed to a kind, a section and a period', async ({ page }) => {
	await openRetention(page);
	const held = page.getByText(/^You hold about \d+ of \d+ cards?\.$/);
	await expect(held).toHaveText(/of 62 cards\.$/);
	await page.getByLabel('Kind', { exact: true }).selectOption('Event');
	await expect(held).not.toHaveText(/of 62 cards\.$/);
	const ofEvents = await held.textContent();
	const sections = page.getByRole('table', { name: 'By section of the essay' }).getByRole('rowheader');
	await expect(sections).toHaveCount(4);
	await page.getByLabel('Section', { exact: true }).selectOption('The Various Positions');
	await expect(held).not.toHaveText(ofEvents ?? '');
	// Not the others, as if they had no cards.
	await expect(sections).toHaveText(['The Various Positions']);
	await page.getByLabel('Kind', { exact: true }).selectOption('All');
	await page.getByLabel('Section', { exact: true }).selectOption('All');
	await expect(sections).toHaveCount(4);
	await expect(held).toHaveText(/of 62 cards\.$/);
	const all = await answers(page).textContent();
	await page.getByLabel('Period', { exact: true }).selectOption('7 days');
	await expect(answers(page)).not.toHaveText(all ?? '');
});

test('the figures go into a file of all tables', async ({ page }) => {
	await openRetention(page);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export these figures' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe('commonplace-retention.csv');
	const text = readFileSync(await download.path(), 'utf8');
	expect(text[0], 'a mark, or Excel shows dashes as garbage').toBe('\ufeff');
	const lines = text.slice(1).split('\r\n');
	const titles = new Set(lines.map((line) => line.split(',')[0]));
	for (const title of ['Held now', 'Measured retention', 'Retention over time', 'Calendar', 'Hours of the day']) {
		expect(titles, title).toContain(title);
	}
	// Days without a review have no line.
	expect(lines.filter((line) => /^Calendar,\d{4}-\d\d-\d\d,[1-9]/.test(line)).length).toBeGreaterThan(30);
});

test('a pace is tried out: when the essay will be known, and what one more card costs', async ({ page }) => {
	await openRetention(page, 5);
	const outlook = page.getByRole('figure', { name: 'When you will know it' });
	await expect(outlook).toContainText(/At 10 new cards a day and 90.% retention you have met all 62 cards by/);
	await expect(outlook).toContainText(/One more new card a day/);
	const slider = page.getByRole('slider', { name: /New cards a day/ });
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(outlook).toContainText('At 1 new card a day');
	await page.getByRole('link', { name: 'Settings' }).click();
	await expect(page.getByLabel('New cards a day')).toHaveValue('10');
});

test('when the essay will be known follows what another tab does', async ({ app, page }) => {
	await openRetention(page, 5);
	const outlook = page.getByRole('figure', { name: 'When you will know it' });
	await expect(outlook).toContainText('you have met all 62 cards');
	const other = await app.context.newPage();
	await other.goto('/cards/');
	await other.getByRole('link', { name: 'About this card' }).first().click();
	await other.getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(outlook).toContainText('you have met all 61 cards');
});
