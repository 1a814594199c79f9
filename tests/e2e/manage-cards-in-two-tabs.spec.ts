import type { Locator, Page } from '@playwright/test';
import type { StoredCard } from '#lib/store/schema.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { firstCard } from '#tests/support/card-row-steps.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';

const GONE = 'Not done: that card is gone.';
const button = (of: Page | Locator, name: string) => of.getByRole('button', { name, exact: true });
const row = (page: Page, id: string) => page.locator(`[data-card="${id}"]`);
const editor = (page: Page) => page.getByRole('dialog', { name: 'Edit card' });

/** The list of cards. @returns the ids of its first two */
async function openCards(page: Page): Promise<[string, string]> {
	await page.goto('/cards/');
	await waitForDeck(page);
	await expect(firstCard(page)).toBeVisible();
	const ids = await page
		.locator('[data-card]')
		.evaluateAll((rows) => rows.map((one) => one.getAttribute('data-card') ?? ''));
	return [ids[0] ?? '', ids[1] ?? ''];
}

/** On a card's own page. */
async function reword(page: Page, question: string): Promise<void> {
	await button(page, 'Edit').click();
	await editor(page).getByLabel('Question').fill(question);
	await button(editor(page), 'Save').click();
	await expect(page.getByRole('region', { name: 'Question and answer' })).toContainText(question);
}

/** Words for a card that another tab deleted stay until the reader gives them up. */
async function keepWordsInVain(page: Page): Promise<void> {
	await editor(page).getByLabel('Question').fill('In mine: who?');
	await button(editor(page), 'Save').click();
	await expect(editor(page).getByRole('alert')).toContainText('This card was deleted in another tab');
	await expect(editor(page).getByLabel('Question')).toHaveValue('In mine: who?');
	await page.keyboard.press('Escape');
	await button(editor(page), 'Discard').click();
	await expect(editor(page)).toBeHidden();
}

/** As another tab that tells nobody. */
async function deleteUntold(page: Page, id: string): Promise<void> {
	const cards = await readRecords<StoredCard>(page, 'cards');
	await putRecords(page, {
		cards: cards.filter((card) => card.id === id).map((card) => ({ ...card, deletedAtMs: 1 }))
	});
}

test('the list follows what another tab does, and the reader keeps the place', async ({ app, page }) => {
	const [first, second] = await openCards(page);
	const other = await app.context.newPage();
	await other.goto(`/cards/card/?id=${first}`);
	await row(page, second).locator('summary').press('Enter');
	await reword(other, 'In other words: who?');
	await expect(row(page, first)).toContainText('In other words: who?');
	await expect(row(page, second).locator('summary')).toBeFocused();
	await expect(row(page, second).locator('details')).toHaveAttribute('open');

	await button(page, 'Select').click();
	await page.getByRole('checkbox').nth(1).check();
	await reword(other, 'In others still: who?');
	await expect(row(page, first)).toContainText('In others still: who?');
	await expect(page.getByRole('checkbox').nth(1)).toBeChecked();
	await button(page, 'Done').click();

	await row(page, first).locator('summary').click();
	await button(row(page, first), 'Edit').click();
	await expect(editor(page).getByLabel('Question')).toHaveValue('In others still: who?');
	await button(other, 'Delete').click();
	await expect(other.getByText('This card is deleted.')).toBeVisible();
	await keepWordsInVain(page);
	await expect(page.getByText(GONE)).toBeVisible();
	await expect(row(page, first)).toHaveCount(0);
	await expect(row(page, second).locator('summary')).toBeFocused();
	await button(other, 'Undo').click();
	await expect(row(page, first)).toContainText('In others still: who?');
	await expect(row(page, second).locator('summary')).toBeFocused();
});

test('a row that goes with another tab’s card leaves the focus on what took its place', async ({ app, page }) => {
	const [first, second] = await openCards(page);
	const other = await app.context.newPage();
	await other.goto(`/cards/card/?id=${first}`);
	await row(page, first).locator('summary').focus();
	await button(other, 'Delete').click();
	await expect(row(page, first)).toHaveCount(0);
	await expect(row(page, second).locator('summary')).toBeFocused();
});

