import type { Page } from '@playwright/test';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

const prompt = (page: Page) => page.getByRole('region', { name: 'Card' }).locator('.prompt');
const editor = (page: Page) => page.getByRole('dialog', { name: 'Edit card' });
const question = (page: Page) => editor(page).getByLabel('Question');

/** The questions of all cards, by card. */
async function questions(page: Page): Promise<Map<string, string>> {
	return new Map((await readRecords<StoredCard>(page, 'cards')).map((card) => [card.id, card.prompt]));
}

/** The questions before and after of the cards that were reworded. */
async function changedSince(
	page: Page,
	before: Map<string, string>
): Promise<(readonly [string | undefined, string])[]> {
	const now = await questions(page);
	return [...now]
		.filter(([id, words]) => before.get(id) !== words)
		.map(([id, words]) => [before.get(id), words] as const);
}

test('words typed stay with the card they are about, though another comes on show', async ({ app, page }) => {
	await page.goto('/');
	await waitForDeck(page);
	const scheduling = { ...DEFAULT_SCHEDULING, newCardsPerDay: 2 };
	await putRecords(page, { settings: [{ name: 'scheduling', value: scheduling, changedAtMs: Date.now() }] });
	await page.goto('/review/');
	const before = await questions(page);
	const other = await app.context.newPage();
	await other.goto('/review/');
	for (const next of [prompt(page), page.getByRole('heading', { name: 'Done for today' })]) {
		const about = await prompt(page).innerText();
		await page.getByRole('button', { name: 'Edit' }).click();
		await expect(question(page)).toHaveValue(about);
		await question(page).fill(`${about} In one word?`);
		await gradeCard(other, 'Easy');
		await expect(next.filter({ hasNotText: about })).toBeAttached();
		await expect(question(page)).toHaveValue(`${about} In one word?`);
		await editor(page).getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Reworded.')).toBeVisible();
		await expect(editor(page)).toHaveCount(0);
		const id = [...before].find(([, words]) => words === about)?.[0] ?? '';
		expect(await changedSince(page, before)).toEqual([[about, `${about} In one word?`]]);
		before.set(id, `${about} In one word?`);
	}
});

test('a card about to leave the screen is not opened for its words', async ({ page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	const graded = await prompt(page).innerText();
	await gradeCard(page, 'Easy');
	await page.evaluate(() => {
		for (const key of ['u', 'e']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
	});
	await expect(prompt(page)).toHaveText(graded);
	await expect(editor(page)).toHaveCount(0);
	await page.keyboard.press('e');
	await expect(question(page)).toHaveValue(graded);
});

for (const { name, path } of [
	{ name: 'in the review', path: () => '/review/' },
	{ name: 'on a card’s page', path: (id: string) => `/cards/card/?id=${id}` }
]) {
	test(`words that could not be saved are still there, ${name}`, async ({ page }) => {
		await page.goto('/');
		await waitForDeck(page);
		const before = await questions(page);
		await page.goto(path([...before.keys()][0] ?? ''));
		await page.getByRole('button', { name: 'Edit' }).click();
		await question(page).fill('Thought over for long?');
		await page.evaluate(() => {
			const { put } = IDBObjectStore.prototype;
			IDBObjectStore.prototype.put = () => {
				IDBObjectStore.prototype.put = put;
				throw new DOMException('full', 'QuotaExceededError');
			};
		});
		await editor(page).getByRole('button', { name: 'Save' }).click();
		await expect(editor(page).getByRole('alert')).toContainText('no room left');
		await expect(question(page)).toHaveValue('Thought over for long?');
		expect(await changedSince(page, before)).toEqual([]);
		await editor(page).getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText('Reworded.')).toBeVisible();
		await expect(editor(page)).toHaveCount(0);
		expect((await changedSince(page, before)).map(([, words]) => words)).toEqual(['Thought over for long?']);
	});
}
