import type { Page } from '@playwright/test';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { listen } from '#tests/support/live-words.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';

const note = (page: Page) => page.getByRole('group', { name: 'A card often forgotten' });

/** Makes the one card met so far a card that was forgotten seven times, that is due, and that shows. */
async function makeForgotten(page: Page): Promise<void> {
	const [schedule] = (await readRecords<StoredSchedule>(page, 'schedules')).filter(
		({ reviewCount }) => reviewCount > 0
	);
	const yesterday = Date.now() - 86_400_000;
	await putRecords(page, {
		schedules: [{ ...schedule, lapseCount: 7, dueAtMs: yesterday, at: yesterday }],
		settings: [{ name: 'current-card', value: schedule?.cardId, changedAtMs: Date.now() }]
	});
	await page.goto('/review/');
}

/** Meets a card, and forgets it for the eighth time. */
async function forgetOnceMore(page: Page): Promise<string> {
	await page.goto('/review/');
	await waitForDeck(page);
	const prompt = await page.locator('.prompt').innerText();
	await gradeCard(page, 'Easy');
	await makeForgotten(page);
	await expect(page.locator('.prompt')).toHaveText(prompt);
	await expect(note(page)).toHaveCount(0);
	const heard = await listen(page);
	await gradeCard(page, 'Again');
	await expect(note(page)).toBeVisible();
	expect((await heard()).join(' | ')).toContain('You have forgotten the last card 8 times.');
	return prompt;
}

test('a card forgotten eight times is told of, and can be mended or left', async ({ page }) => {
	const prompt = await forgetOnceMore(page);
	await expect(note(page)).toContainText('You have forgotten the last card 8 times. A clearer question may help.');
	await expect(note(page)).toContainText(prompt);
	await expectAccessibleInEachTheme(page, 'a leech');
	await note(page).getByRole('button', { name: 'Reword it' }).click();
	const editor = page.getByRole('dialog', { name: 'Edit card' });
	await expect(editor.getByLabel('Question')).toHaveValue(prompt);
	await editor.getByLabel('Question').fill('A clearer question?');
	await editor.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Reworded.')).toBeVisible();
	await expect(note(page)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeFocused();
	const cards = await readRecords<StoredCard>(page, 'cards');
	expect(cards.filter((card) => card.prompt === 'A clearer question?')).toHaveLength(1);
	expect(await promptShown(page)).not.toContain('A clearer question?');
});

test('a card forgotten eight times can be suspended or left as it is', async ({ page }) => {
	const prompt = await forgetOnceMore(page);
	await note(page).getByRole('button', { name: 'Leave it' }).click();
	await expect(note(page)).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('.prompt')).toHaveText(prompt);
	// The log has but one review: what is replayed of it has no lapses.
	await makeForgotten(page);
	await gradeCard(page, 'Again');
	await note(page).getByRole('button', { name: 'Suspend it' }).click();
	await expect(page.getByText('Suspended.')).toBeVisible();
	const suspended = (await readRecords<StoredCard>(page, 'cards')).filter((card) => card.suspended);
	expect(suspended.map((card) => card.prompt)).toEqual([prompt]);
});
