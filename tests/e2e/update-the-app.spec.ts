import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { App } from '#tests/support/app.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';

const updateButton = (page: Page) => page.getByRole('button', { name: 'Update', exact: true });

async function openOffline(app: App, path: string): Promise<Page> {
	await app.page.goto(path);
	await app.readyOffline();
	return app.page;
}

/** The folder of the scripts that this page runs. */
function scriptFolder(page: Page): Promise<string | undefined> {
	return page.evaluate(
		() => document.querySelector<HTMLLinkElement>('link[rel=modulepreload]')?.href.match(/_app\d?/)?.[0]
	);
}

test('after an update each tab opens a screen it has not been to, with the server dead', async ({ app, site }) => {
	const first = await openOffline(app, '/');
	const second = await app.context.newPage();
	await second.goto('/cards/');
	await site.releaseNewScripts();
	await first.reload();
	await expect(updateButton(second)).toBeVisible();
	for (const page of [first, second]) expect(await scriptFolder(page)).toBe('_app');

	const reloaded = [first, second].map((page) => page.waitForEvent('load'));
	await updateButton(second).click();
	await Promise.all(reloaded);
	await app.stopServer();
	for (const page of [first, second]) {
		expect(await scriptFolder(page)).toBe('_app2');
		await page.getByRole('link', { name: 'Retention', exact: true }).click();
		await expect(page.getByRole('table', { name: 'Measured retention' })).toBeVisible();
	}
});

test('a release with a file missing leaves the one at work as it is, and the next whole one comes', async ({
	app,
	site
}) => {
	app.problems.allow(/404/);
	const page = await openOffline(app, '/');
	await site.releaseNewScripts();
	const [chart = ''] = readdirSync('build/_app/immutable/nodes');
	await site.loseFile(`_app2/immutable/nodes/${chart}`);
	await page.reload();
	// The browser gives the broken release up: nothing is installing any more, and nothing waits.
	await expect
		.poll(() => site.asked.filter((path) => path.endsWith(`_app2/immutable/nodes/${chart}`)).length)
		.toBeGreaterThan(0);
	await expect
		.poll(() =>
			page.evaluate(async () => {
				const registration = await navigator.serviceWorker.getRegistration();
				return [registration?.installing, registration?.waiting].every((worker) => !worker);
			})
		)
		.toBe(true);
	await expect(updateButton(page)).toBeHidden();

	await app.stopServer();
	const again = await app.restart();
	await again.goto('/settings/');
	expect(await scriptFolder(again)).toBe('_app');
	await again.getByRole('link', { name: 'Cards', exact: true }).click();
	await expect(again.getByRole('searchbox', { name: 'Search cards' })).toBeVisible();

	await site.releaseNewScripts();
	await again.reload();
	await updateButton(again).click();
	await expect.poll(() => scriptFolder(again).catch(() => undefined)).toBe('_app2');
});

test('a review goes on at the same card, with every grade given, through an update', async ({ app, site }) => {
	const page = await openOffline(app, '/review/');
	await gradeCard(page, 'Good');
	const before = await promptShown(page);
	await gradeCard(page, 'Easy');
	const prompt = await promptShown(page);
	await page.getByRole('button', { name: 'Show answer' }).click();
	await site.release('review/index.html', (html) => html.replace('</title>', ', newer</title>'));
	// As when the app comes back to the front.
	await page.evaluate(() => dispatchEvent(new Event('pageshow')));
	const reloaded = page.waitForEvent('load');
	await updateButton(page).click();
	await reloaded;
	await expect.poll(() => page.evaluate(async () => (await fetch('')).text())).toContain(', newer</title>');
	await expect(updateButton(page)).toBeHidden();
	expect(await promptShown(page)).toBe(prompt);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => promptShown(page)).toBe(before);
});
