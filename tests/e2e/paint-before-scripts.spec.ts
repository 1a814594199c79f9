import { expect, test } from '#tests/support/app-fixture.ts';
import { ESSAY, sheet, waitUntilLaidOut } from '#tests/support/essay-steps.ts';

test('on a first visit the words are painted before any script is asked for', async ({ page }) => {
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	const { paintedMs, askedMs } = await page.evaluate(() => {
		const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
		return {
			paintedMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
			askedMs: Math.min(...scripts.map(({ startTime }) => startTime))
		};
	});
	expect(askedMs).toBeGreaterThanOrEqual(paintedMs ?? Infinity);
});

test('a button touched before the page is alive does its work once it is', async ({ page }) => {
	let letScriptsCome: () => void = () => undefined;
	const touched = new Promise<void>((resolve) => (letScriptsCome = resolve));
	await page.route('**/entry/start.*.js', async (route) => {
		await touched;
		await route.continue();
	});
	await page.goto(ESSAY, { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Contents' }).click();
	letScriptsCome();
	await expect(sheet(page).getByRole('heading', { name: 'Contents' })).toBeVisible();
});
