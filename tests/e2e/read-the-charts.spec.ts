import { devices, type Page } from '@playwright/test';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { LayoutShifts } from '#tests/support/layout-shifts.ts';
import { openRetention } from '#tests/support/retention-steps.ts';

/** A chart, what is read of it, and where its points are chosen. */
function chartOf(page: Page, name: string) {
	const figure = page.getByRole('figure', { name });
	return { figure, told: figure.locator('[aria-live]'), points: figure.getByRole('application') };
}

test('a chart is read point by point, by keys', async ({ page }) => {
	await openRetention(page);
	const { told, points } = chartOf(page, 'Forecast');
	await expect(told).toHaveText(/^Today: \d+ due/);
	await points.focus();
	await page.keyboard.press('End');
	const last = await told.textContent();
	await page.keyboard.press('ArrowRight');
	await expect(told).toHaveText(last ?? '');
	await page.keyboard.press('ArrowLeft');
	await expect(told).not.toHaveText(last ?? '');
	await page.keyboard.press('Home');
	await expect(told).toHaveText(/^Today: /);
});

test('a week of the calendar is passed sideways, a day downwards', async ({ page }) => {
	await openRetention(page);
	const { told, points } = chartOf(page, 'Calendar');
	const today = await told.textContent();
	await points.focus();
	await page.keyboard.press('ArrowLeft');
	const weekAgo = await told.textContent();
	expect(weekAgo).not.toBe(today);
	for (let day = 0; day < 7; day += 1) await page.keyboard.press('ArrowDown');
	await expect(told).toHaveText(today ?? '');
});

test('a finger reads the same, and nothing moves', async ({ page }) => {
	await openRetention(page);
	const { figure, told, points } = chartOf(page, 'Forecast');
	await points.scrollIntoViewIfNeeded();
	const before = await figure.boundingBox();
	const shifts = await LayoutShifts.watch(page);
	const box = await points.boundingBox();
	for (const share of [0.3, 0.6, 0.95]) {
		const rest = await told.textContent();
		await points.tap({ position: { x: (box?.width ?? 0) * share, y: 60 } });
		await expect(told).not.toHaveText(rest ?? '');
	}
	expect(await figure.boundingBox()).toEqual(before);
	expect(await shifts.end()).toEqual([]);
});

for (const viewport of [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 }
]) {
	test.describe(`${viewport.width} px wide`, () => {
		test.use({ device: { ...devices['Desktop Chrome'], viewport } });

		test('the charts have nothing that axe finds, in any theme, with their tables open', async ({ page }) => {
			await openRetention(page);
			await expect(chartOf(page, 'Answers').points).toBeVisible();
			for (const summary of await page.getByText('Figures', { exact: true }).all()) await summary.click();
			await expectAccessibleInEachTheme(page, 'charts');
		});
	});
}
