import { readdirSync, readFileSync } from 'node:fs';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, saved, test } from '#tests/support/app-fixture.ts';
import type { App } from '#tests/support/app.ts';
import { countLoads } from '#tests/support/count-loads.ts';
import { holdBack } from '#tests/support/hold-back.ts';
import { waitForLater } from '#tests/support/kept-for-later.ts';
import { noteShifts, takeShifts } from '#tests/support/layout-shifts.ts';

test('a first visit whose network breaks off says so, and goes on once there is one', saved, async ({ app, page }) => {
	app.problems.allow(/ERR_FAILED|ServiceWorker/);
	await app.context.route('**/404.html', (route) => route.abort());
	await page.goto('/');
	const told = page.getByRole('status').getByText('Not all is saved for offline use yet');
	await expect(told).toBeVisible();
	// It lies over the end of the page; Settings tells it for as long as it is so.
	await expect(told).toBeHidden();
	await page.getByRole('link', { name: 'Settings', exact: true }).click();
	await expect(page.getByText('Not all is saved for offline use yet. The rest comes')).toBeVisible();
	await app.context.unroute('**/404.html');
	app.site.forgetAsked();
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await app.readyOffline();
	await expect(page.getByText(/^Ready offline: /)).toBeVisible();
	// What had come was not fetched again.
	expect(app.site.asked.filter((path) => path.includes('/immutable/entry/'))).toEqual([]);
});

test('on the first visit a file that is slow to come holds up no other', saved, async ({ app, page }) => {
	const letCome = await holdBack(app.context, '**/404.html');
	await page.goto('/');
	const saving = page.getByText(/^Saving for offline use: /);
	await expect.poll(async () => Number((await saving.textContent())?.match(/\d+/)?.[0])).toBeGreaterThan(100);
	letCome();
	await app.readyOffline();
});

test('a host too busy for one file on the first visit leaves nothing wrong behind', saved, async ({ app, page }) => {
	app.problems.allow(/503|404|Not found|ERR_CONNECTION_REFUSED/);
	let refused = 0;
	await app.context.route('**/404.html', (route) => {
		refused += 1;
		return route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Busy</h1>' });
	});
	await page.goto('/');
	await expect.poll(() => refused).toBeGreaterThan(0);
	// The browser gives the worker up.
	const registration = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) ?? null);
	await expect.poll(registration).toBeNull();
	await app.context.unroute('**/404.html');
	await page.reload();
	await app.readyOffline();
	await app.stopServer();
	expect((await page.goto('/no/such/page'))?.status()).toBe(404);
	await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible();
});

test('the first visit is not reloaded by its own service worker', saved, async ({ app, page }) => {
	const loaded = countLoads(page);
	await page.goto('/');
	await app.readyOffline();
	await page.getByRole('link', { name: 'Cards', exact: true }).click();
	await expect(page).toHaveURL(/\/cards\/$/);
	expect(loaded()).toBe(1);
});

/** The addresses of what was built, but for what is asked for online alone. */
function builtAddresses(): string[] {
	return readdirSync('build', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:gz|br)$/.test(entry.name))
		.map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^build/, '').replace(/\/index\.html$/, '/'))
		.filter((path) => !/^\/(?:service-worker\.js|_app\/version\.json|screenshots\/.*)$/.test(path))
		.sort();
}

test('what is saved is what was built, each file of it fetched once', saved, async ({ app, page, site }) => {
	site.forgetAsked();
	await page.goto('/');
	await app.readyOffline();
	await waitForLater(page);
	await page.reload();
	await page.goto('/settings/');

	const saved = await page.evaluate(async () => {
		const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
		const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
		return requests.map(({ url }) => new URL(url).pathname);
	});
	expect(saved.toSorted()).toEqual(builtAddresses());
	const hashed = site.asked.filter((path) => path.includes('/immutable/'));
	expect(hashed.filter((path, index) => hashed.indexOf(path) !== index)).toEqual([]);
});

test(
	'the first visit tells how much is saved and when all is, without moving anything',
	saved,
	async ({ app, page }) => {
		await noteShifts(page);
		await page.addInitScript(() => {
			const told: [count: number, atMs: number][] = [];
			Object.assign(window, { told });
			navigator.serviceWorker.addEventListener('message', ({ data }) => told.push([data.saved, performance.now()]));
		});
		await page.goto('/');
		await expect(page.getByText(/^Saving for offline use: \s*\d+ of \d+$/)).toBeVisible();
		await expect(page.getByRole('status').getByText('Ready offline')).toBeVisible({ timeout: 30_000 });
		const told = await page.evaluate(() => (window as unknown as { told: [number, number][] }).told);
		const counts = told.map(([count]) => count);
		expect(new Set(counts).size).toBeGreaterThan(5);
		expect(counts).toEqual(counts.toSorted((one, other) => one - other));
		// What stands still is taken for stuck; what is told oftener than a reader sees takes time from the saving.
		const waits = told.slice(1).map(([, atMs], index) => atMs - (told[index]?.[1] ?? 0));
		expect(Math.max(...waits)).toBeLessThan(1000);
		await expectAccessibleInEachTheme(page, 'ready offline');
		await expect(page.getByText('Ready offline')).toBeHidden();
		expect(await takeShifts(page)).toEqual([]);

		await page.reload();
		await page.getByRole('link', { name: 'Settings', exact: true }).click();
		await expect(page.getByText(/^Ready offline: the whole app is saved on this device, [\d.]+ MB\.$/)).toBeVisible();
		await app.stopServer();
		await page.reload();
		await expect(page.getByText(/^Ready offline: /)).toBeVisible();
	}
);

