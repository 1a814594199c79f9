import { expectAccessible } from '#tests/support/accessibility.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';
import { setNewCardsPerDay } from '#tests/support/settings-steps.ts';

test.beforeEach(async ({ page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
});

test('a card shows its question, then answer, source, intervals and the way to its passage', async ({ page }) => {
	const card = page.getByRole('region', { name: 'Card' });
	await expectAccessible(page, 'question');
	await expect(page.getByRole('link', { name: 'Show in text' })).toBeHidden();
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expectAccessible(page, 'answer');
	await expect(card.getByRole('blockquote')).not.toBeEmpty();
	await expect(page.getByRole('button', { name: 'Good' })).toHaveAccessibleDescription('next in 10 minutes');
	await expect(page.getByRole('button', { name: 'Easy' })).toHaveAccessibleDescription(/^next in \d+ days$/);

	const source = await card.getByRole('blockquote').innerText();
	await page.getByRole('link', { name: 'Show in text' }).click();
	await expect(page.getByRole('article')).toBeVisible();
	// The page itself sees no text fragment in its address.
	const hash = await page.evaluate(() => location.hash);
	expect(hash).toMatch(/^#p\d+$/);
	const paragraph = page.locator(hash);
	await expect(paragraph).toBeInViewport();
	await expect(paragraph).toContainText(source.slice(0, 40));

	// Back from the text the answer has been seen: to ask for it now would tell nothing.
	await page.getByRole('link', { name: 'Today' }).click();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Review/ })
		.click();
	await expect(card.getByRole('blockquote')).toHaveText(source);
	await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
});

test('an answer looked up in the text shows again on going back, and is asked for anew once it was graded', async ({
	page
}) => {
	const first = await promptShown(page);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await page.keyboard.press('t');
	await expect(page.getByRole('article')).toBeVisible();
	await page.goBack();
	await page.getByRole('button', { name: 'Again' }).click();
	expect(await promptShown(page)).not.toBe(first);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('region', { name: 'Card' })).toContainText(first.slice(-40));
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
});

test('the whole session goes by keys', async ({ page }) => {
	const first = await promptShown(page);
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
	await page.keyboard.press('Space');
	const second = await promptShown(page);
	expect(second).not.toBe(first);
	await page.keyboard.press('Space');
	await page.keyboard.press('1');
	await promptShown(page);
	await page.keyboard.press('u');
	await expect(page.getByRole('region', { name: 'Card' })).toContainText(second.slice(-40));
	await page.keyboard.press('e');
	await expect(page.getByRole('dialog', { name: 'Edit card' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: 'Edit card' })).toHaveCount(0);
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await expectAccessible(page, 'keys');
	await page.keyboard.press('Escape');
	const ratings = (await readRecords<Review>(page, 'reviews')).map(({ rating, undone }) => [rating, undone ?? false]);
	expect(ratings).toEqual([
		[3, false],
		[1, true]
	]);
});

test('two quick taps on a grade give one grade', async ({ page }) => {
	await page.getByRole('button', { name: 'Show answer' }).click();
	await page.getByRole('button', { name: 'Good' }).evaluate((button: HTMLElement) => {
		button.click();
		button.click();
	});
	await promptShown(page);
	expect(await readRecords(page, 'reviews')).toHaveLength(1);
});

test('a double tap on Show answer grades nothing', async ({ page }) => {
	const box = await page.getByRole('button', { name: 'Show answer' }).boundingBox();
	if (box === null) throw new Error('Show answer is not on the screen.');
	for (const share of [0.12, 0.38, 0.62, 0.88]) {
		const [x, y] = [box.x + box.width * share, box.y + box.height / 2];
		await page.touchscreen.tap(x, y);
		await page.touchscreen.tap(x, y);
		await expect(page.getByRole('button', { name: 'Good' })).toBeVisible();
		await page.reload();
		await promptShown(page);
	}
	expect(await readRecords(page, 'reviews')).toHaveLength(0);
});

