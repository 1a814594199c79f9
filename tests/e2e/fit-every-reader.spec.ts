import type { Page } from '@playwright/test';
import type { StoredCard } from '#lib/store/schema.ts';
import { expectAccessible, expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { colourUnder } from '#tests/support/colour-under.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { openEssay, placeOf, plainWords } from '#tests/support/essay-steps.ts';
import { bar, highlight, selectWords } from '#tests/support/highlight-steps.ts';
import { closeSheet, openHighlights, openSheet, placesBar, search } from '#tests/support/reading-room-steps.ts';
import { gradeCard } from '#tests/support/review-steps.ts';
import { suspendFirstCard } from '#tests/support/card-row-steps.ts';
import { openScreen, screens } from '#tests/support/screens.ts';
import { standsOut } from '#tests/support/stands-out.ts';

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
const RIGHT_TO_LEFT = 'ما الذي يراه دويتشر في الإصلاح؟ שאלה על הרפורמה';

async function putStrangeWords(page: Page): Promise<void> {
	const cards = await readRecords<StoredCard>(page, 'cards');
	const reworded = cards.map((card, index): StoredCard => {
		const prompt = index % 2 === 0 ? `${LONG_WORD}?` : RIGHT_TO_LEFT;
		const answer = index % 2 === 0 ? RIGHT_TO_LEFT : LONG_WORD;
		const source = { ...card.source, exact: LONG_WORD };
		return { ...card, prompt, answer, source, origin: 'edited', editedAtMs: 1 };
	});
	await putRecords(page, { cards: reworded });
}

test.describe('320 px wide', () => {
	test.use({ device: { ...phone, viewport: { width: 320, height: 640 } } });

	test('long words and words from right to left stay on every screen', async ({ page }) => {
		await page.goto('/');
		await waitForDeck(page);
		await putStrangeWords(page);
		const [{ id } = { id: '' }] = await readRecords<StoredCard>(page, 'cards');
		const oneCard = {
			name: 'one card',
			path: `/cards/card/?id=${id}`,
			untilDrawn: () => page.getByRole('heading', { name: 'Answers' }).waitFor()
		};
		for (const screen of [...screens, oneCard]) {
			await openScreen(page, screen);
			expect.soft(await standsOut(page), screen.name).toEqual([]);
		}
		await page.goto('/review/');
		await page.getByRole('button', { name: 'Show answer' }).click();
		await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeInViewport();
		expect(await standsOut(page), 'the answer').toEqual([]);
		// Words of a card stand in the direction that they are written in.
		const shown = page.locator('section[aria-label="Card"]').locator('.prompt, .answer :is(p, ol)');
		const directions = await shown.evaluateAll((all) =>
			all.map((words) => [/[\u0590-\u06ff]/.test(words.textContent), getComputedStyle(words).direction === 'rtl'])
		);
		expect(directions.flat()).toContain(true);
		for (const [isRightToLeft, isShownSo] of directions) expect(isShownSo).toBe(isRightToLeft);
	});

	test('text twice as large loses nothing in sheets and bars', async ({ page }) => {
		test.slow();
		await page.addInitScript(() =>
			addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%'))
		);
		await page.goto('/');
		await waitForDeck(page);
		const expectFits = async (name: string) => expect.soft(await standsOut(page), name).toEqual([]);
		const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
		await openEssay(page);
		for (const name of ['Contents', 'Appearance', 'Search', 'Index']) {
			await press(name);
			await expect(page.getByRole('dialog')).toBeVisible();
			await expectFits(name);
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toBeHidden();
		}
		await press('Listen');
		await expect(page.getByRole('region', { name: 'Read aloud' })).toBeVisible();
		await expectFits('the voice');
		await press('Listen');
		await openSheet(page, 'Search');
		await search(page, 'bureaucracy', /\d+ places/);
		await page.getByRole('dialog').getByRole('list').getByRole('button').first().click();
		await expect(placesBar(page)).toBeVisible();
		await expectFits('places found');
		await placesBar(page).getByRole('button', { name: 'Hide these places' }).click();
		await highlight(page, 'yellow', 'Isaac Deutscher has argued');
		await openHighlights(page);
		await expectFits('highlights');
		await page.getByRole('button', { name: /^Edit highlight/ }).click();
		await expect(page.getByRole('dialog', { name: 'Highlight', exact: true })).toBeVisible();
		await expectFits('a highlight');
		await closeSheet(page);
		await closeSheet(page);
		await selectWords(page, 'Isaac Deutscher has argued');
		await expect(bar(page)).toBeVisible();
		await expectFits('selected words');
		await bar(page).getByRole('button', { name: 'Note' }).click();
		await expectFits('a note');

		await page.goto('/review/');
		await gradeCard(page, 'Again');
		await press('Show answer');
		await expectFits('an answer');
		await page.goto('/cards/');
		await press('Select');
		await page.getByRole('checkbox').first().check();
		await expectFits('cards selected');
		await press('Move due date');
		await expectFits('moving what is due');
		await page.keyboard.press('Escape');
		await press('Done');
		await suspendFirstCard(page);
		await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
		await expectFits('a deed to undo');
		await press('Add card');
		await press('Save');
		await expectFits('what an own card lacks');
	});

	test('a page laid out from right to left stays on the screen', async ({ page }) => {
		await page.addInitScript(() => addEventListener('DOMContentLoaded', () => (document.documentElement.dir = 'rtl')));
		await page.goto('/');
		await waitForDeck(page);
		for (const screen of screens) {
			await openScreen(page, screen);
			expect.soft(await standsOut(page), screen.name).toEqual([]);
		}
	});
});

test('every screen is for each eye and finger: in every theme and with the reader’s own colours', async ({
	app,
	page
}) => {
	test.slow();
	app.problems.allow(/404|Not found/);
	await page.goto('/');
	await waitForDeck(page);
	const answer = {
		name: 'the answer',
		path: '/review/',
		untilDrawn: () => page.getByRole('button', { name: 'Show answer' }).click()
	};
	for (const screen of [...screens, answer, { name: 'an unknown address', path: '/no/such/page' }]) {
		const { name } = screen;
		await openScreen(page, screen);
		await expectAccessibleInEachTheme(page, name);
		await page.emulateMedia({ forcedColors: 'active' });
		// Its colours are the system's, which axe cannot see.
		await expectAccessible(page, `${name}, own colours`, { rules: { 'color-contrast': { enabled: false } } });
		await page.emulateMedia({ forcedColors: null });
	}
});

test('who wants no motion is shown none where a passage is arrived at', async ({ page }) => {
	await page.goto('/read/soviet-democracy/#p40');
	const motion = () => page.locator('#p40').evaluate((passage) => getComputedStyle(passage).animationName);
	expect(await motion()).toBe('arrive');
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(await motion()).toBe('none');
});

test.describe('with the reader’s own colours', () => {
	test.use({ device: { ...phone, forcedColors: 'active' } });

	test('the choice that has the focus can be told from the one that is chosen', async ({ page }) => {
		await page.goto('/settings/');
		await waitForDeck(page);
		const grades = page.getByRole('group', { name: 'Grades' });
		const chosen = grades.locator('label', { hasText: 'Four' });
		const lookOf = (label: typeof chosen) =>
			label.evaluate((element) => {
				const { outlineStyle, backgroundColor } = getComputedStyle(element);
				return { outlineStyle, backgroundColor };
			});
		const [atRest, other] = [await lookOf(chosen), await lookOf(grades.locator('label', { hasText: 'Two' }))];
		expect(atRest.backgroundColor).not.toBe(other.backgroundColor);
		await page.keyboard.press('Tab');
		await grades.getByRole('radio', { name: 'Four' }).focus();
		expect((await lookOf(chosen)).outlineStyle).not.toBe(atRest.outlineStyle);
	});

	test('names in the essay look like its text, and what is marked does not', async ({ page }) => {
		await openEssay(page);
		const groundUnder = async (words: string) => {
			const { x, y } = await placeOf(page, words);
			return colourUnder(page, { x: x - 20, y: y - 10, width: 40, height: 20 });
		};
		const plain = await groundUnder(await plainWords(page));
		expect(await groundUnder('Deutscher')).toBe(plain);
		await highlight(page, 'yellow', 'Isaac Deutscher has argued');
		await page.getByRole('button', { name: 'Contents' }).focus();
		await expect.poll(() => groundUnder('has argued')).not.toBe(plain);
	});
});
