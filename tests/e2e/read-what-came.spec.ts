import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { ESSAY, sheet } from '#tests/support/essay-steps.ts';

test.use({ isFirstInWindow: true });

const LOST = /503|ERR_|Failed to fetch|dynamically imported/;
const isBackOnline = () => dispatchEvent(new Event('online'));

for (const [what, files] of [
	['what Kit starts with', /\/immutable\/entry\/app\./],
	['the frame of the app', /\/immutable\/nodes\/0\./],
	['the page itself', /\/immutable\/nodes\/(?!0\.)/],
	['what others share', /\/immutable\/chunks\//]
] as const) {
	test(`a first visit that ${what} did not come to reads all the same, and goes on`, async ({ app, page }) => {
		app.problems.allow(LOST);
		await page.route(files, (route) => route.abort());
		await page.goto(ESSAY);
		await expect(page.getByRole('alert')).toHaveText(/^The buttons of this page did not come\. They are fetched again/);
		await expect(page.locator('article section').first()).toBeVisible();
		// Nothing to touch brings the page that says an error occurred.
		await page.getByRole('button', { name: 'Contents' }).click();
		await expect(page.locator('article section').first()).toBeVisible();
		await page.unroute(files);
		await page.evaluate(isBackOnline);
		await expect(page.getByRole('alert')).toHaveCount(0);
		await page.getByRole('button', { name: 'Contents' }).click();
		await expect(sheet(page).getByRole('heading', { name: 'Contents' })).toBeVisible();
	});
}

test('what is said of it is for every reader', async ({ app, page }) => {
	app.problems.allow(LOST);
	await page.route(/\/immutable\/nodes\//, (route) => route.abort());
	await page.goto(ESSAY);
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessibleInEachTheme(page, 'scripts that did not come');
});

test('a host that was busy for a moment is asked again without a touch', async ({ app, page }) => {
	app.problems.allow(LOST);
	await page.clock.install();
	await page.route(/\/immutable\/nodes\//, (route) => route.fulfill({ status: 503 }));
	await page.goto(ESSAY);
	await expect(page.getByRole('alert')).toBeVisible();
	await page.unroute(/\/immutable\/nodes\//);
	await page.clock.runFor(5000);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page.locator('#svelte-announcer')).toBeAttached();
});

test('a page that cannot be had does not take away the one that is here', async ({ app, page }) => {
	app.problems.allow(LOST);
	await page.clock.install();
	await page.route(/\/immutable\/nodes\//, (route) => route.abort());
	await page.goto(ESSAY);
	await expect(page.getByRole('alert')).toBeVisible();
	await app.stopServer();
	const asked = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
	await page.clock.runFor(5000);
	await asked;
	await expect(page.locator('article section').first()).toBeVisible();
});

test('words typed into a page that is not alive are not loaded away', async ({ app, page }) => {
	app.problems.allow(LOST);
	await page.route(/\/immutable\/nodes\//, (route) => route.abort());
	await page.goto('/try/');
	await expect(page.getByRole('alert')).toBeVisible();
	await page.getByLabel('Text', { exact: true }).fill('In 1917 Lenin argued that the soviets must take power.');
	await page.unroute(/\/immutable\/nodes\//);
	await page.evaluate(isBackOnline);
	await expect(page.getByRole('alert')).toHaveText(/Copy your words, then load the page again\.$/);
	await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/Lenin argued/);
});
