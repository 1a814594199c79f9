import { spawnSync } from 'node:child_process';
import { test as base, expect } from '@playwright/test';
import { App } from '#tests/support/app.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { screens } from '#tests/support/screens.ts';
import { TestSite } from '#tests/support/test-site.ts';

const path = '/commonplace';
const directory = 'test-results/below-a-path';

/** The app built for a project page below a path. */
const test = base.extend<{ app: App }, { site: TestSite }>({
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
		async ({}, use) => {
			// Gently: other tests go on meanwhile.
			const { status, stderr } = spawnSync('nice', ['npm', 'run', 'build'], {
				env: {
					...process.env,
					BASE_PATH: path,
					BUILD_DIRECTORY: directory,
					KIT_DIRECTORY: '.svelte-kit/below-a-path',
					COMPRESSED: 'no'
				},
				encoding: 'utf8'
			});
			expect(status, stderr).toBe(0);
			const site = new TestSite(directory, path);
			await site.start();
			await use(site);
			await site.dispose();
		},
		{ scope: 'worker', timeout: 10 * 60_000 }
	],
	app: async ({ site }, use) => {
		await site.start();
		const app = new App(site);
		await app.open();
		await use(app);
		await app.dispose();
		expect(app.problems.list, 'problems on the pages').toEqual([]);
	}
});

test('below a path all is as at the root: every screen, installing, and offline from the first visit', async ({
	app
}) => {
	test.slow();
	app.problems.allow(/404|Not found|ERR_CONNECTION_REFUSED/);
	await app.page.goto(`${path}/`);
	await waitForDeck(app.page);
	await app.readyOffline();
	const { scope, manifest } = await app.page.evaluate(async () => ({
		scope: (await navigator.serviceWorker.getRegistration())?.scope,
		manifest: document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href
	}));
	expect(scope).toBe(`${app.site.origin}${path}/`);
	expect(manifest).toBe(`${app.site.origin}${path}/manifest.webmanifest`);
	const session = await app.context.newCDPSession(app.page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors).toEqual([]);

	await app.stopServer();
	const page = await app.restart();
	for (const screen of screens) {
		await test.step(screen.name, async () => {
			// The path itself, without its slash, lies outside what a worker below it may answer for.
			const address = screen.path === '/' ? `${path}/` : `${path}${screen.path.replace(/\/$/, '')}?from=a`;
			expect((await page.goto(address))?.status()).toBe(200);
			const { pathname, search } = new URL(page.url());
			expect(pathname + search).toBe(path + screen.path + (screen.path === '/' ? '' : '?from=a'));
			await expect(page.getByRole('heading').first()).toBeVisible();
			await page.getByRole('link', { name: screen.name === 'Settings' ? 'Cards' : 'Settings', exact: true }).click();
			await expect(page).toHaveURL(new RegExp(`${path}/(?:settings|cards)/$`));
		});
	}
	await page.goto(`${path}/no/such/page`);
	await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
	await page.getByRole('link', { name: 'Go to Today' }).click();
	await expect(page.getByRole('link', { name: /Review/ })).toContainText('10 new');
});
