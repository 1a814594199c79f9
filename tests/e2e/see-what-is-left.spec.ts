import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { openEssay, sheet } from '#tests/support/essay-steps.ts';
import { readRecords } from '#tests/support/page-store.ts';

test.use({ device: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } });

const stretches = async (page: Page) =>
	(await readRecords<{ readStretches: [number, number][] }>(page, 'places'))[0]?.readStretches ?? [];

/** Reads a screen for so many seconds, then turns the page. */
async function readScreen(page: Page, seconds: number): Promise<void> {
	await page.clock.fastForward(seconds * 1000);
	const before = JSON.stringify(await readRecords(page, 'places'));
	await page.evaluate(() => scrollBy(0, innerHeight - 180));
	await expect.poll(async () => JSON.stringify(await readRecords(page, 'places'))).not.toBe(before);
}

test('contents tell what is read of each section, what is left, and lead to its parts', async ({ page }) => {
	await page.clock.install();
	await openEssay(page);
	await page.getByRole('button', { name: 'Contents' }).tap();
	await expect(sheet(page)).toContainText(/About \d\d minutes\./);
	await expectAccessible(page, 'contents of an unread text');
	await page.keyboard.press('Escape');

	for (let screen = 0; screen < 4; screen += 1) await readScreen(page, 30);
	await expect.poll(async () => (await stretches(page)).length).toBe(1);
	await expect.poll(async () => (await stretches(page))[0]?.[1]).toBeGreaterThan(1200);

	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Continue reading' })).toHaveText(/\d+ % read[^]*\d\d min left/);
	await page.goBack();
	await page.getByRole('button', { name: 'Contents' }).tap();
	await expect(sheet(page)).toContainText(/\d+ % read\. About \d+ minutes left at your pace\./);
	await expect(sheet(page).getByRole('link', { name: 'Beginning' })).toHaveAccessibleDescription(/min left$/);
	await expect(sheet(page).getByRole('link', { name: 'The Various Positions' })).toHaveAccessibleDescription(
		/^\d+ min$/
	);
	await expectAccessible(page, 'contents of a text begun');
	await sheet(page).getByRole('link', { name: '(3) Pro-Soviet Reformist' }).tap();
	await expect(sheet(page)).toBeHidden();
	await expect(page.locator('article strong', { hasText: 'Pro-Soviet Reformist' })).toBeInViewport();
});

test('what goes by in a hurry is not read', async ({ page }) => {
	await page.clock.install();
	await openEssay(page);
	for (let screen = 0; screen < 4; screen += 1) await readScreen(page, 0);
	expect(await stretches(page)).toEqual([]);
});

test('Today, Read and Contents tell the same of a text untouched, and of one where the reader jumped', async ({
	page
}) => {
	const told = async (words: RegExp) => {
		const tells: (string | undefined)[][] = [];
		for (const path of ['/', '/read/']) {
			await page.goto(path);
			const link = page.getByRole('main').getByRole('link', { name: 'Proposed Roads' });
			await expect(link).toHaveText(words);
			tells.push((await link.textContent())?.match(words)?.slice(1) ?? []);
		}
		await openEssay(page);
		await page.getByRole('button', { name: 'Contents' }).tap();
		await expect(sheet(page)).toHaveText(words);
		tells.push((await sheet(page).textContent())?.match(words)?.slice(1) ?? []);
		return tells;
	};
	await page.clock.install();
	expect(await told(/(\d+) minutes/)).toEqual([['40'], ['40'], ['40']]);

	await page.keyboard.press('Escape');
	await readScreen(page, 30);
	await page.getByRole('button', { name: 'Contents' }).tap();
	await sheet(page).getByRole('link', { name: 'Can the Bureaucracy Be Reformed?' }).tap();
	await expect(sheet(page)).toBeHidden();
	await expect
		.poll(async () => (await readRecords<{ fraction: number }>(page, 'places'))[0]?.fraction)
		.toBeGreaterThan(0.3);
	const [today, shelf, contents] = await told(/(\d+) (?:minutes|min) left/);
	expect([today, shelf]).toEqual([contents, contents]);
	const shares = await told(/(\d+) % read/);
	expect(shares.map(([share]) => Number(share) < 5)).toEqual([true, true, true]);
	expect(new Set(shares.flat()).size).toBe(1);
});