test('no press that was meant for something else grades a card', async ({ page }) => {
	const graded = async () => (await readRecords(page, 'reviews')).length;
	const good = page.getByRole('button', { name: 'Good' });
	const touches = await page.context().newCDPSession(page);
	const touch = (
		type: 'touchStart' | 'touchEnd',
		touchPoints: { x: number; y: number; id: number; radiusX?: number }[]
	) => touches.send('Input.dispatchTouchEvent', { type, touchPoints });

	await test.step('as the answer shows', async () => {
		await page.getByRole('button', { name: 'Show answer' }).focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('Space');
		await expect(good).toBeFocused();
		expect(await graded()).toBe(0);
	});
	const box = await good.boundingBox();
	if (box === null) throw new Error('Good is not on the screen.');
	const finger = { x: box.x + box.width / 2, y: box.y + box.height / 2, id: 1 };

	await test.step('a palm', async () => {
		await touch('touchStart', [{ ...finger, radiusX: 40 }]);
		await touch('touchEnd', []);
		await expect(good).toBeVisible();
		expect(await graded()).toBe(0);
	});
	await test.step('beside another finger', async () => {
		const resting = { x: 60, y: 300, id: 2 };
		await touch('touchStart', [resting]);
		await touch('touchStart', [resting, finger]);
		await touch('touchEnd', [resting]);
		await touch('touchEnd', []);
		await expect(good).toBeVisible();
		expect(await graded()).toBe(0);
	});
	await test.step('as the page comes back', async () => {
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await good.click();
		await page.keyboard.press('3');
		await expect(good).toBeVisible();
		expect(await graded()).toBe(0);
	});
	await test.step('and the one that is meant does', async () => {
		await expect(async () => {
			if (await good.isVisible()) await good.click();
			expect(await graded()).toBe(1);
		}).toPass();
	});
});

test('a card can be reworded, suspended and buried, and each taken back', async ({ page }) => {
	await page.getByRole('button', { name: 'Edit' }).click();
	const editor = page.getByRole('dialog', { name: 'Edit card' });
	await expectAccessible(page, 'edit');
	await editor.getByLabel('Question').fill(' ');
	await editor.getByRole('button', { name: 'Save' }).click();
	await expect(editor.getByText('Write the question.')).toBeVisible();
	await editor.getByLabel('Question').fill('Whose question is this?');
	await editor.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('region', { name: 'Card' })).toContainText('Whose question is this?');

	for (const name of ['Suspend', 'Bury']) {
		await page.getByRole('button', { name }).click();
		await expect(page.getByRole('region', { name: 'Card' })).not.toContainText('Whose question is this?');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByRole('region', { name: 'Card' })).toContainText('Whose question is this?');
		await expect(page.getByText('Undone: it is back.')).toBeVisible();
	}
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('region', { name: 'Card' })).not.toContainText('Whose question is this?');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('a card set aside stays aside through a reload, brings no other new one, and can still be taken back', async ({
	page
}) => {
	const first = await promptShown(page);
	await expect(page.getByText('10 new')).toBeVisible();
	await page.getByRole('button', { name: 'Suspend' }).click();
	await expect(page.getByText('Suspended.')).toBeVisible();
	await page.reload();
	expect(await promptShown(page)).not.toBe(first);
	await expect(page.getByText('9 new')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('region', { name: 'Card' })).toContainText(first.slice(-40));
	await expect(page.getByText('10 new')).toBeVisible();
});

test('the session ends, says what comes, and can still be taken back', async ({ page }) => {
	await page.goto('/settings/');
	// Said by the running page alone: before, the field is only HTML.
	await expect(page.getByText('It takes')).toBeVisible();
	await setNewCardsPerDay(page, 3);
	await page.goto('/review/');
	for (let card = 0; card < 3; card += 1) await gradeCard(page, 'Easy');
	await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	await expectAccessible(page, 'done');
	await expect(page.getByText('You gave 3 answers and forgot nothing.')).toBeVisible();

	await page.reload();
	await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await promptShown(page);
	await page.getByRole('link', { name: 'Today', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Review' })).toContainText('1 new');
});

test('what is due is counted on Today and comes first', async ({ page }) => {
	await gradeCard(page, 'Easy');
	const [review] = await readRecords<Review>(page, 'reviews');
	const [schedule] = (await readRecords<{ cardId: string; queue: string }>(page, 'schedules')).filter(
		({ cardId }) => cardId === review?.cardId
	);
	const yesterday = Date.now() - 86_400_000;
	await putRecords(page, { schedules: [{ ...schedule, dueAtMs: yesterday, at: yesterday }] });
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Review' })).toContainText('1 due');
	await expect(page.getByText('1 due').first()).toBeVisible();
	await page.getByRole('link', { name: 'Today' }).click();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Review/ })
		.click();
	await expect(page.getByRole('region', { name: 'Card' })).toBeVisible();
	await expect(page.getByText('1 due')).toBeVisible();
});
