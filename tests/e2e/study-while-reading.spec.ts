import type { Locator, Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { StoredCard, StoredPlace, StoredSchedule } from '#lib/store/schema.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { beByDay } from '#tests/support/by-day.ts';
import { ESSAY, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { LayoutShifts } from '#tests/support/layout-shifts.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { readingDevices } from '#tests/support/reading-devices.ts';
import { gradeCard } from '#tests/support/review-steps.ts';
import { cardsOn, readToCards } from '#tests/support/section-card-steps.ts';
import { setNewCardsPerDay } from '#tests/support/settings-steps.ts';

const first = (page: Page) => cardsOn(page, 'Proposed Roads to Soviet Democracy');
const second = (page: Page) => cardsOn(page, 'The Various Positions');

async function openEssay(page: Page): Promise<void> {
	await page.goto(ESSAY);
	await waitForDeck(page);
	await waitUntilLaidOut(page);
}

const promptIn = (block: Locator) => block.locator('.prompt').innerText();

async function answer(block: Locator, grade: 'Forgot' | 'Remembered'): Promise<void> {
	await block.getByRole('button', { name: 'Show answer' }).click();
	await block.getByRole('button', { name: grade }).click();
	await expect(block.getByRole('button', { name: grade })).toBeHidden();
}

const reviewsOf = (page: Page) => readRecords<Review>(page, 'reviews');

async function scheduleOf(page: Page, prompt: string): Promise<StoredSchedule | undefined> {
	const squeezed = (words: string) => words.replace(/blank|\s|_/g, '');
	const cards = await readRecords<StoredCard>(page, 'cards');
	const card = cards.find((one) => squeezed(one.prompt) === squeezed(prompt));
	return (await readRecords<StoredSchedule>(page, 'schedules')).find(({ cardId }) => cardId === card?.id);
}

/** How many new cards of each section of the essay stand in a queue. */
async function inQueue(page: Page, queue: StoredSchedule['queue']): Promise<Record<string, number>> {
	const cards = await readRecords<StoredCard>(page, 'cards');
	const ids = (await readRecords<StoredSchedule>(page, 'schedules')).filter((one) => one.queue === queue);
	const counts: Record<string, number> = {};
	for (const { cardId } of ids) {
		const sectionId = cards.find(({ id }) => id === cardId)?.sectionId ?? '';
		counts[sectionId] = (counts[sectionId] ?? 0) + 1;
	}
	return Object.fromEntries(Object.entries(counts).sort());
}

for (const [name, device] of Object.entries(readingDevices)) {
	test.describe(`on ${name}`, () => {
		test.use({ device });

		test('cards answered where their section ends are in the log and schedule, and undone again', async ({ page }) => {
			await openEssay(page);
			const shifts = await LayoutShifts.watch(page);
			const block = first(page);
			await readToCards(block);
			const total = Number(/of (\d+)/.exec(await block.innerText())?.[1]);
			const prompt = await promptIn(block);
			await expect(block).toContainText(`1 of ${total}`);
			await answer(block, 'Remembered');
			const next = await promptIn(block);
			expect(next).not.toBe(prompt);
			await answer(block, 'Forgot');
			await expect(block).toContainText(`3 of ${total}`);
			expect((await reviewsOf(page)).map(({ rating }) => rating)).toEqual([3, 1]);
			expect(await scheduleOf(page, prompt)).toMatchObject({ queue: 'learning', reviewCount: 1 });

			await block.getByRole('button', { name: 'Undo' }).click();
			await expect(block).toContainText(`2 of ${total}`);
			expect(await promptIn(block)).toBe(next);
			expect(await scheduleOf(page, next)).toMatchObject({ queue: 'new', reviewCount: 0 });
			expect((await reviewsOf(page)).map(({ undone }) => undone === true)).toEqual([false, true]);

			await block.getByRole('button', { name: 'Skip' }).click();
			await expect(block).toContainText(`3 of ${total}`);
			expect(await scheduleOf(page, next)).toMatchObject({ queue: 'new', reviewCount: 0 });
			expect(await shifts.end(), 'layout shifts').toEqual([]);
		});

		test('to the end of them, with what was learned in a line, and the text goes on', async ({ page }) => {
			await openEssay(page);
			const block = first(page);
			await readToCards(block);
			const total = Number(/of (\d+)/.exec(await block.innerText())?.[1]);
			for (let number = 1; number <= total; number += 1) await answer(block, number === 2 ? 'Forgot' : 'Remembered');
			await expect(block).toContainText(
				`${total} cards answered today, 1 forgotten. The first comes back in 1 minute.`
			);
			await expect(block).toBeInViewport();
			await expect(block).toBeFocused();
			await expectAccessible(page, 'done');
			await page.reload();
			await waitUntilLaidOut(page);
			await expect(block).toContainText(`${total} cards answered today, 1 forgotten.`);
		});
	});
}

test('the keys alone do, and the focus stays where the next thing to do is', async ({ page }) => {
	await openEssay(page);
	const block = first(page);
	await readToCards(block);
	await block.getByRole('button', { name: 'Show answer' }).focus();
	await page.keyboard.press('Enter');
	await expect(block.getByRole('button', { name: 'Remembered' })).toBeFocused();
	await expect(block.getByRole('button', { name: 'Remembered' })).toHaveAccessibleDescription('next in 10 minutes');
	await expect(block.locator('[aria-live=polite]')).not.toBeEmpty();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Space');
	await expect(block.getByRole('button', { name: 'Show answer' })).toBeFocused();
	await expect(block.getByRole('button', { name: 'Show answer' })).toHaveAccessibleDescription(/\w/);
	expect((await reviewsOf(page)).map(({ rating }) => rating)).toEqual([1]);
});

test('a card answered in the text is not asked as a new one in Review, and counts for the day', async ({ page }) => {
	await beByDay(page);
	await openEssay(page);
	await readToCards(first(page));
	const asked: string[] = [];
	for (let number = 0; number < 3; number += 1) {
		asked.push(await promptIn(first(page)));
		await answer(first(page), 'Remembered');
	}
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Review' })).toContainText('3 due, 7 new');
	await page.goto('/review/');
	for (let number = 0; number < 7; number += 1) {
		await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
		const shown = await page.getByRole('region', { name: 'Card' }).innerText();
		for (const prompt of asked) expect(shown).not.toContain(prompt);
		await gradeCard(page, 'Easy');
	}
});

test('cards of unread sections stay out until the section is reached or the reader asks', async ({ page }) => {
	await page.goto('/');
	await waitForDeck(page);
	expect(Object.keys(await inQueue(page, 'new'))).toEqual(['s1', 's2', 's3', 's4']);
	await openEssay(page);
	await expect.poll(() => inQueue(page, 'new').then(Object.keys)).toEqual(['s1']);
	await page.goto('/');
	const waiting = Object.values(await inQueue(page, 'unread')).reduce((sum, one) => sum + one, 0);
	const note = page.getByText(`${waiting} more cards wait for sections you have not read.`);
	await expect(note).toBeVisible();
	await expect(page.getByRole('link', { name: 'Review' })).toContainText('0 due, 10 new');
	await expectAccessible(page, 'Today');

	await page.getByRole('button', { name: 'Don’t wait for the reading' }).click();
	await expect(note).toBeHidden();
	expect(await inQueue(page, 'unread')).toEqual({});
	await page.getByRole('button', { name: 'Wait for the reading' }).click();
	await expect(note).toBeVisible();
	expect(Object.keys(await inQueue(page, 'new'))).toEqual(['s1']);

	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	await page.getByRole('button', { name: 'Contents' }).click();
	await page.getByRole('link', { name: 'Can the Bureaucracy Be Reformed?' }).click();
	await expect.poll(() => inQueue(page, 'new').then(Object.keys)).toEqual(['s1', 's3']);
	const [place] = await readRecords<StoredPlace>(page, 'places');
	expect(place?.reachedSectionIds).toEqual(['s1', 's3']);
});

test('the end of a review offers the cards of unread sections', async ({ page }) => {
	await openEssay(page);
	await expect.poll(() => inQueue(page, 'new').then(Object.keys)).toEqual(['s1']);
	await page.goto('/settings/');
	await setNewCardsPerDay(page, 40);
	await page.goto('/review/');
	const total = (await inQueue(page, 'new'))['s1'] ?? 0;
	for (let number = 0; number < total; number += 1) await gradeCard(page, 'Easy');
	await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	await expectAccessible(page, 'done');
	await page.getByRole('button', { name: 'Don’t wait for the reading' }).click();
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
});

test('a reload in the middle loses nothing, without a network too', savedBefore, async ({ app, page }) => {
	await openEssay(page);
	await app.readyOffline();
	// The page may have asked for it before the service worker was there to answer.
	await page.waitForFunction(() => CSS.highlights.has('figure'));
	await app.stopServer();
	await page.reload();
	await waitUntilLaidOut(page);
	await readToCards(first(page));
	for (const grade of ['Remembered', 'Forgot', 'Remembered'] as const) await answer(first(page), grade);
	const prompt = await promptIn(first(page));
	await page.reload();
	await waitUntilLaidOut(page);
	await expect(first(page)).toBeInViewport();
	await expect(first(page)).toContainText('4 of ');
	expect(await promptIn(first(page))).toBe(prompt);
	expect(await reviewsOf(page)).toHaveLength(3);
	const reopened = await app.restart();
	await reopened.goto(ESSAY);
	await expect(first(reopened)).toContainText('4 of ');
	await first(reopened).getByRole('button', { name: 'Undo' }).click();
	await expect(first(reopened)).toContainText('3 of ');
});

test('switched off they leave no gap, before the first paint of the next visit too', async ({ page }) => {
	await openEssay(page);
	await readToCards(second(page));
	await page.getByRole('button', { name: 'Appearance' }).click();
	await page.getByRole('checkbox', { name: 'Cards at the end of each section' }).uncheck();
	await expect(second(page)).toBeHidden();
	await page.keyboard.press('Escape');
	// The entry of the sheet is gone back over after it has closed: a reload before that would be broken off.
	await page.waitForFunction(() => !(history.state as { openSheets?: number } | null)?.openSheets);
	await page.reload();
	const shifts = await LayoutShifts.watch(page);
	await waitUntilLaidOut(page);
	await expect(page.locator('.section-cards').first()).toBeHidden();
	expect(await shifts.end(), 'layout shifts').toEqual([]);
	await page.getByRole('button', { name: 'Appearance' }).click();
	await page.getByRole('checkbox', { name: 'Cards at the end of each section' }).check();
	await page.keyboard.press('Escape');
	await readToCards(second(page));
});

test('coming to life moves nothing', savedBefore, async ({ page }) => {
	await openEssay(page);
	await page.waitForFunction(() => CSS.highlights.has('figure'));
	const shifts = await LayoutShifts.watch(page);
	await readToCards(first(page));
	await readToCards(second(page));
	expect(await shifts.end(), 'layout shifts').toEqual([]);
});

test('without scripts and in print there is no place for them', async ({ page, site }) => {
	await openEssay(page);
	await page.emulateMedia({ media: 'print' });
	await expect(first(page)).toBeHidden();
	await page.emulateMedia({ media: null });
	const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
	const plain = await context?.newPage();
	await plain?.goto(`${site.origin}${ESSAY}`);
	await expect(plain?.locator('.section-cards').first() as Locator).toBeHidden();
	await context?.close();
});

test('a text opened for the first time shows its title', async ({ page }) => {
	await openEssay(page);
	expect(await page.evaluate(() => scrollY)).toBe(0);
	await expect(page.getByRole('heading', { name: 'Proposed Roads to Soviet Democracy' })).toBeInViewport();
});
