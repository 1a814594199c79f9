import { devices, type Page } from '@playwright/test';
import type { StoredCard } from '#lib/store/schema.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';

async function openForm(page: Page) {
	await page.goto('/cards/');
	await waitForDeck(page);
	await expect(page.locator('[data-card]').first()).toBeVisible();
	await page.getByRole('button', { name: 'Add card' }).click();
	return page.getByRole('dialog', { name: 'Add card' });
}

const own = async (page: Page) => (await readRecords<StoredCard>(page, 'cards')).filter(({ kind }) => kind === 'own');

function writes() {
	test('each kind of card is written, shown as a session will show it, and kept', async ({ page }) => {
		const form = await openForm(page);
		const preview = form.getByRole('figure', { name: 'Preview' });
		await form.getByLabel('Question').fill('Which ports has the coast?');
		await form.getByLabel('Answer').fill('North\nSouth');
		await expect(preview).toContainText('Which ports has the coast?');
		await form.getByRole('radio', { name: 'List' }).check({ force: true });
		await expect(preview.getByRole('listitem')).toHaveText(['North', 'South']);
		await expectAccessible(page, 'a list being written');
		await form.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Added: it is among your new cards.')).toBeVisible();
		await expect(form).toBeHidden();
		expect(await own(page)).toMatchObject([{ form: 'list', answer: 'North · South', textId: 'soviet-democracy' }]);

		await page.getByRole('button', { name: 'Add card' }).click();
		await form.getByRole('radio', { name: 'Fill the gap' }).check({ force: true });
		await form.getByLabel('Question').fill('The coast has two ports.');
		await form.getByLabel('Question').evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(14, 17));
		await form.getByRole('button', { name: 'Make a gap' }).click();
		await expect(form.getByLabel('Question')).toHaveValue('The coast has ____ ports.');
		await expect(form.getByLabel('Answer')).toHaveValue('two');
		await form.getByRole('button', { name: 'Save' }).click();
		await expect.poll(async () => (await own(page)).map(({ form: kind }) => kind).sort()).toEqual(['cloze', 'list']);
	});
}

test.describe('by touch', writes);

test.describe('on a desktop', () => {
	test.use({ device: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 }, locale: 'en-GB' } });
	writes();

	test('an own card is edited likewise, a list an item to a line', async ({ page }) => {
		const form = await openForm(page);
		await form.getByRole('radio', { name: 'List' }).check({ force: true });
		await form.getByLabel('Question').fill('Which ports?');
		await form.getByLabel('Answers, one to a line').fill('North\nSouth');
		await form.getByRole('button', { name: 'Save' }).click();
		await expect(form).toBeHidden();
		await page.getByRole('searchbox', { name: 'Search cards' }).fill('kind:own');
		const row = page.locator('[data-card]').filter({ hasText: 'Which ports?' });
		await row.locator('summary').click();
		await row.getByRole('button', { name: 'Edit' }).click();
		const editor = page.getByRole('dialog', { name: 'Edit card' });
		await expect(editor.getByLabel('Answers, one to a line')).toHaveValue('North\nSouth');
		await editor.getByLabel('Answers, one to a line').fill('North');
		await editor.getByRole('button', { name: 'Save' }).click();
		await expect(editor.getByText('Write at least two answers')).toBeVisible();
		await editor.getByLabel('Answers, one to a line').fill('North\nEast\nSouth');
		await editor.getByRole('button', { name: 'Save' }).click();
		await expect(editor).toBeHidden();
		expect((await own(page)).map(({ answer }) => answer)).toEqual(['North · East · South']);
	});
});
test('what is missing is said at its place, and nothing written is lost', async ({ page }) => {
	const form = await openForm(page);
	const question = form.getByLabel('Question');
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(question).toHaveAccessibleDescription('Write the question.');
	await expect(form.getByLabel('Answer')).toHaveAccessibleDescription('Write the answer.');
	await question.fill('A pilot');
	await form.getByLabel('Answer').fill('a pilot.');
	await expect(form.getByText('The answer is the same as the question.')).toBeVisible();
	await form.getByRole('radio', { name: 'Fill the gap' }).check({ force: true });
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(question).toHaveAccessibleDescription('There is no gap yet. Select words here and make one.');
	await expectAccessible(page, 'a gap is missing');
	await form.getByRole('radio', { name: 'List' }).check({ force: true });
	await form.getByRole('button', { name: 'Save' }).click();
	await expect(form.getByText('Write at least two answers')).toBeVisible();
	await expect(question).toHaveValue('A pilot');
	await page.keyboard.press('Escape');
	await expect(form).toBeVisible();
});
