import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { SOVIET_DEMOCRACY } from '#lib/editions/soviet-democracy/record.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { editedEssay } from '#tests/support/edited-essay.ts';
import { ESSAY, openEssay, placeAsItIs, sheet, tap } from '#tests/support/essay-steps.ts';
import { bar, highlight, paintedCount, selectWords, storedHighlights } from '#tests/support/highlight-steps.ts';
import { manyHighlights } from '#tests/support/many-highlights.ts';
import { putRecords, waitForDeck } from '#tests/support/page-store.ts';
import { tooSmallTargets } from '#tests/support/touch-targets.ts';
import { untilReloaded } from '#tests/support/until-reloaded.ts';

const edition = loadEdition(SOVIET_DEMOCRACY);
const DEUTSCHER = 'Isaac Deutscher, the most influential';
const HAYEK = 'Friedrich A. Hayek';

async function openList(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Contents' }).click();
	await page.getByRole('button', { name: 'Highlights' }).click();
	await expect(page.getByRole('dialog', { name: 'Highlights' })).toBeVisible();
}

test.use({ device: { ...phone, viewport: { width: 360, height: 740 } } });

test('highlights are listed in reading order, lead to their words, and Back leads back', async ({ page }) => {
	await openEssay(page);
	await openList(page);
	await expect(sheet(page)).toContainText('Nothing is highlighted yet.');
	await page.keyboard.press('Escape');
	await highlight(page, 'blue', HAYEK);
	await highlight(page, 'yellow', DEUTSCHER);
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await openList(page);
	await expect(sheet(page).getByRole('heading', { level: 3 })).toHaveText(['Beginning', 'The Various Positions']);
	expect(await tooSmallTargets(sheet(page))).toEqual([]);
	await sheet(page).getByRole('link', { name: DEUTSCHER }).click();
	await expect(sheet(page)).toBeHidden();
	await expect(page.locator('article p', { hasText: DEUTSCHER })).toBeFocused();
	const { y } = await placeAsItIs(page, DEUTSCHER);
	expect(y).toBeGreaterThan(60);
	expect(y).toBeLessThan(680);
	await page.goBack();
	// By the words at the top of the screen: to the first ones.
	await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(300);
});

test('many are narrowed by colour and shown a part at a time', async ({ page }) => {
	await openEssay(page);
	await putRecords(page, { highlights: manyHighlights(edition.text, edition.id, 100) });
	await page.reload();
	await expect.poll(() => paintedCount(page, 'mark-pink')).toBeGreaterThan(20);
	await openList(page);
	await expect(sheet(page).getByRole('link')).toHaveCount(20);
	await sheet(page)
		.getByRole('button', { name: /^Show more/ })
		.click();
	await expect(sheet(page).getByRole('link')).toHaveCount(40);
	expect(await tooSmallTargets(sheet(page))).toEqual([]);
	await sheet(page).getByRole('radio', { name: 'Green' }).check();
	await expect(sheet(page).getByRole('link')).toHaveCount(25);
	await sheet(page)
		.getByRole('button', { name: /^Edit highlight/ })
		.first()
		.click();
	await sheet(page).last().getByRole('radio', { name: 'Pink' }).check();
	await page.goBack();
	await expect(sheet(page).getByRole('link')).toHaveCount(24);
});

test(
	'what a later edition changed is found again, or listed with its words and exported',
	savedBefore,
	async ({ app, page, site }) => {
		await page.goto(ESSAY);
		await app.readyOffline();
		await openEssay(page);
		await highlight(page, 'blue', HAYEK);
		await highlight(page, 'yellow', DEUTSCHER);
		await tap(page, 'most influential');
		await sheet(page).getByRole('textbox', { name: 'Note' }).fill('*Gone* by now?');
		await sheet(page).getByRole('button', { name: 'Save note' }).click();
		await expect(page.getByText('Note saved.')).toBeVisible();

		await site.release('read/soviet-democracy/index.html', (html) =>
			editedEssay(editedEssay(html, 'ONE OF', 'It was in print before. ONE OF'), DEUTSCHER, 'Isaac Deutscher, a most')
		);
		await page.reload();
		await untilReloaded([page], () => page.getByRole('button', { name: 'Update' }).click());
		await expect(page.locator('#p2')).toContainText('It was in print before.');
		await expect.poll(() => paintedCount(page, 'mark-blue')).toBe(1);
		expect(await page.evaluate(() => [...(CSS.highlights.get('mark-blue') ?? [])].map(String))).toEqual([HAYEK]);
		expect(await paintedCount(page, 'mark-yellow')).toBe(0);

		await openList(page);
		await expect(sheet(page).getByRole('heading', { level: 3 }).last()).toHaveText('No longer in the text');
		await expect(sheet(page)).toContainText(DEUTSCHER);
		await expectAccessibleInEachTheme(page, 'the list with orphans');
		const downloading = page.waitForEvent('download');
		await sheet(page).getByRole('button', { name: 'Export as Markdown' }).click();
		const download = await downloading;
		expect(download.suggestedFilename()).toBe('soviet-democracy-highlights.md');
		const markdown = readFileSync(await download.path(), 'utf8');
		expect(markdown).toContain('# Proposed Roads to Soviet Democracy\n\nJoseph Hansen, International Socialist Review');
		expect(markdown).toContain('<https://www.marxists.org/archive/hansen/1958/xx/sovdem.htm>');
		expect(markdown).toContain(`> ${HAYEK}\n`);
		expect(markdown).toMatch(
			/## No longer in the text\n\n> Isaac Deutscher, the most influential\n\nNote: \\\*Gone\\\* by now\?\n$/
		);

		await sheet(page)
			.getByRole('button', { name: `Edit highlight: ${DEUTSCHER}` })
			.click();
		await expect(page.getByRole('dialog', { name: 'Highlight', exact: true })).toContainText('no longer in the text');
		await expectAccessibleInEachTheme(page, 'the sheet of an orphan');
		expect(await storedHighlights(page)).toHaveLength(2);
	}
);

test('without painted text the list still leads to each', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
	await page.goto(ESSAY);
	await waitForDeck(page);
	await putRecords(page, { highlights: manyHighlights(edition.text, edition.id, 3) });
	await page.reload();
	await expect(async () => {
		await openList(page);
		await expect(sheet(page).getByRole('link')).toHaveCount(3, { timeout: 1000 });
	}).toPass();
	await sheet(page).getByRole('link').last().click();
	await expect(sheet(page)).toBeHidden();
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test('to mark words among 300 highlights paints anew those of its colour alone', async ({ page }) => {
	await openEssay(page);
	await putRecords(page, { highlights: manyHighlights(edition.text, edition.id, 300) });
	await page.goto('/read/');
	await openEssay(page);
	const paints = ['mark-yellow', 'mark-green', 'mark-blue', 'mark-pink', 'noted'];
	for (const name of paints) await expect.poll(() => paintedCount(page, name)).toBeGreaterThan(20);
	await selectWords(page, HAYEK);
	await page.evaluate(() => Object.assign(window, { before: new Map(CSS.highlights) }));
	await bar(page).getByRole('button', { name: 'Highlight yellow' }).click();
	await page.waitForFunction(
		(wanted) => [...(CSS.highlights.get('mark-yellow') ?? [])].some((range) => String(range) === wanted),
		HAYEK
	);
	const anew = await page.evaluate((names) => {
		const { before } = window as unknown as { before: Map<string, Highlight> };
		return names.filter((name) => CSS.highlights.get(name) !== before.get(name));
	}, paints);
	expect(anew).toEqual(['mark-yellow']);
});
