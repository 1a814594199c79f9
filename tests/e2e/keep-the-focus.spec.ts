import type { Locator, Page } from '@playwright/test';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { firstCard } from '#tests/support/card-row-steps.ts';
import { openEssay } from '#tests/support/essay-steps.ts';
import { bar, highlight, selectWords } from '#tests/support/highlight-steps.ts';
import { putNewCardsFirst } from '#tests/support/many-cards.ts';
import { putRecords, waitForDeck } from '#tests/support/page-store.ts';
import {
	closeSheet,
	openHighlights,
	openSheet,
	placesBar,
	search,
	top,
	voiceBar
} from '#tests/support/reading-room-steps.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

const button = (of: Page | Locator, name: string | RegExp) => of.getByRole('button', { name, exact: true });
const ticks = (page: Page) => page.getByRole('list', { name: 'Cards' }).getByRole('checkbox');

/** By keys: what is pressed has the focus before. */
async function press(pressed: Locator): Promise<void> {
	await pressed.focus();
	await pressed.press('Enter');
}

async function openCards(page: Page): Promise<void> {
	await page.goto('/cards/');
	await expect(firstCard(page)).toBeVisible();
}

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await waitForDeck(page);
});

test('a session that ends says so, and nothing else', async ({ page }) => {
	const value = { ...DEFAULT_SCHEDULING, newCardsPerDay: 1 };
	await putRecords(page, { settings: [{ name: 'scheduling', value, changedAtMs: 1 }] });
	await page.goto('/review/');
	await gradeCard(page, 'Easy');
	const done = page.getByRole('heading', { name: 'Done for today' });
	await expect(done).toBeFocused();
	// What else stands there is read when one comes to it.
	const suggestion = page.getByText('an icon of its own');
	await expect(suggestion).toBeVisible();
	expect(await suggestion.evaluate((words) => words.closest('[role=status], [aria-live]'))).toBeNull();
	await press(button(page, 'Not now'));
	await expect(page.getByText('You find it in Settings, should you want it.')).toBeFocused();

	await button(page, 'Undo').click();
	await expect(button(page, 'Show answer')).toBeFocused();
	await page.goto('/review/?passage=soviet-democracy.p999');
	await expect(page.getByRole('heading', { name: 'No cards here' })).toBeFocused();
});

test('a review that is taken back to its first card keeps the focus', async ({ page }) => {
	await page.goto('/review/');
	await gradeCard(page, 'Easy');
	await expect(button(page, 'Show answer')).toBeFocused();
	await press(button(page, 'Undo'));
	await expect(page.getByText('Undone: grade it anew.')).toBeVisible();
	await expect(button(page, 'Undo')).toBeDisabled();
	await expect(button(page, 'Show answer')).toBeFocused();
});

test('selecting cards begins at the first and ends at Select', async ({ page }) => {
	await openCards(page);
	await press(button(page, 'Select'));
	await expect(ticks(page).first()).toBeFocused();
	await press(button(page, 'Done'));
	await expect(button(page, 'Select')).toBeFocused();

	await press(button(page, 'Select'));
	await ticks(page).first().press('Space');
	await press(button(page, 'Delete'));
	await expect(page.getByText('1 card deleted.')).toBeVisible();
	await expect(button(page, 'Select')).toBeFocused();
	await press(button(page, 'Undo'));
	await expect(page.getByText('Undone: 1 card as before.')).toBeFocused();

	await press(button(page, 'Select'));
	await ticks(page).first().press('Space');
	await press(button(page, 'Move due date'));
	const sheet = page.getByRole('dialog', { name: 'Move due date' });
	const days = sheet.getByLabel('Days from today');
	await days.fill('soon');
	await days.press('Enter');
	await expect(sheet.getByRole('alert')).toHaveText('Type a whole number from 0 to 3650.');
	await press(button(sheet, 'Move 1 card'));
	await expect(days).toBeFocused();
	await days.fill('2');
	await days.press('Enter');
	await expect(page.getByText(/^Not moved/)).toBeVisible();
	await expect(button(page, 'Select')).toBeFocused();

	await page.getByRole('searchbox', { name: 'Search cards' }).fill('kind:event');
	await expect(page.locator('[data-card]').filter({ hasNotText: 'Event' })).toHaveCount(0);
	await press(button(page, 'Select'));
	await press(button(page, /^Select all/));
	await press(button(page, 'Delete'));
	await expect(page.locator('[data-landing]', { hasText: 'No card matches.' })).toBeFocused();
});

test('a card whose new words take it out of the list leaves the focus where it was', async ({ page }) => {
	await openCards(page);
	const editFirst = async (question: string) => {
		const prompt = await firstCard(page).locator('.prompt').innerText();
		await press(firstCard(page).locator('summary'));
		await press(button(firstCard(page), 'Edit'));
		const sheet = page.getByRole('dialog', { name: 'Edit card' });
		await sheet.getByLabel('Question').fill(question);
		await sheet.getByLabel('Answer').fill('Nobody');
		await press(button(sheet, 'Save'));
		await expect(sheet).toBeHidden();
		await expect(firstCard(page).filter({ hasText: prompt })).toHaveCount(0);
	};
	const words = page.getByRole('searchbox', { name: 'Search cards' });
	await words.fill('Trotsky');
	await expect(page.locator('[data-card]').filter({ hasNotText: 'Trotsky' })).toHaveCount(0);
	await editFirst('Who played the xylophone?');
	await expect(firstCard(page).locator('summary')).toBeFocused();

	await words.fill('xylophone');
	await expect(page.locator('[data-card]')).toHaveCount(1);
	await editFirst('Who played the lute?');
	await expect(page.locator('[data-landing]', { hasText: 'No card matches.' })).toBeFocused();
});

