import type { Page } from '@playwright/test';
import { SOVIET_DEMOCRACY } from '#lib/editions/soviet-democracy/record.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { ESSAY, openEssay, placeAsItIs, placeOf, sheet, tap } from '#tests/support/essay-steps.ts';
import {
	bar,
	clipboardText,
	highlight,
	paintedCount,
	selectElements,
	selectWords,
	storedHighlights
} from '#tests/support/highlight-steps.ts';
import { readRecords } from '#tests/support/page-store.ts';

const { text } = loadEdition(SOVIET_DEMOCRACY);
const NAME = 'Isaac Deutscher, the most influential';
test.describe('with a finger, at 360 × 740', () => {
	test.use({ device: { ...phone, viewport: { width: 360, height: 740 } } });

	test(
		'a passage over paragraphs and a pause is kept as the edition has it, and painted after a reload',
		savedBefore,
		async ({ app, page }) => {
			await openEssay(page);
			await highlight(page, 'green', 'assured this lucrative control?', 'Isaac Deutscher has argued');
			const [kept] = await storedHighlights(page);
			expect(kept).toMatchObject({ textId: 'soviet-democracy', colour: 'green', note: '', removedAtMs: null });
			const { start = 0, end = 0, exact, prefix, suffix } = kept?.source ?? {};
			expect(exact).toMatch(/^assured this.*\n\n\* \* \*\n\nIsaac Deutscher has argued$/s);
			expect(exact).toBe(text.slice(start, end));
			expect([prefix, suffix]).toEqual([text.slice(start - 32, start), text.slice(end, end + 32)]);

			await app.readyOffline();
			await app.stopServer();
			const reopened = await app.restart();
			await openEssay(reopened);
			await expect.poll(() => paintedCount(reopened, 'mark-green')).toBe(2);
			expect(await storedHighlights(reopened)).toEqual([kept]);
		}
	);

	test('the bar covers no selected words, moves nothing, and goes with the selection', async ({ page }) => {
		await openEssay(page);
		await page.evaluate(() => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					if (!('hadRecentInput' in entry) || entry.hadRecentInput) continue;
					document.documentElement.dataset['shifted'] = 'yes';
				}
			}).observe({ type: 'layout-shift' });
		});
		for (const height of [0.5, 0.86]) {
			await selectWords(page, NAME);
			await page.evaluate((part) => {
				const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
				scrollBy({ top: (box?.top ?? 0) - innerHeight * part, behavior: 'instant' });
				getSelection()?.modify('extend', 'forward', 'character');
			}, height);
			const isApart = async () => {
				const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON());
				const box = await bar(page).boundingBox();
				return box !== null && (words.bottom <= box.y || words.top >= box.y + box.height);
			};
			// The bar of the first words may have come before these were selected.
			await expect.poll(isApart, { message: `at ${height} of the screen` }).toBe(true);
			for (const button of await bar(page).getByRole('button').all()) {
				expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
			}
			await page.evaluate(() => getSelection()?.removeAllRanges());
			await expect(bar(page)).toBeHidden();
		}
		await selectWords(page, NAME);
		await expect(bar(page)).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.dataset['shifted'])).toBe(undefined);
	});

	test('a selection over what is no text is drawn in to the words; one without words brings nothing', async ({
		page
	}) => {
		await openEssay(page);
		for (const [from, to, name] of [
			['h1', '.published', 'the title'],
			['#s2 > h2', '#s2 > h2', 'a heading'],
			['aside h3', 'aside h3', 'the heading of the sidebar'],
			['aside .aside-source', 'aside .aside-source', 'the source of the sidebar'],
			['.colophon h2', '.colophon p', 'the colophon'],
			['[role=toolbar]', '[role=toolbar]', 'the toolbar']
		] as const) {
			await selectWords(page, NAME);
			await expect(bar(page)).toBeVisible();
			await selectElements(page, from, to);
			await expect(bar(page), name).toBeHidden();
		}
		const [first, last] = [text.slice(0, 20), text.trimEnd().slice(-20)];
		for (const [from, to, begins, ends] of [
			['h1', '#p2', first, ''],
			['#s2 > h2', '#s2 > p', '', ''],
			['aside h3', '#s3 > h2', '', ''],
			['#s4', '.colophon', '', last],
			['body', '.colophon', first, last]
		] as const) {
			const known = (await storedHighlights(page)).map(({ id }) => id);
			await selectElements(page, from, to);
			await bar(page).getByRole('button', { name: 'Highlight pink' }).click();
			await expect.poll(async () => (await storedHighlights(page)).length).toBe(known.length + 1);
			const { source } = (await storedHighlights(page)).find(({ id }) => !known.includes(id)) ?? {};
			expect(source?.exact).toBe(text.slice(source?.start, source?.end));
			expect(source?.exact.trim()).toBe(source?.exact);
			expect([source?.exact.startsWith(begins), source?.exact.endsWith(ends)]).toEqual([true, true]);
		}
	});

	test('the sheet of a highlight: colour, note, copy, share, remove and undo', async ({ app, page }) => {
		await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
		await openEssay(page);
		await highlight(page, 'yellow', NAME);
		await tap(page, 'most influential');
		await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText('Highlight');
		await sheet(page).getByRole('radio', { name: 'Blue' }).check();
		await expect.poll(() => paintedCount(page, 'mark-blue')).toBe(1);
		expect(await paintedCount(page, 'mark-yellow')).toBe(0);

		await sheet(page).getByRole('button', { name: 'Copy' }).click();
		await expect(sheet(page).getByText('Passage copied.')).toBeVisible();
		const address = new RegExp(`${page.url()}#:~:text=\\S+$`);
		expect(await clipboardText(page)).toMatch(address);
		expect(await clipboardText(page)).toContain(
			`“${NAME}”\n\nJoseph Hansen, “Proposed Roads to Soviet Democracy”, International Socialist Review, Vol. 19 No. 2, Spring 1958, pp. 43–51. `
		);
		await sheet(page).getByRole('button', { name: 'Share' }).click();
		await expect(sheet(page).getByText('Link copied.')).toBeVisible();
		expect(await clipboardText(page)).toMatch(new RegExp(`^${address.source}`));

		await sheet(page).getByRole('textbox', { name: 'Note' }).fill('Until 1956?');
		await page.keyboard.press('Escape');
		await expect(sheet(page).getByText('What you typed is not saved.')).toBeVisible();
		await sheet(page).getByRole('button', { name: 'Keep typing' }).click();
		await sheet(page).getByRole('button', { name: 'Save note' }).click();
		await expect(sheet(page)).toBeHidden();
		await expect(page.getByText('Note saved.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
		expect(await paintedCount(page, 'noted')).toBe(1);

		// A note that another takes the place of can be had back.
		await tap(page, 'most influential');
		await sheet(page).getByRole('textbox', { name: 'Note' }).fill('');
		await sheet(page).getByRole('button', { name: 'Save note' }).click();
		await expect(page.getByText('Note saved.')).toBeVisible();
		await expect.poll(() => paintedCount(page, 'noted')).toBe(0);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => paintedCount(page, 'noted')).toBe(1);

		await tap(page, 'most influential');
		await expect(sheet(page).getByRole('textbox', { name: 'Note' })).toHaveValue('Until 1956?');
		await sheet(page).getByRole('button', { name: 'Remove' }).click();
		await expect.poll(() => paintedCount(page, 'mark-blue')).toBe(0);
		expect((await storedHighlights(page))[0]?.removedAtMs).not.toBe(null);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => paintedCount(page, 'mark-blue')).toBe(1);
		await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
	});

	test('a name under a highlight leads on to who is named; of two the smaller opens', async ({ page }) => {
		await openEssay(page);
		await highlight(page, 'pink', 'On the key question', 'most influential');
		await highlight(page, 'yellow', 'Isaac Deutscher, the');
		expect(await paintedCount(page, 'mark-pink')).toBe(2);
		await tap(page, 'Deutscher');
		await expect(sheet(page).getByLabel('Passage, Yellow')).toHaveText('Isaac Deutscher, the');
		await sheet(page).getByRole('button', { name: 'Isaac Deutscher Figure' }).click();
		await expect(page.getByRole('dialog', { name: 'Isaac Deutscher' })).toBeVisible();
		await page.goBack();
		await expect(sheet(page)).toBeHidden();
		await highlight(page, 'pink', 'Isaac Deutscher has argued');
		await selectWords(page, 'Isaac Deutscher, the');
		await bar(page).getByRole('button', { name: 'Highlight blue' }).click();
		await expect.poll(() => paintedCount(page, 'mark-blue')).toBe(1);
		expect((await storedHighlights(page)).map(({ colour }) => colour).sort()).toEqual(['blue', 'pink', 'pink']);
	});

	test('a note is written from the selection', async ({ page }) => {
		await openEssay(page);
		await selectWords(page, NAME);
		await bar(page).getByRole('button', { name: 'Note' }).click();
		const note = sheet(page).getByRole('textbox', { name: 'Note' });
		await expect(note).toBeFocused();
		await expectAccessibleInEachTheme(page, 'the sheet of a note');
		await sheet(page).getByRole('button', { name: 'Save note' }).click();
		await expect(sheet(page).getByText('Write the note.')).toBeVisible();
		expect(await storedHighlights(page)).toEqual([]);
		await note.fill('By whom?');
		await sheet(page).getByRole('button', { name: 'Save note' }).click();
		await expect(page.getByText('Note saved.')).toBeVisible();
		expect(await storedHighlights(page)).toMatchObject([{ note: 'By whom?', colour: 'yellow' }]);
	});
});

