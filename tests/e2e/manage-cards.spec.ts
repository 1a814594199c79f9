import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';

test.beforeEach(async ({ page }) => {
	await page.goto('/cards/');
	await waitForDeck(page);
});

test('cards are searched and filtered', async ({ page }) => {
	const rows = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
	await expect(rows.first()).toBeVisible();
	await expectAccessible(page, 'cards');
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('deutscher');
	await expect(rows.first()).toContainText(/deutscher/i);
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('no such words anywhere');
	await expect(page.getByText('No card matches.')).toBeVisible();
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('');
	await page.getByLabel('Kind').selectOption('Event');
	await expect(rows.first()).toContainText('Event');
	await page.getByLabel('State').selectOption('Suspended');
	await expect(page.getByText('No card matches.')).toBeVisible();
});

test('an own card is added, with a message at the place when something is missing', async ({ page }) => {
	await page.getByRole('button', { name: 'Add card' }).click();
	const editor = page.getByRole('dialog', { name: 'Add card' });
	await editor.getByRole('button', { name: 'Save' }).click();
	await expect(editor.getByText('Write the question.')).toBeVisible();
	await expect(editor.getByText('Write the answer.')).toBeVisible();
	await expectAccessible(page, 'add card, faults shown');
	await editor.getByLabel('Question').fill('<b>Who</b> & what?');
	await editor.getByLabel('Answer').fill('A reader');
	await editor.getByRole('button', { name: 'Save' }).click();
	await page.getByLabel('Kind').selectOption('My own');
	await expect(page.getByRole('list', { name: 'Cards' }).getByRole('listitem')).toContainText(['<b>Who</b> & what?']);
});

test('suggested cards show what they are made of, and are kept or dropped in one tap', async ({ page }) => {
	await page.getByRole('tab', { name: 'Suggested' }).click();
	const rows = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
	await expectAccessible(page, 'suggested');
	await expect(rows.first().getByRole('blockquote')).not.toBeEmpty();
	const prompts = await rows.getByRole('heading').allInnerTexts();
	const said = page.getByRole('status').filter({ hasText: 'suggestion' });

	await rows.first().getByRole('button', { name: 'Keep' }).click();
	await expect(said).toHaveText(`Kept: it is among your new cards. ${prompts.length - 1} suggestions left.`);
	await expect(rows.first().getByRole('button', { name: 'Keep' })).toBeFocused();
	await rows.first().getByRole('button', { name: 'Drop' }).click();
	await expect(said).toHaveText(`Dropped. ${prompts.length - 2} suggestions left.`);
	await expectAccessible(page, 'suggested, with something to undo');
	await expect(rows.getByRole('heading')).toHaveText(prompts.slice(2));

	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(rows.first().getByRole('heading')).toHaveText(prompts[1] ?? '');
	await expect(rows.first().getByRole('button', { name: 'Keep' })).toBeFocused();
	await page.keyboard.press('u');
	await expect(rows.getByRole('heading')).toHaveText(prompts);
	await expect(said).toHaveText(`Undone: it is where it was. ${prompts.length} suggestions left.`);
	await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
});

test('saying that something can be undone moves no row', async ({ page }) => {
	await page.getByRole('tab', { name: 'Suggested' }).click();
	const rows = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
	// On the page, not in the window: a press may scroll.
	const top = () => rows.first().evaluate((row) => row.getBoundingClientRect().top + scrollY);
	// The rows of the tab before this one may still stand there, and have no place by the time they are measured.
	await expect(rows.first().getByRole('button', { name: 'Drop' })).toBeVisible();
	await expect.poll(top).toBeGreaterThan(0);
	const before = await top();
	await rows.first().getByRole('button', { name: 'Drop' }).click();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
	expect(await top()).toBe(before);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone:')).toBeVisible();
	expect(await top()).toBe(before);
});

test('every suggestion is decided by keys alone, and what was dropped is found and brought back', async ({ page }) => {
	await page.getByRole('tab', { name: 'Suggested' }).click();
	const rows = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
	await rows.first().waitFor();
	// All but three are decided before the reader comes.
	const cards = await readRecords<StoredCard>(page, 'cards');
	const waiting = cards.filter(({ tier, decision }) => tier === 'suggested' && decision === null);
	await putRecords(page, { cards: waiting.slice(3).map((card) => ({ ...card, decision: 'dropped', decidedAtMs: 1 })) });
	await page.reload();
	await page.getByRole('tab', { name: 'Suggested' }).click();
	await expect(rows).toHaveCount(3);

	const prompt = await rows.last().getByRole('heading').innerText();
	await rows.first().getByRole('button', { name: 'Keep' }).focus();
	for (const left of [2, 1]) {
		await page.keyboard.press('Enter');
		await expect(rows).toHaveCount(left);
		await expect(rows.first().getByRole('button', { name: 'Keep' })).toBeFocused();
	}
	await rows.first().getByRole('button', { name: 'Drop' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('No suggestions are left to decide.')).toBeVisible();
	await expectAccessible(page, 'no suggestions left');

	await page.getByRole('button', { name: 'Show dropped cards' }).click();
	await page.getByRole('searchbox', { name: 'Search cards' }).fill(prompt.slice(0, 30));
	await rows.filter({ hasText: prompt }).getByRole('button', { name: 'Bring back' }).click();
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('');
	await page.getByLabel('State').selectOption('Waiting');
	await expect(rows.getByRole('heading')).toHaveText([prompt]);

	await page.goto('/');
	const kept = (await readRecords<StoredCard>(page, 'cards')).filter(({ decision }) => decision === 'kept');
	const queues = (await readRecords<StoredSchedule>(page, 'schedules')).filter(({ cardId }) =>
		kept.some(({ id }) => id === cardId)
	);
	expect(queues.map(({ queue }) => queue)).toEqual(['new', 'new']);
});

test('a suggestion is reworded before it is kept', async ({ page }) => {
	await page.getByRole('tab', { name: 'Suggested' }).click();
	const rows = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
	await rows.first().getByRole('button', { name: 'Edit' }).click();
	const editor = page.getByRole('dialog', { name: 'Edit card' });
	await editor.getByLabel('Question').fill('In my own words: who ____?');
	await editor.getByRole('button', { name: 'Save' }).click();
	await expect(rows.first()).toContainText('In my own words');
	await expect(page.getByText('Reworded.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(rows.first()).not.toContainText('In my own words');
});

test('retention and settings have nothing that axe finds', async ({ page }) => {
	await page.goto('/retention/');
	await expect(page.getByRole('table', { name: 'Measured retention', exact: true })).toBeVisible();
	await expectAccessible(page, 'retention');
	await page.goto('/settings/');
	for (const theme of ['Sepia', 'Dark', 'Light', 'Device']) {
		await page.getByRole('radio', { name: theme }).check({ force: true });
		await expectAccessible(page, `settings, ${theme}`);
	}
});

test('a limit that is no number gets its message at the field and is not kept', async ({ page }) => {
	await page.goto('/settings/');
	await expect(page.getByText('It takes')).toBeVisible();
	for (const [typed, message] of [
		['many', 'Type a number from 0 to 9999.'],
		['', 'Type a number from 0 to 9999.'],
		['2.5', 'Type a whole number from 0 to 9999.'],
		['-1', 'Choose from 0 to 9999.']
	] as const) {
		await page.getByLabel('New cards a day').fill(typed);
		await page.getByLabel('New cards a day').blur();
		await expect(page.getByText(message), typed).toBeVisible();
	}
	await page.reload();
	await expect(page.getByLabel('New cards a day')).toHaveValue('10');
});