test(
	'of the files kept for later one that is missing costs none of the others, and comes with the next page',
	saved,
	async ({ app, page, site }) => {
		app.problems.allow(/404/);
		await site.release('index.html', (html) => html);
		const [typeface = ''] = readdirSync('build/_app/immutable/assets').filter((name) =>
			name.startsWith('opendyslexic')
		);
		const giveBack = await site.loseFile(`_app/immutable/assets/${typeface}`);
		await page.goto('/settings/');
		await app.readyOffline();
		const state = page.getByText(/^Saved for offline use: /);
		const [, saved, all] = (await state.textContent({ timeout: 30_000 }))?.match(/(\d+) of (\d+)/) ?? [];
		await expect(state).toContainText(`${Number(all) - 1} of ${all} files`);
		expect(Number(saved)).toBeLessThan(Number(all));

		await giveBack();
		await page.reload();
		await expect(page.getByText(/^Ready offline: /)).toBeVisible();
	}
);

test(
	'a file kept for later that does not come is told of, and comes once there is a network, with no load',
	saved,
	async ({ app, page }) => {
		app.problems.allow(/ERR_FAILED/);
		await app.context.route('**/opendyslexic*', (route) => route.abort());
		await page.goto('/');
		const told = page.getByRole('status').getByText('Not all is saved for offline use yet');
		await expect(told).toBeVisible({ timeout: 30_000 });
		await expect(page.getByText(/^Saving for offline use: /)).toBeHidden();
		await expect(told).toBeHidden();
		// Settings stays open in one tab, the other is left where it was.
		const settings = await app.context.newPage();
		await settings.goto('/settings/');
		await expect(settings.getByText(/^Saved for offline use: /)).toBeVisible();
		const loads = [page, settings].map(countLoads);
		await app.context.unroute('**/opendyslexic*');
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(page.getByRole('status').getByText('Ready offline')).toBeVisible({ timeout: 30_000 });
		await expect(settings.getByText(/^Ready offline: /)).toBeVisible();
		expect(loads.map((loaded) => loaded())).toEqual([0, 0]);
	}
);

test(
	'a network that comes back while what it was missed for is still being fetched is used',
	saved,
	async ({ app, page }) => {
		app.problems.allow(/ERR_FAILED/);
		let fail = (): void => undefined;
		const held = new Promise<void>((resolve) => {
			let isFirst = true;
			void app.context.route('**/opendyslexic*', (route) => {
				if (!isFirst) return route.continue();
				isFirst = false;
				fail = () => void route.abort();
				return resolve();
			});
		});
		await page.goto('/');
		await held;
		await page.evaluate(async () => {
			dispatchEvent(new Event('online'));
			// It asks the worker at work, which has to be looked for.
			for (let times = 0; times < 2; times += 1) await navigator.serviceWorker.getRegistration();
		});
		fail();
		await expect(page.getByRole('status').getByText('Ready offline')).toBeVisible();
	}
);

/** A first visit to a host that still has a file of an older release, which is saved once it has the newer one. */
async function saveOnceNewerIsServed(app: App, serveNewer: () => Promise<unknown>): Promise<void> {
	const { page } = app;
	await page.goto('/');
	await expect(page.getByRole('status').getByText('Not all is saved for offline use yet')).toBeVisible();
	await serveNewer();
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await app.readyOffline();
	await app.stopServer();
}

test('a page of an older release is not saved on the first visit', saved, async ({ app, page, site }) => {
	app.problems.allow(/ServiceWorker/);
	await site.releaseNewScripts();
	const serveNewer = await site.keepOldFile('cards/index.html');
	await saveOnceNewerIsServed(app, serveNewer);
	await page.goto('/cards/');
	// The router's element for announcing pages comes with the page's coming to life.
	await expect(page.locator('#svelte-announcer')).toBeAttached();
});

test('nor is another file of an older release, though its name has no hash', saved, async ({ app, page, site }) => {
	app.problems.allow(/ServiceWorker/);
	const outline = 'outlines/soviet-democracy.json';
	await site.release(outline, (json) => `${json} `);
	const serveNewer = await site.keepOldFile(outline);
	await saveOnceNewerIsServed(app, serveNewer);
	expect(await page.evaluate(async (path) => (await fetch(path)).text(), `/${outline}`)).toMatch(/ $/);
});

test('a host that adds to pages and packs pictures anew holds nothing up', saved, async ({ app, page }) => {
	const body = readFileSync('build/cards/index.html', 'utf8').replace(
		'</body>',
		'<script src="/counter.js"></script>$&'
	);
	await app.context.route('**/cards/', (route) => route.fulfill({ contentType: 'text/html', body }));
	await app.context.route('**/icons/icon-192.png', (route) => route.fulfill({ path: 'build/icons/favicon-32.png' }));
	await page.goto('/');
	await app.readyOffline();
});
