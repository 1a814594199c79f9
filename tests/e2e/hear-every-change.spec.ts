import { expect, test } from '#tests/support/app-fixture.ts';
import { firstCard, suspendFirstCard } from '#tests/support/card-row-steps.ts';
import { openEssay } from '#tests/support/essay-steps.ts';
import { bar, highlight, selectWords } from '#tests/support/highlight-steps.ts';
import { listen } from '#tests/support/live-words.ts';
import { closeSheet, openSheet, placesBar, search } from '#tests/support/reading-room-steps.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { screens } from '#tests/support/screens.ts';

test('the answer, how many are left, undo and suspension are said', async ({ page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	const show = page.getByRole('button', { name: 'Show answer' });
	// The focus comes to it with each card, and its description is the question.
	await expect(show).toBeFocused();
	await expect(show).toHaveAccessibleDescription(/\w{3}/);
	const question = await show.evaluate((button) => button.ariaDescribedByElements?.[0]?.textContent?.trim());
	const heard = await listen(page);

	await show.click();
	await expect(page.getByRole('heading', { name: 'Answer' })).toBeAttached();
	const [answer = ''] = await heard();
	expect(answer).toMatch(/^Answer .{3,}/);

	const easy = page.getByRole('button', { name: 'Easy', exact: true });
	await expect(easy).toHaveAccessibleDescription(/\d/);
	await easy.click();
	await expect(show).toBeFocused();
	await expect(show).not.toHaveAccessibleDescription(question ?? '');
	expect((await heard()).join(' | ')).toMatch(/\d+ cards left/);

	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone: grade it anew.')).toBeVisible();
	expect(await heard()).toContain('Undone: grade it anew.');

	// Twice the same is said twice, for it is another card.
	const prompt = page.getByRole('region', { name: 'Card' }).locator('.prompt');
	for (let times = 0; times < 2; times += 1) {
		const before = await prompt.innerText();
		await page.getByRole('button', { name: 'Suspend' }).click();
		await expect(prompt).not.toHaveText(before);
		await expect(page.getByText('Suspended.')).toBeVisible();
		expect(await heard()).toContain('Suspended.');
	}
});

test('what is done to cards is said each time, and only once it is done', async ({ page }) => {
	await page.goto('/cards/');
	await waitForDeck(page);
	const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
	const cards = page.getByRole('list', { name: 'Cards' });
	await expect(firstCard(page)).toBeVisible();
	const heard = await listen(page);
	for (const place of [0, 1]) {
		await cards.locator('summary').nth(place).click();
		await cards.getByRole('listitem').nth(place).getByRole('button', { name: 'Suspend' }).click();
		await expect(cards.getByRole('listitem').nth(place)).toContainText('Suspended');
		expect(await heard()).toContain('Suspended.');
	}

	await press('Select');
	await page.getByRole('checkbox').nth(3).check();
	await heard();
	await page.getByRole('group', { name: 'Selected cards' }).getByRole('button', { name: 'Suspend' }).click();
	await expect(page.getByText('1 card suspended.')).toBeVisible();
	expect(await heard()).toContain('1 card suspended.');

	await page.getByRole('tab', { name: 'Suggested' }).click();
	await expect(page.getByRole('button', { name: 'Keep' }).first()).toBeVisible();
	await press('Keep');
	await expect(page.getByText(/^Kept:/)).toBeVisible();
	await heard();
	await press('Drop');
	await expect(page.getByText(/^Dropped\./)).toBeVisible();
	const dropped = (await heard()).filter((words) => /Kept|Dropped/.test(words));
	expect(dropped).toEqual([expect.stringMatching(/^Dropped\..* \d+ suggestions left\.$/)]);
	await press('Edit');
	const sheet = page.getByRole('dialog', { name: 'Edit card' });
	await sheet.getByLabel('Question').press('End');
	await page.keyboard.type(' (reworded)');
	await sheet.getByRole('button', { name: 'Save' }).click();
	await expect(sheet).toBeHidden();
	await expect.poll(async () => (await heard()).join(' | ')).toMatch(/suggestions left/);
});

test('what was done is said once, though a sheet comes over it or cards are selected', async ({ page }) => {
	await page.goto('/cards/');
	await waitForDeck(page);
	await expect(firstCard(page)).toBeVisible();
	const heard = await listen(page);
	await suspendFirstCard(page);
	const told = page.getByText('Suspended.', { exact: true });
	await expect(told).toBeVisible();
	expect(await heard()).toContain('Suspended.');
	await firstCard(page).getByRole('button', { name: 'Edit' }).click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(told).toBeVisible();
	expect(await heard()).toEqual([]);
	await page.getByRole('button', { name: 'Select' }).click();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
	expect(await heard()).not.toContain('Suspended.');
});

test('what is wrong with a search is said once it is typed, not letter by letter', async ({ page }) => {
	await page.goto('/cards/');
	await waitForDeck(page);
	await expect(firstCard(page)).toBeVisible();
	const heard = await listen(page);
	await page.getByRole('searchbox', { name: 'Search cards' }).pressSequentially('due:never', { delay: 20 });
	await expect(page.locator('#search-problems .fault')).toBeVisible();
	const fault = await page.locator('#search-problems').innerText();
	const said: string[] = [];
	await expect
		.poll(async () => {
			said.push(...(await heard()));
			return said.filter((words) => words === fault).length;
		})
		.toBe(1);
	expect(said.filter((words) => words.includes('due:') && words !== fault)).toEqual([]);
});

test('what is marked, looked for and found in the essay is said each time', async ({ app, page }) => {
	await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openEssay(page);
	const heard = await listen(page);
	for (const words of ['Isaac Deutscher has argued', 'drive to power had to']) {
		await highlight(page, 'yellow', words);
		await expect.poll(async () => (await heard()).join(' | ')).toContain('Highlighted yellow.');
	}
	for (const words of ['Isaac Deutscher has', 'drive to power']) {
		await selectWords(page, words);
		await bar(page).getByRole('button', { name: 'Copy' }).click();
		await expect.poll(async () => (await heard()).join(' | ')).toContain('Passage copied.');
	}
	await openSheet(page, 'Index');
	await page.getByRole('searchbox', { name: 'Find in the index' }).fill('Trotsky');
	await expect
		.poll(async () => (await heard()).join(' | '))
		.toMatch(/\d+ (person|people), \d+ events?, \d+ positions?/);
	await page.getByRole('searchbox', { name: 'Find in the index' }).fill('xyzzy');
	await expect.poll(async () => (await heard()).join(' | ')).toContain('0 people, 0 events, 0 positions');
	await closeSheet(page);
	await openSheet(page, 'Search');
	await search(page, 'Deutscher', /\d+ places/);
	await page.getByRole('dialog').getByRole('list').getByRole('button').first().click();
	await heard();
	await placesBar(page).getByRole('button', { name: 'Next place' }).click();
	await expect.poll(async () => (await heard()).join(' | ')).toMatch(/^2 of \d+$/);
	await expect(placesBar(page).getByRole('button', { name: /^2 of \d+ “Deutscher” List all places$/ })).toBeVisible();
});

test('what Settings do is said where it is done', async ({ page }) => {
	await page.goto('/settings/');
	await waitForDeck(page);
	const heard = await listen(page);
	await page.getByRole('button', { name: 'Check data' }).click();
	await expect(page.getByText('all is well.')).toBeVisible();
	expect((await heard()).join(' | ')).toContain('all is well.');
	await page.getByRole('button', { name: 'Export backup' }).click();
	await expect(page.getByText(/^Saved as/)).toBeVisible();
	expect((await heard()).join(' | ')).toContain('Saved as commonplace-');
});

test('every screen has one heading of the first rank, landmarks with names, and a title of its own', async ({
	page
}) => {
	await page.goto('/');
	await waitForDeck(page);
	const titles = new Set<string>();
	for (const { name, path } of screens) {
		await page.goto(path);
		await expect(page.getByRole('main'), name).toHaveCount(1);
		await expect(page.getByRole('navigation', { name: 'Main' }), name).toHaveCount(1);
		await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
		titles.add(await page.title());
		const lang = await page.evaluate(() => document.documentElement.lang);
		expect(lang, name).toBe('en');
	}
	expect(titles.size).toBe(screens.length);
});
