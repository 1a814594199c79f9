import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { countLoads } from '#tests/support/count-loads.ts';
import type { TestSite } from '#tests/support/test-site.ts';
import { untilReloaded } from '#tests/support/until-reloaded.ts';

const updateButton = (page: Page) => page.getByRole('button', { name: 'Update', exact: true });

/** As when the app comes back to the front. */
async function comeBack(page: Page): Promise<void> {
	await page.evaluate(() => dispatchEvent(new Event('pageshow')));
}

/** Comes back, and waits until the browser has given up the release it found, for want of this file. */
async function comeBackInVain(page: Page, site: TestSite, path: string): Promise<void> {
	site.forgetAsked();
	await comeBack(page);
	await expect.poll(() => site.asked).toContain(path);
	const isOneComing = () =>
		page.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			return Boolean(registration?.installing ?? registration?.waiting);
		});
	await expect.poll(isOneComing).toBe(false);
}

test(
	'an app long open hears of a release after others that broke off half-way',
	savedBefore,
	async ({ app, page, site }) => {
		app.problems.allow(/404/);
		await page.goto('/');
		await app.readyOffline();
		const loaded = countLoads(page);
		await site.releaseNewScripts();
		const [chart = ''] = readdirSync('build/_app/immutable/nodes');
		const lost = `_app2/immutable/nodes/${chart}`;
		const giveBack = await site.loseFile(lost);
		for (const path of [`/${lost}`, `/${lost}`]) await comeBackInVain(page, site, path);
		await expect(updateButton(page)).toBeHidden();
		await giveBack();
		await comeBack(page);
		await expect(updateButton(page)).toBeVisible();
		expect(loaded()).toBe(0);
	}
);

test('a release put off is told of no more, and the next one is', savedBefore, async ({ app, page, site }) => {
	await page.goto('/');
	await app.readyOffline();
	await site.release('index.html', (html) => html.replace('</title>', ', newer</title>'));
	await comeBack(page);
	await page.getByRole('button', { name: 'Later', exact: true }).click();
	await expect(updateButton(page)).toBeHidden();
	site.forgetAsked();
	await comeBack(page);
	await expect.poll(() => site.asked).toContain('/service-worker.js');
	await expect(updateButton(page)).toBeHidden();

	await site.release('index.html', (html) => html.replace('</title>', ', newest</title>'));
	await comeBack(page);
	await expect(updateButton(page)).toBeVisible();
});

test('a release is not taken while its host still serves an old page', savedBefore, async ({ app, page, site }) => {
	await page.goto('/');
	await app.readyOffline();
	await site.releaseNewScripts();
	const serveNewer = await site.keepOldFile('cards/index.html');
	await comeBackInVain(page, site, '/cards/');
	await expect(updateButton(page)).toBeHidden();
	await page.getByRole('link', { name: 'Cards', exact: true }).click();
	await expect(page.getByRole('searchbox', { name: 'Search cards' })).toBeVisible();

	await serveNewer();
	await comeBack(page);
	await untilReloaded([page], () => updateButton(page).click());
	await app.stopServer();
	await page.goto('/cards/');
	// The router's element for announcing pages comes with the page's coming to life.
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	await expect(page.getByRole('searchbox', { name: 'Search cards' })).toBeVisible();
});

test(
	'a tab reloaded past the worker is reloaded with the others by an update',
	savedBefore,
	async ({ app, page, site }) => {
		await page.goto('/');
		await app.readyOffline();
		const other = await app.context.newPage();
		await other.goto('/cards/');
		const session = await app.context.newCDPSession(page);
		await untilReloaded([page], () => session.send('Page.reload', { ignoreCache: true }));
		await expect(page.locator('#svelte-announcer')).toBeAttached();
		expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
		// The server goes for a moment, and past the worker the page may just be asking it for the release's name.
		app.problems.allow(/release\.json/);
		await site.releaseNewScripts();
		await comeBack(other);
		await untilReloaded([page, other], () => updateButton(other).click());
		await page.getByRole('link', { name: 'Retention', exact: true }).click();
		await expect(page.getByRole('table', { name: 'Measured retention' })).toBeVisible();
	}
);