test('another page of cards begins at its head, and says which it is', async ({ page }) => {
	await putNewCardsFirst(page, 60);
	await openCards(page);
	const later = button(page, 'Later');
	for (let number = 2; !(await later.isDisabled()); number += 1) {
		await press(later);
		await expect(page.getByRole('status').filter({ hasText: 'card' })).toHaveText(
			new RegExp(`, page ${number} of \\d+$`)
		);
		await expect(firstCard(page).locator('summary')).toBeFocused();
		await expect(firstCard(page).locator('summary')).toBeInViewport({ ratio: 1 });
	}
	await expect(page.getByRole('status').filter({ hasText: 'card' })).toHaveText(/, page (\d+) of \1$/);
});

test('a card’s own page keeps the focus when the card is reset or goes', async ({ page }) => {
	await page.goto('/review/');
	await gradeCard(page, 'Easy');
	await openCards(page);
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('state:review');
	await expect(page.locator('[data-card]')).toHaveCount(1);
	await page.getByRole('link', { name: 'About this card' }).click();
	await press(button(page, 'Reset'));
	await expect(page.getByText('Reset: it is new again.')).toBeVisible();
	await expect(button(page, 'Reset')).toBeFocused();
	await expect(button(page, 'Reset')).toBeDisabled();
	await press(button(page, 'Delete'));
	await expect(page.getByText('This card is deleted.')).toBeFocused();
	await press(button(page, 'Undo'));
	await expect(button(page, 'Edit')).toBeVisible();
	await press(button(page, 'Undo'));
	await expect(button(page, 'Undo')).toBeHidden();
	await expect(page.getByText('Undone: it is as before.')).toBeFocused();
});

test('what is done with words of the essay leads back to them', async ({ page }) => {
	const words = 'Isaac Deutscher has argued';
	await openEssay(page);
	const paragraph = page.locator('article p', { hasText: words }).first();
	const useWith = async (name: string) => {
		await selectWords(page, words);
		await expect(bar(page)).toBeVisible();
		await press(button(bar(page), name));
	};
	const y = () => paragraph.evaluate((element) => element.getBoundingClientRect().top);

	await useWith('Highlight yellow');
	await expect(paragraph).toBeFocused();
	const before = await y();
	await useWith('Copy');
	await expect(paragraph).toBeFocused();
	await useWith('Make a card');
	await expect(page.getByRole('dialog')).toBeVisible();
	await closeSheet(page);
	await expect(paragraph).toBeFocused();
	expect(Math.abs((await y()) - before)).toBeLessThan(2);

	await selectWords(page, 'Isaac Deutscher has');
	await button(bar(page), 'Copy').focus();
	await page.keyboard.press('Escape');
	await expect(bar(page)).toBeHidden();
	await expect(paragraph).toBeFocused();
	await selectWords(page, 'Isaac Deutscher has argued that');
	await press(button(bar(page), 'Note'));
	await top(page).getByLabel('Note').fill('So he does.');
	await press(button(top(page), 'Save note'));
	await expect(page.getByText('Note saved.')).toBeVisible();
	await expect(paragraph).toBeFocused();
});

test('a bar of the reader that goes leaves the focus in the text', async ({ page }) => {
	await openEssay(page);
	const atTop = page.locator('article p:focus');
	await button(page, 'Listen').click();
	await press(button(voiceBar(page), 'Stop listening'));
	await expect(voiceBar(page)).toBeHidden();
	await expect(atTop).toBeInViewport();

	await openSheet(page, 'Search');
	await search(page, 'Deutscher', /\d+ places/);
	await top(page).getByRole('list').getByRole('button').nth(3).click();
	await press(button(placesBar(page), 'Hide these places'));
	await expect(placesBar(page)).toBeHidden();
	await expect(atTop).toBeInViewport();
});

test('a highlight that is removed from the list leaves the focus in the list, and is told there', async ({ page }) => {
	await openEssay(page);
	await highlight(page, 'yellow', 'Isaac Deutscher has argued');
	await highlight(page, 'blue', 'drive to power had to');
	await openHighlights(page);
	await button(page.getByRole('dialog', { name: 'Highlights' }), /^Edit highlight: Isaac/).click();
	await press(button(page.getByRole('dialog', { name: 'Highlight', exact: true }), 'Remove'));
	const said = page.getByRole('dialog', { name: 'Highlights' }).getByRole('status');
	await expect(said).toHaveText('Highlight removed.');
	await expect(said).toBeFocused();
	await closeSheet(page);
	await press(button(page, 'Undo'));
	await expect(page.locator('article p:focus')).toBeInViewport();
});