test('what is done to a card that is gone is not said to be done', async ({ page }) => {
	const [first, second] = await openCards(page);
	await row(page, first).locator('summary').click();
	await deleteUntold(page, first);
	await button(row(page, first), 'Suspend').click();
	await expect(page.getByText(GONE)).toBeVisible();
	await expect(row(page, first)).toHaveCount(0);
	await expect(button(page, 'Undo')).toBeHidden();

	await page.goto(`/cards/card/?id=${second}`);
	await expect(button(page, 'Suspend')).toBeVisible();
	await deleteUntold(page, second);
	await button(page, 'Suspend').click();
	await expect(page.getByText(GONE)).toBeVisible();
	await expect(page.getByText('No such card.')).toBeFocused();
	const cards = await readRecords<StoredCard>(page, 'cards');
	expect(cards.filter(({ suspended }) => suspended)).toEqual([]);
});

test('a card’s page follows what another tab does, and the list behind it too', async ({ app, page }) => {
	const [first] = await openCards(page);
	await row(page, first).getByRole('link', { name: 'About this card' }).click();
	const other = await app.context.newPage();
	await other.goto(`/cards/card/?id=${first}`);
	await reword(other, 'In other words: who?');
	await expect(page.getByRole('region', { name: 'Question and answer' })).toContainText('In other words: who?');
	await page.getByRole('link', { name: 'All cards' }).click();
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('In other words');
	await expect(page.locator('[data-card]')).toHaveCount(1);
	await row(page, first).getByRole('link', { name: 'About this card' }).click();

	await button(page, 'Edit').click();
	await button(other, 'Delete').click();
	await expect(other.getByText('This card is deleted.')).toBeVisible();
	await keepWordsInVain(page);
	await expect(page.getByText(GONE)).toBeVisible();
	await expect(page.getByText('No such card.')).toBeFocused();
});

for (const { name, path } of [
	{ name: 'in the list', path: () => '/cards/' },
	{ name: 'on a card’s page', path: (id: string) => `/cards/card/?id=${id}` },
	{ name: 'in a review', path: () => '/review/' }
]) {
	test(`words from another tab are written over knowingly alone, ${name}`, async ({ app, page }) => {
		const [first] = await openCards(page);
		await page.goto(path(first));
		if (path('') === '/cards/') await row(page, first).locator('summary').click();
		await button(page, 'Edit').click();
		await editor(page).getByLabel('Question').fill('In mine: who?');
		const other = await app.context.newPage();
		await other.goto(`/cards/card/?id=${first}`);
		await reword(other, 'In theirs: who?');

		await button(editor(page), 'Save').click();
		await expect(editor(page).getByRole('alert')).toContainText('reworded in another tab');
		await expect(editor(page).getByRole('figure', { name: 'As it reads now' })).toContainText('In theirs: who?');
		await expect(editor(page).getByLabel('Question')).toHaveValue('In mine: who?');
		await expect(button(editor(page), 'Save mine instead')).toBeFocused();
		await expect(button(editor(page), 'Save mine instead')).toBeInViewport({ ratio: 1 });
		await expectAccessible(page, 'words of two tabs');
		const prompts = async () =>
			(await readRecords<StoredCard>(page, 'cards')).filter(({ id }) => id === first).map(({ prompt }) => prompt);
		expect(await prompts()).toEqual(['In theirs: who?']);
		await button(editor(page), 'Save mine instead').click();
		await expect(editor(page)).toBeHidden();
		await expect(page.getByText('Reworded.')).toBeVisible();
		expect(await prompts()).toEqual(['In mine: who?']);
		await button(page, 'Undo').click();
		await expect.poll(prompts).toEqual(['In theirs: who?']);
	});
}

test('words from another tab are kept at a press, and those typed here are let go', async ({ app, page }) => {
	const [first] = await openCards(page);
	await row(page, first).locator('summary').click();
	await button(page, 'Edit').click();
	await editor(page).getByLabel('Question').fill('In mine: who?');
	const other = await app.context.newPage();
	await other.goto(`/cards/card/?id=${first}`);
	await reword(other, 'In theirs: who?');
	await button(editor(page), 'Save').click();
	await button(editor(page), 'Keep the other').click();
	await expect(editor(page)).toBeHidden();
	await expect(row(page, first)).toContainText('In theirs: who?');
});
