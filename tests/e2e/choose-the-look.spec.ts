import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { ESSAY, placeAsItIs, placeOf, sheet } from '#tests/support/essay-steps.ts';
import { noteShifts, takeShifts } from '#tests/support/note-shifts.ts';
import { readingDevices } from '#tests/support/reading-devices.ts';

const WORDS = 'isolated workers state';

const openAppearance = (page: Page) => page.getByRole('button', { name: 'Appearance' }).click();
const choose = (page: Page, name: string) =>
	sheet(page).getByRole('radio', { name, exact: true }).check({ force: true });

/** Puts words at the top of the reading area and waits until they are the kept place. */
async function readAt(page: Page, words: string): Promise<void> {
	const { y } = await placeOf(page, words);
	await page.evaluate((top) => scrollBy(0, top), y - 80);
	await expect.poll(async () => (await placeAsItIs(page, words)).y).toBeLessThan(100);
}

async function expectAt(page: Page, words: string): Promise<void> {
	// The line that holds the words at the top now: another face or width breaks it elsewhere, by a line or two.
	await expect.poll(async () => Math.abs((await placeAsItIs(page, words)).y - 66)).toBeLessThan(70);
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

		test('the sheet is accessible in each theme and moves nothing', async ({ page }) => {
			await noteShifts(page);
			await page.goto(ESSAY);
			await page.waitForLoadState('networkidle');
			await takeShifts(page);
			for (const theme of ['Sepia', 'Dark', 'Light']) {
				await openAppearance(page);
				expect(await takeShifts(page), `shift, ${theme}`).toBe(0);
				await choose(page, theme);
				await expectAccessible(page, `appearance, ${theme}`);
				await page.keyboard.press('Escape');
			}
		});
	});
}
