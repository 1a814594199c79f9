import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { ESSAY, openEssay, placeAsItIs, placeOf, sheet, waitUntilMarked } from '#tests/support/essay-steps.ts';
import { highlight } from '#tests/support/highlight-steps.ts';
import { holdBack } from '#tests/support/hold-back.ts';
import { noteShifts, takeShifts } from '#tests/support/layout-shifts.ts';
import { readingDevices } from '#tests/support/reading-devices.ts';

test.use({ isFirstInWindow: true });

const FACES = {
	Atkinson: 'Atkinson Hyperlegible Next',
	OpenDyslexic: 'OpenDyslexic',
	Literata: 'Literata Variable'
};
const WORDS = 'isolated workers state';

const openAppearance = (page: Page) => page.getByRole('button', { name: 'Appearance' }).click();
const choose = (page: Page, name: string) =>
	sheet(page).getByRole('radio', { name, exact: true }).check({ force: true });
const faceOf = (page: Page) => page.locator('#p3').evaluate((element) => getComputedStyle(element).fontFamily);

function fontsAsked(page: Page): string[] {
	const asked: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (pathname.endsWith('.woff2')) asked.push(pathname.split('/').at(-1) ?? '');
	});
	return asked;
}

/** Puts words at the top of the reading area and waits until they are the kept place. */
async function readAt(page: Page, words: string): Promise<void> {
	const { y } = await placeOf(page, words);
	await page.evaluate((top) => scrollBy(0, top), y - 68);
	await expect.poll(async () => (await placeAsItIs(page, words)).y).toBeLessThan(100);
}

async function expectAt(page: Page, words: string): Promise<void> {
	// The first letter of their old line is at the top; larger letters break that line into three at most.
	const linesFromTop = async () => {
		const linePx = await page.locator('#p3').evaluate((element) => parseFloat(getComputedStyle(element).lineHeight));
		return Math.abs((await placeAsItIs(page, words)).y - 66) / linePx;
	};
	await expect.poll(linesFromTop).toBeLessThan(2.5);
}

for (const [name, device] of Object.entries(readingDevices)) {
	test.describe(`on ${name}`, () => {
		test.use({ device });

		test('however often the letters change size, the same words are at the top', async ({ page }) => {
			await page.goto(ESSAY);
			await readAt(page, WORDS);
			const { y } = await placeAsItIs(page, WORDS);
			await openAppearance(page);
			for (const step of ['Larger text', 'Smaller text']) {
				for (let times = 0; times < 6; times += 1) {
					await sheet(page).getByRole('button', { name: step }).click();
					await expectAt(page, WORDS);
				}
			}
			await expect.poll(async () => Math.abs((await placeAsItIs(page, WORDS)).y - y)).toBeLessThan(30);
		});

		test('each choice is seen at once, with the same sentence at the top, and kept', async ({ page }) => {
			await page.goto(ESSAY);
			await readAt(page, WORDS);
			await openAppearance(page);
			for (const [face, family] of Object.entries(FACES)) {
				await choose(page, face);
				await expect.poll(() => faceOf(page)).toContain(family);
				expect(await page.evaluate((of) => document.fonts.check(`1em "${of}"`), family), face).toBe(true);
				await expectAt(page, WORDS);
			}
			await choose(page, 'OpenDyslexic');
			await choose(page, 'Wide');
			await sheet(page).getByRole('checkbox', { name: 'Lines end at one edge' }).check();
			await sheet(page).getByRole('checkbox', { name: 'Break words at line ends' }).check();
			await expect(page.locator('#p3')).toHaveCSS('text-align', 'justify');
			await expect(page.locator('#p3')).toHaveCSS('hyphens', 'auto');
			await expectAt(page, WORDS);

			await page.reload();
			await expectAt(page, WORDS);
			await expect(page.locator('#p3')).toHaveCSS('text-align', 'justify');
			await expect(page.locator('#p3')).toHaveCSS('hyphens', 'auto');
			expect(await faceOf(page)).toContain('OpenDyslexic');
		});

		test('the sheet is accessible in each theme and moves nothing', async ({ page }) => {
			await noteShifts(page);
			await openEssay(page);
			await takeShifts(page);
			for (const theme of ['Sepia', 'Dark', 'Light']) {
				await openAppearance(page);
				expect(await takeShifts(page), `shift, ${theme}`).toEqual([]);
				await choose(page, theme);
				await expectAccessible(page, `appearance, ${theme}`);
				await page.keyboard.press('Escape');
			}
		});
	});
}

test('a face is fetched only when it is chosen', async ({ browser, site }) => {
	const context = await browser.newContext({ serviceWorkers: 'block', baseURL: site.origin });
	const page = await context.newPage();
	const asked = fontsAsked(page);
	await page.goto(ESSAY, { waitUntil: 'networkidle' });
	await openAppearance(page);
	await expect(sheet(page)).toBeVisible();
	expect(asked.filter((file) => !file.startsWith('literata'))).toEqual([]);
	await choose(page, 'Atkinson');
	await expect.poll(() => faceOf(page)).toContain('Atkinson');
	expect(new Set(asked.map((file) => file.split('-')[0]))).toEqual(new Set(['literata', 'atkinson']));
	await context.close();
});

