import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { screens } from '#tests/support/screens.ts';

/** A page that only looks alive loads the whole document anew when a link is followed. */
async function expectAlive(page: Page): Promise<void> {
	await page.evaluate(() => (document.body.dataset['seen'] = 'yes'));
	const link = page.getByRole('link', { name: page.url().includes('/settings/') ? 'Cards' : 'Settings', exact: true });
	await link.click();
	await expect(page).toHaveURL(/\/(settings|cards)\/$/);
	expect(await page.evaluate(() => document.body.dataset['seen'])).toBe('yes');
}

test('after one visit every screen opens with the server dead', async ({ app }) => {
	test.slow();
	await app.page.goto('/');
	await app.readyOffline();
	await app.stopServer();
	const page = await app.restart();

	for (const { name, path } of screens) {
		for (const address of new Set([path, path.replace(/(.)\/$/, '$1'), `${path}?from=a%20note&x`])) {
			await test.step(`${name} at ${address}`, async () => {
				const response = await page.goto(address);
				expect(response?.status()).toBe(200);
				expect(new URL(page.url()).pathname).toBe(path);
				await expect(page.getByRole('heading').first()).toBeVisible();
				await expectAlive(page);
			});
		}
	}
});

test('screens not yet seen open when the network goes during the first visit', async ({ app, page }) => {
	await page.goto('/');
	await app.readyOffline();
	await app.stopServer();

	for (const name of ['Read', 'Cards', 'Retention', 'Settings', 'Today']) {
		await page.getByRole('link', { name, exact: true }).click();
		await expect(page.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
		await expect(page.getByRole('heading').first()).toBeVisible();
		// Worked out in a worker, whose code must be here as well.
		if (name === 'Retention') await expect(page.getByRole('table', { name: 'Measured retention' })).toBeVisible();
	}
});

test('an unknown address says so, with and without a server', async ({ app, page }) => {
	app.problems.allow(/404|Not found|ERR_CONNECTION_REFUSED/);
	for (const isDead of [false, true]) {
		if (isDead) await app.stopServer();
		await page.goto('/no/such/page');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Today', exact: true })).toBeVisible();
		if (!isDead) await app.readyOffline();
	}
});

test('a new release waits for the reader, fetches only what changed and reaches every tab', async ({ app, site }) => {
	const first = app.page;
	await first.goto('/');
	await app.readyOffline();
	const second = await app.context.newPage();
	await second.goto('/cards/');

	const fetched: string[] = [];
	app.context.on('request', (request) => {
		const { pathname } = new URL(request.url());
		if (request.serviceWorker() !== null && pathname !== '/service-worker.js') fetched.push(pathname);
	});
	await site.release('index.html', (html) => html.replace('</title>', ', newer</title>'));
	await first.reload();
	await expect(first).not.toHaveTitle(/newer/);
	await expect(first.getByRole('button', { name: 'Update' })).toBeVisible();
	await expect(second.getByRole('button', { name: 'Update' })).toBeVisible();
	expect(fetched).toEqual(['/']);

	const reloaded = second.waitForEvent('load');
	await first.getByRole('button', { name: 'Update' }).click();
	await reloaded;
	await expect(first).toHaveURL('/');
	await expect.poll(() => first.evaluate(async () => (await fetch('/')).text())).toContain(', newer</title>');
	await expect(first.getByRole('button', { name: 'Update' })).toBeHidden();
	await expect(second.getByRole('button', { name: 'Update' })).toBeHidden();
});

test('the first visit is not reloaded by its own service worker', async ({ app, page }) => {
	let loads = 0;
	page.on('load', () => (loads += 1));
	await page.goto('/');
	await app.readyOffline();
	await page.getByRole('link', { name: 'Cards', exact: true }).click();
	await expect(page).toHaveURL(/\/cards\/$/);
	expect(loads).toBe(1);
});

test('Chromium finds nothing that keeps the app from being installed', async ({ app, page }) => {
	await page.goto('/');
	await app.readyOffline();
	const session = await app.context.newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	const { errors, data } = await session.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	expect(data).toContain('Commonplace');
	expect(installabilityErrors).toEqual([]);

	const icons = await page.evaluate(async () => {
		const manifest = await (await fetch('/manifest.webmanifest')).json();
		const icon: { src: string; sizes: string }[] = manifest.icons;
		return Promise.all(
			icon.map(async ({ src, sizes }) => {
				const image = await createImageBitmap(await (await fetch(src)).blob());
				return { sizes, actual: `${image.width}x${image.height}` };
			})
		);
	});
	for (const { sizes, actual } of icons) expect(actual).toBe(sizes);
});