test.describe('with mouse and keyboard, at 1280 × 800', () => {
	test.use({ device: { ...phone, viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false } });

	test('words drawn over with the mouse bring the bar beside them; a click opens the highlight', async ({ page }) => {
		await openEssay(page);
		await placeOf(page, NAME);
		const { y } = await placeAsItIs(page, NAME);
		const left = (await page.locator('article').boundingBox())?.x ?? 0;
		await page.mouse.move(left + 4, y + 8);
		await page.mouse.down();
		await page.mouse.move(left + 220, y + 40, { steps: 4 });
		await page.mouse.up();
		await expect(bar(page)).toBeVisible();
		const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON());
		const box = await bar(page).boundingBox();
		expect((box?.y ?? 0) >= words.bottom || (box?.y ?? 0) + (box?.height ?? 0) <= words.top).toBe(true);
		expect(Math.abs((box?.y ?? 0) - words.bottom)).toBeLessThan(120);
		await bar(page).getByRole('button', { name: 'Highlight green' }).click();
		await expect.poll(() => paintedCount(page, 'mark-green')).toBeGreaterThan(0);
		await page.mouse.click(left + 100, y + 36);
		await expect(page.getByRole('dialog', { name: 'Highlight' })).toBeVisible();
	});

	test('the keyboard alone selects, reaches the bar, dismisses it and marks', async ({ page }) => {
		await openEssay(page);
		await selectWords(page, 'Isaac Deutscher, the most');
		await expect(bar(page)).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(bar(page)).toBeHidden();
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Shift+ArrowRight');
		await expect(bar(page)).toBeVisible();
		await page.keyboard.press('Tab');
		await expect(bar(page).getByRole('button', { name: 'Highlight yellow' })).toBeFocused();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect.poll(() => paintedCount(page, 'mark-green')).toBe(1);
		expect((await storedHighlights(page))[0]?.source.exact).toBe('Isaac Deutscher, the most i');
		await expect(bar(page)).toBeHidden();
	});

	test('a shared link opens at its words, and a reload at the reader’s own place', async ({ app, page }) => {
		await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
		await openEssay(page);
		await selectWords(page, 'Friedrich A. Hayek');
		await bar(page).getByRole('button', { name: 'Share' }).click();
		await expect(page.getByText('Link copied.')).toBeVisible();
		const link = await clipboardText(page);
		await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
		await page.goto('/');
		await page.goto(link);
		await page.waitForFunction(() => CSS.highlights.has('figure'));
		await expect.poll(async () => Math.abs((await placeAsItIs(page, 'Friedrich A. Hayek')).y - 400)).toBeLessThan(400);
		await page.evaluate(() => document.querySelector('#p20')?.scrollIntoView({ behavior: 'instant' }));
		await expect(page).toHaveURL(new RegExp(ESSAY));
		await expect.poll(() => placeKept(page)).toMatch(/^p(19|20)$/);
		await page.reload();
		await expect
			.poll(() => page.evaluate(() => Math.abs(document.querySelector('#p20')?.getBoundingClientRect().top ?? 9999)))
			.toBeLessThan(200);
	});
});

async function placeKept(page: Page): Promise<string | undefined> {
	return (await readRecords<{ paragraphId: string }>(page, 'places'))[0]?.paragraphId;
}