test('the chosen look stands from the first line on, without a network too', savedBefore, async ({ app }) => {
	await app.page.goto(ESSAY);
	await app.readyOffline();
	await expect
		.poll(() =>
			app.page.evaluate(async () => {
				const names = (await caches.keys()).filter((name) => name.includes('later'));
				const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
				return kept.flat().filter(({ url }) => url.endsWith('.woff2')).length;
			})
		)
		.toBe(3);
	await app.stopServer();
	await openAppearance(app.page);
	await choose(app.page, 'OpenDyslexic');
	await expect.poll(() => faceOf(app.page)).toContain('OpenDyslexic');

	const page = await app.restart();
	await noteShifts(page);
	await page.goto(ESSAY);
	expect(await page.evaluate(() => document.fonts.check('1em OpenDyslexic'))).toBe(true);
	await waitUntilMarked(page);
	expect(await takeShifts(page)).toEqual([]);
});

test('with a chosen face that is late the text waits for it and then stands still, but not for long', async ({
	page
}) => {
	await openEssay(page);
	await openAppearance(page);
	await choose(page, 'OpenDyslexic');
	await expect.poll(() => faceOf(page)).toContain('OpenDyslexic');
	await noteShifts(page);
	const letCome = await holdBack(page, '**/*opendyslexic*');
	// A second that never ends: however busy the machine is, the face comes in time.
	const endless = await page.addInitScript(() => {
		const later = window.setTimeout;
		const inHead = () => !document.body;
		const startLater = (act: TimerHandler, ms?: number, ...given: unknown[]) =>
			inHead() && ms === 1000 ? 0 : later(act, ms, ...given);
		Object.assign(window, { setTimeout: startLater });
	});
	await page.goto(ESSAY, { waitUntil: 'domcontentloaded' });
	await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
	letCome();
	await waitUntilMarked(page);
	await expect(page.locator('#p3')).toBeVisible();
	expect(await page.evaluate(() => document.fonts.check('1em OpenDyslexic'))).toBe(true);
	expect(await takeShifts(page)).toEqual([]);

	await endless.dispose();
	await page.unroute('**/*opendyslexic*');
	await holdBack(page, '**/*opendyslexic*');
	await page.goto(ESSAY, { waitUntil: 'domcontentloaded' });
	await expect(page.locator('#p3')).toBeVisible({ timeout: 3000 });
	expect(await page.evaluate(() => document.fonts.check('1em OpenDyslexic'))).toBe(false);
});

test('where the colours are the reader’s own, what is on or chosen stands on another ground', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await openEssay(page);
	const groundOf = (element: Locator) => element.evaluate((of) => getComputedStyle(of).backgroundColor);
	const listen = page.getByRole('button', { name: 'Listen', exact: true });
	const unpressed = await groundOf(listen);
	await listen.click();
	await expect(listen).toHaveAttribute('aria-pressed', 'true');
	expect(await groundOf(listen)).not.toBe(unpressed);
	await listen.click();
	await highlight(page, 'green', 'Isaac Deutscher, the most influential');
	await page.getByRole('button', { name: 'Contents' }).click();
	await sheet(page).getByRole('button', { name: 'Highlights' }).click();
	await sheet(page)
		.getByRole('button', { name: /^Edit highlight/ })
		.click();
	const colours = page
		.getByRole('dialog', { name: 'Highlight', exact: true })
		.locator('label:has(input[type="radio"])');
	await expect(colours.last()).toBeVisible();
	const grounds = await colours.evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor));
	expect(grounds.filter((ground) => ground !== unpressed)).toHaveLength(1);
});

test('what is chosen in one tab holds in the others at once, and through what they choose next', async ({
	app,
	page
}) => {
	const theme = (of: Page, name: string) => of.getByRole('radio', { name, exact: true });
	const swipes = (of: Page) => of.getByLabel('Grade by a swipe');
	await page.goto('/settings/');
	const other = await app.context.newPage();
	await other.goto('/settings/');
	await theme(other, 'Dark').check({ force: true });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(theme(page, 'Dark')).toBeChecked();
	await swipes(page).check();
	await expect(swipes(other)).toBeChecked();
	for (const tab of [page, other]) {
		await tab.reload();
		await expect(tab.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(swipes(tab)).toBeChecked();
	}
});

test('a page that the browser had kept takes the look chosen meanwhile', async ({ page }) => {
	await page.goto('/settings/');
	await page.getByRole('radio', { name: 'Sepia', exact: true }).check({ force: true });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
	await page.evaluate(() => {
		localStorage.setItem('commonplace:preferences', '{"theme":"dark"}');
		dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
	});
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
