import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { waitForDeck } from '#tests/support/page-store.ts';

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await waitForDeck(page);
	await page.goto('/cards/');
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

test('suggested cards are kept or dropped in one tap, and taken back', async ({ page }) => {
	await page.getByRole('tab', { name: 'Suggested' }).click();
	const rows = page.getByRole('list', { name: 'Cards' }).getByRole('listitem');
	await expectAccessible(page, 'suggested');
	const total = page.getByText(/^\d+ cards?$/);
	const before = await total.innerText();
	for (const name of ['Keep', 'Drop']) {
		await rows.first().getByRole('button', { name }).click();
		await expect(total).not.toHaveText(before);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(total).toHaveText(before);
	}
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
