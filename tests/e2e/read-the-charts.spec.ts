import { devices, type Page } from '@playwright/test';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { looksOfChart } from '#tests/support/chart-looks.ts';
import { LayoutShifts } from '#tests/support/layout-shifts.ts';
import { openRetention } from '#tests/support/retention-steps.ts';

/** All charts, in their order, with what tells the parts of each apart, as `looksOfChart` has it. */
const charts: Readonly<Record<string, readonly string[]>> = {
	'Memory map': ['solid block, 0 % full', 'solid block, 100 % full'],
	'When you will know it': ['line none', 'line 2px, 4px'],
	'Retention over time': ['circle full', 'area 0.16', 'line 2px, 4px'],
	'Predicted and actual recall': ['circle empty', 'line 6px, 4px'],
	Forecast: ['area full', 'line 6px, 4px'],
	Calendar: ['area empty', 'area 0.25', 'area full'],
	Answers: ['area empty', 'area hatched', 'area full'],
	'Hours of the day': ['circle full', 'area full'],
	'Chance of recall now': ['area full'],
	Stability: ['area full'],
	Intervals: ['area full'],
	Difficulty: ['area full'],
	'Cards added and begun': ['line 6px, 4px', 'line none']
};

async function expectAllCharts(page: Page): Promise<void> {
	await expect(page.getByRole('figure').getByRole('heading')).toHaveText(Object.keys(charts));
}

/** A chart, what is read of it, and where its points are chosen. */
function chartOf(page: Page, name: string) {
	const figure = page.getByRole('figure', { name });
	return { figure, told: figure.locator('[aria-live]'), points: figure.getByRole('application') };
}

test('every chart is read point by point, by keys', async ({ page }) => {
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

	await expectAllCharts(page);
	for (const name of Object.keys(charts)) {
		await test.step(name, async () => {
			const figure = page.getByRole('figure', { name, exact: true });
			// The passages of a map are a list to choose from.
			await figure.locator('[role=application], [role=option][tabindex="0"]').focus();
			const read = figure.locator('[id$=told]');
			await page.keyboard.press('Home');
			const first = await read.innerText();
			expect(first).not.toBe('');
			await page.keyboard.press('End');
			await expect(read).not.toHaveText(first);
			await expect(read).not.toBeEmpty();
		});
	}
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

		test('each chart has a table and parts that differ without colour, and axe finds nothing', async ({ page }) => {
			await openRetention(page);
			await expectAllCharts(page);
			for (const [name, parts] of Object.entries(charts)) {
				const figure = page.getByRole('figure', { name, exact: true });
				await figure.getByText('Numbers', { exact: true }).click();
				const table = figure.getByRole('table', { name: `${name}, numbers` });
				await expect(table.locator('tbody').getByRole('row').first(), name).toBeVisible();

				const { key, drawn } = await looksOfChart(figure);
				expect(drawn, name).toEqual(expect.arrayContaining([...parts]));
				if (parts.length > 1) expect(key, `key of ${name}`).toEqual(expect.arrayContaining([...parts]));
				expect([...new Set(key)], `key of ${name}`).toEqual(key);
			}
			await expectAccessibleInEachTheme(page, 'charts with their tables open');
		});
	});
}
