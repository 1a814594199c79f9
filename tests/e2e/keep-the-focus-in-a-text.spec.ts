import type { Locator, Page } from '@playwright/test';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { openEssay, sheet, tap } from '#tests/support/essay-steps.ts';
import { highlight } from '#tests/support/highlight-steps.ts';
import { putRecords, readRecords } from '#tests/support/page-store.ts';
import { openSheet, placesBar, pressIn, search, top } from '#tests/support/reading-room-steps.ts';

/** By keys: what is pressed has the focus before. */
async function press(pressed: Locator): Promise<void> {
	await pressed.focus();
	await pressed.press('Enter');
}

/** Whether the focus is at the place of the words found that is shown. */
const hasFocusAtPlace = (page: Page) =>
	page.evaluate(() => {
		const [range] = CSS.highlights.get('search-current') ?? [];
		return range instanceof Range && document.activeElement?.contains(range.startContainer);
	});

test('each place found takes the focus, and Back gives it to where the reader was', async ({ page }) => {
	await openEssay(page);
	await page.locator('#p30').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
	await openSheet(page, 'Search');
	await search(page, 'bureaucracy', /\d+ places/);
	await press(top(page).getByRole('list').getByRole('button').nth(12));
	await expect(sheet(page)).toBeHidden();
	await expect.poll(() => hasFocusAtPlace(page)).toBe(true);
	await press(placesBar(page).getByRole('button', { name: 'List all places' }));
	await press(top(page).getByRole('list').getByRole('button').nth(2));
	await expect(sheet(page)).toBeHidden();
	await expect.poll(() => hasFocusAtPlace(page)).toBe(true);
	await page.goBack();
	await expect(placesBar(page)).toBeHidden();
	await expect(page.locator('article p:focus')).toBeInViewport();
});

test('a suggested card is kept or dropped in the sheet of its subject, and said to be', async ({ page }) => {
	await openEssay(page);
	const cardId = await suggestOneAbout(page, 'Isaac Deutscher');
	await tap(page, 'Isaac Deutscher');
	const about = sheet(page);
	const card = about.locator(`[data-card="${cardId}"]`);
	const said = about.getByRole('status');
	await press(card.getByRole('button', { name: 'Drop' }));
	await expect(said).toHaveText('Dropped.');
	await expect(card.getByRole('button', { name: 'Bring back' })).toBeFocused();
	await press(card.getByRole('button', { name: 'Bring back' }));
	await expect(said).toHaveText('Brought back: it waits again.');
	await expect(card.getByRole('button', { name: 'Keep' })).toBeFocused();
	await press(card.getByRole('button', { name: 'Keep' }));
	await expect(said).toHaveText('Kept: it is among your new cards.');
	await expect(card.locator('summary')).toBeFocused();
});

/** Makes one card about a figure a suggested one, which the essay has none of. */
async function suggestOneAbout(page: Page, name: string): Promise<CardId> {
	const card = (await readRecords<StoredCard>(page, 'cards')).find(({ answer }) => answer === name);
	if (card === undefined) throw new Error(`No card asks about ${name}.`);
	await putRecords(page, { cards: [{ ...card, tier: 'suggested', decision: null }] });
	return card.id;
}

test('another subject opened from a sheet begins at its heading', async ({ page }) => {
	await openEssay(page);
	await tap(page, 'Hayek’s');
	await press(sheet(page).getByRole('button', { name: /Hayek’s thesis is that.*Position/ }));
	await expect(sheet(page)).toContainText('social and economic planning, because of its complexity');
	await expect(sheet(page).getByRole('heading', { level: 2 })).toBeFocused();
});

test('a removal can be taken back while places found are shown', async ({ page }) => {
	await openEssay(page);
	await highlight(page, 'yellow', 'Isaac Deutscher has argued');
	await openSheet(page, 'Search');
	await search(page, 'has argued', /place/);
	await top(page).getByRole('list').getByRole('button').first().click();
	await expect(placesBar(page)).toBeVisible();
	await tap(page, 'has argued');
	await pressIn(page.getByRole('dialog', { name: 'Highlight', exact: true }), 'Remove');
	await expect(sheet(page)).toBeHidden();
	await placesBar(page).getByRole('button', { name: 'Next place' }).click();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
});
