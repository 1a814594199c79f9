import type { Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { beByDay } from '#tests/support/by-day.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';

const OVERTAKEN = 'That card was graded in another tab.';
const card = (page: Page) => page.getByRole('region', { name: 'Card' });
const done = (page: Page) => page.getByRole('heading', { name: 'Done for today' });
const counts = (page: Page) => page.getByText(/\d+ due · \d+ new/);

/** Presses a grade if there is one to press, in the same task as it is looked for. */
function press(page: Page, grade: string): Promise<void> {
	return page.evaluate((name) => {
		const buttons = [...document.querySelectorAll<HTMLButtonElement>('.grades button')];
		buttons.find(({ textContent }) => textContent.startsWith(name))?.click();
	}, grade);
}

async function showAnswer(page: Page): Promise<void> {
	const show = page.getByRole('button', { name: 'Show answer' });
	const answer = page.getByRole('button', { name: 'Good' });
	await expect(show.or(answer).or(done(page))).toBeVisible();
	// The other tab may take the card away before it is pressed.
	await show.evaluate((button: HTMLElement) => button.click(), undefined, { timeout: 500 }).catch(() => undefined);
	await expect(answer.or(show).or(done(page))).toBeVisible();
}

test('two tabs review to the end, in turn and at once, and no card is graded twice', async ({ app, page }) => {
	test.slow();
	await beByDay(page);
	await page.goto('/');
	await waitForDeck(page);
	const scheduling = { ...DEFAULT_SCHEDULING, newCardsPerDay: 8 };
	await putRecords(page, { settings: [{ name: 'scheduling', value: scheduling, changedAtMs: Date.now() }] });
	await page.goto('/review/');
	const other = await app.context.newPage();
	await other.goto('/review/');

	await test.step('in turn: the other tab goes on before it is answered', async () => {
		for (const [here, there] of [
			[page, other],
			[other, page],
			[page, other]
		] as const) {
			const prompt = await promptShown(here);
			expect(await promptShown(there)).toBe(prompt);
			await there.getByRole('button', { name: 'Show answer' }).click();
			await gradeCard(here, 'Easy');
			await expect(card(there)).not.toContainText(prompt);
			await expect(there.getByRole('status').filter({ hasText: OVERTAKEN })).toBeVisible();
			await expectAccessible(there, 'overtaken');
			await expect(counts(there)).toHaveText(await counts(here).innerText());
		}
		expect(await readRecords(page, 'reviews')).toHaveLength(3);
	});

	await test.step('what is taken back in one tab is taken back in both', async () => {
		await other.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('0 due · 6 new')).toBeVisible();
		await expect(other.getByText('0 due · 6 new')).toBeVisible();
	});

	await test.step('at once, to the end', async () => {
		for (let round = 0; round < 40; round += 1) {
			if ((await done(page).isVisible()) && (await done(other).isVisible())) break;
			await Promise.all([showAnswer(page), showAnswer(other)]);
			const grade = round === 1 ? 'Good' : 'Easy';
			await Promise.all([press(page, grade), press(other, grade)]);
		}
		await expect(done(page)).toBeVisible();
		await expect(done(other)).toBeVisible();
	});

	const standing = (await readRecords<Review>(page, 'reviews')).filter(({ undone }) => undone !== true);
	const schedules = await readRecords<StoredSchedule>(page, 'schedules');
	for (const { cardId, reviewCount } of schedules) {
		expect(standing.filter((review) => review.cardId === cardId)).toHaveLength(reviewCount);
	}
	expect(schedules.filter(({ reviewCount }) => reviewCount > 0)).toHaveLength(8);
	const said = `You gave ${standing.length} answers and forgot nothing.`;
	await expect(page.getByText(said)).toBeVisible();
	await expect(other.getByText(said)).toBeVisible();
	// Of a card there are two reviews only where its first asked for a second.
	const byCard = new Map<string, Review[]>();
	for (const review of standing) byCard.set(review.cardId, [...(byCard.get(review.cardId) ?? []), review]);
	for (const reviews of byCard.values()) {
		expect(reviews.slice(0, -1).every(({ rating }) => rating === 3)).toBe(true);
		expect(reviews.at(-1)?.rating).toBe(4);
	}

	await page.goto('/settings/');
	await page.getByRole('button', { name: 'Check data' }).click();
	await expect(page.getByText(/all is well/)).toBeVisible();
});

test('Today counts anew when another tab reviews', async ({ app, page }) => {
	await beByDay(page);
	await page.goto('/');
	await waitForDeck(page);
	await expect(page.getByRole('link', { name: 'Review' })).toContainText('0 due, 10 new');
	const other = await app.context.newPage();
	await other.goto('/review/');
	await gradeCard(other, 'Good');
	await expect(page.getByRole('link', { name: 'Review' })).toContainText('1 due, 9 new');
	await other.getByRole('button', { name: 'Suspend' }).click();
	await expect(page.getByRole('link', { name: 'Review' })).toContainText('1 due, 8 new');
});

test('Today shows the day that it is when the reader comes back to it', async ({ app, page }) => {
	await app.context.clock.setFixedTime(new Date('2026-03-01T20:00:00'));
	await page.goto('/');
	await waitForDeck(page);
	await expect(page.getByText('Sunday, March 1')).toBeVisible();
	await app.context.clock.setFixedTime(new Date('2026-03-02T08:00:00'));
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(page.getByText('Monday, March 2')).toBeVisible();
});

test('a card suspended among all cards leaves the session of another tab', async ({ app, page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	const prompt = await card(page).locator('.prompt').innerText();
	const other = await app.context.newPage();
	await other.goto('/cards/');
	const row = other.getByRole('list', { name: 'Cards' }).getByRole('listitem').filter({ hasText: prompt });
	await row.getByText(prompt).click();
	await row.getByRole('button', { name: 'Suspend' }).click();
	await expect(card(page)).not.toContainText(prompt);
	expect(await readRecords(page, 'reviews')).toEqual([]);
});

test('what is chosen in the settings of one tab holds in the other at once', async ({ app, page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	await expect(page.getByText('0 due · 10 new')).toBeVisible();
	const other = await app.context.newPage();
	await other.goto('/settings/');
	const newCards = other.getByLabel('New cards a day');
	await newCards.fill('4');
	await newCards.blur();
	await expect(page.getByText('0 due · 4 new')).toBeVisible();
});
