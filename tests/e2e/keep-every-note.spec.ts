import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { openEssay, sheet, tap } from '#tests/support/essay-steps.ts';
import { bar, highlight, paintedCount, selectWords, storedHighlights } from '#tests/support/highlight-steps.ts';

const NAME = 'Isaac Deutscher, the most influential';
const TYPED = 'Until 1956?';

test.use({ device: { ...phone, viewport: { width: 360, height: 740 } } });

for (const [deed, heading] of [
	['Make a card', 'Make a card'],
	['Isaac Deutscher Figure', 'Isaac Deutscher']
] as const) {
	test(`a note typed is kept by “${deed}”`, async ({ page }) => {
		await openEssay(page);
		await highlight(page, 'yellow', NAME);
		await tap(page, 'most influential');
		await sheet(page).getByRole('textbox', { name: 'Note' }).fill(TYPED);
		await sheet(page).getByRole('button', { name: deed, exact: true }).click();
		await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText(heading);
		expect(await storedHighlights(page)).toMatchObject([{ note: TYPED }]);
	});
}

test('a note typed comes back with the highlight that was removed', async ({ page }) => {
	await openEssay(page);
	await highlight(page, 'yellow', NAME);
	await tap(page, 'most influential');
	await sheet(page).getByRole('textbox', { name: 'Note' }).fill(TYPED);
	await sheet(page).getByRole('button', { name: 'Remove' }).click();
	await expect(sheet(page)).toBeHidden();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => paintedCount(page, 'noted')).toBe(1);
	expect(await storedHighlights(page)).toMatchObject([{ note: TYPED, removedAtMs: null }]);
});

test('what another tab marks and writes is seen, and nothing of it replaced unasked', async ({ page }) => {
	const other = await page.context().newPage();
	await openEssay(other);
	await openEssay(page);
	await highlight(page, 'yellow', NAME);
	await page.bringToFront();
	await tap(page, 'most influential');
	await sheet(page).getByRole('textbox', { name: 'Note' }).fill(TYPED);

	await other.bringToFront();
	await expect.poll(() => paintedCount(other, 'mark-yellow')).toBe(1);
	await tap(other, 'most influential');
	await sheet(other).getByRole('textbox', { name: 'Note' }).fill('Until 1953?');
	await sheet(other).getByRole('button', { name: 'Save note' }).click();
	await expect(other.getByText('Note saved.')).toBeVisible();

	await page.bringToFront();
	await expect(sheet(page).getByText('In another tab it now says “Until 1953?”, which saving replaces.')).toBeVisible();
	await expect(sheet(page).getByRole('textbox', { name: 'Note' })).toHaveValue(TYPED);

	await other.bringToFront();
	await tap(other, 'most influential');
	await sheet(other).getByRole('button', { name: 'Remove' }).click();
	await expect.poll(() => paintedCount(other, 'mark-yellow')).toBe(0);
	await page.bringToFront();
	await expect(sheet(page).getByText('Removed in another tab. A colour or a note brings it back.')).toBeVisible();
	await sheet(page).getByRole('button', { name: 'Save note' }).click();
	await expect(page.getByText('Note saved.')).toBeVisible();
	expect(await storedHighlights(page)).toMatchObject([{ note: TYPED, removedAtMs: null }]);

	await other.bringToFront();
	await expect.poll(() => paintedCount(other, 'noted')).toBe(1);
	await selectWords(other, NAME);
	await bar(other).getByRole('button', { name: 'Highlight blue' }).click();
	await expect.poll(() => paintedCount(other, 'mark-blue')).toBe(1);
	expect(await storedHighlights(other)).toMatchObject([{ note: TYPED, colour: 'blue' }]);
});

test('what was done in the list is not said in the sheet of a highlight', async ({ page }) => {
	await openEssay(page);
	await highlight(page, 'yellow', NAME);
	await page.getByRole('button', { name: 'Contents' }).click();
	await page.getByRole('button', { name: 'Highlights' }).click();
	const list = page.getByRole('dialog', { name: 'Highlights' });
	await list.getByRole('button', { name: 'Export as Markdown' }).click();
	await expect(list.getByText('File saved to your downloads.')).toBeVisible();
	await list.getByRole('button', { name: 'Edit highlight' }).click();
	const detail = page.getByRole('dialog', { name: 'Highlight', exact: true });
	await expect(detail.getByRole('textbox', { name: 'Note' })).toBeVisible();
	await expect(detail.getByText('File saved to your downloads.')).toHaveCount(0);
});
