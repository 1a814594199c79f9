import type { Page } from '@playwright/test';
import { expect, saved, savedBefore, savedInProfile, test } from '#tests/support/app-fixture.ts';
import { countLoads } from '#tests/support/count-loads.ts';
import { waitForLater } from '#tests/support/kept-for-later.ts';
import { screenDeeds } from '#tests/support/screen-deeds.ts';
import { screens, untilAwake } from '#tests/support/screens.ts';
import { untilReloaded } from '#tests/support/until-reloaded.ts';

/** A page that only looks alive loads the whole document anew when a link is followed. */
async function expectAlive(page: Page): Promise<void> {
	await untilAwake(page);
	await page.evaluate(() => (document.body.dataset['seen'] = 'yes'));
	const link = page.getByRole('link', { name: page.url().includes('/settings/') ? 'Cards' : 'Settings', exact: true });
	await link.click();
	await expect(page).toHaveURL(/\/(settings|cards)\/$/);
	expect(await page.evaluate(() => document.body.dataset['seen'])).toBe('yes');
}

/** How many files are kept, in all caches. */
function countKept(page: Page): Promise<number> {
	return page.evaluate(async () => {
		let count = 0;
		for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
		return count;
	});
}

/** As a browser does that is short of room, or another app at this origin. */
function throwAway(page: Page, path: string): Promise<void> {
	return page.evaluate(async (path) => {
		for (const name of await caches.keys()) await (await caches.open(name)).delete(path, { ignoreSearch: true });
	}, path);
}

/** What is kept of a path; null where nothing is. */
function textKept(page: Page, path: string): Promise<string | null> {
	return page.evaluate(
		async (path) => (await (await caches.match(path, { ignoreSearch: true }))?.text()) ?? null,
		path
	);
}

/** As Settings do. */
function askWhatIsSaved(page: Page): Promise<void> {
	return page.evaluate(async () => {
		(await navigator.serviceWorker.ready).active?.postMessage({ type: 'WHAT_IS_SAVED' });
	});
}

test('after one visit every screen opens with the server dead', savedInProfile, async ({ app }) => {
	test.slow();
	await app.page.goto('/');
	await app.readyOffline();
	await app.stopServer();
	const page = await app.restart();

	for (const { name, path } of screens) {
		const bare = path.replace(/(.)\/$/, '$1');
		for (const address of new Set([path, bare, `${path}?from=a%20note&x`, `${bare}?from=a%20note`])) {
			await test.step(`${name} at ${address}`, async () => {
				const response = await page.goto(address);
				expect(response?.status()).toBe(200);
				const { pathname, search } = new URL(page.url());
				expect(pathname + search).toBe(path + (address.match(/\?.*/)?.[0] ?? ''));
				await expect(page.getByRole('heading').first()).toBeVisible();
				// It is one file at each of them.
				await (address === path ? expectAlive(page) : untilAwake(page));
			});
		}
	}
});

test('with the server dead each screen still does its work, and keeps it', savedBefore, async ({ app }) => {
	test.slow();
	await app.page.goto('/');
	await app.readyOffline();
	await waitForLater(app.page);
	await app.stopServer();
	const page = await app.restart();
	expect(screenDeeds.map(({ screen }) => screen)).toEqual(screens.map(({ name }) => name));
	for (const { screen, act, expectKept } of screenDeeds) {
		await test.step(screen, async () => {
			const path = screens.find(({ name }) => name === screen)?.path ?? '';
			await page.goto(path);
			await act(page);
			await page.goto(path);
			await expectKept(page);
		});
	}
});

test('what is thrown away of the app while there is a network comes back', savedBefore, async ({ app, page }) => {
	await page.goto('/');
	await app.readyOffline();
	await waitForLater(page);
	const all = await countKept(page);
	expect(all).toBeGreaterThan(100);
	// By a file that is missed, and by asking what is saved.
	for (const notice of [() => page.reload(), () => page.goto('/settings/')]) {
		await page.evaluate(async () => {
			for (const name of await caches.keys()) await caches.delete(name);
		});
		await notice();
		await expect.poll(() => countKept(page), { timeout: 30_000 }).toBe(all);
	}
	await expect(page.getByText('Ready offline: the whole app is saved')).toBeVisible();
	await app.stopServer();
	for (const { path } of screens) {
		expect((await page.goto(path))?.status(), path).toBe(200);
		await untilAwake(page);
	}
});

test('a page kept anew opens offline, on a host that sends on to its file too', saved, async ({ app, page }) => {
	await page.goto('/');
	await app.readyOffline();
	await app.context.route('**/retention/', (route) =>
		route.fulfill({ status: 302, headers: { Location: '/retention/index.html' } })
	);
	await throwAway(page, '/retention/');
	await askWhatIsSaved(page);
	await expect.poll(() => textKept(page, '/retention/')).not.toBeNull();
	await app.stopServer();
	expect((await page.goto('/retention/'))?.status()).toBe(200);
	await untilAwake(page);
});

test('what is thrown away is not kept anew as an older release has it', saved, async ({ app, page }) => {
	const path = '/outlines/soviet-democracy.json';
	await page.goto('/');
	await app.readyOffline();
	const outline = await textKept(page, path);
	let asked = 0;
	await app.context.route(`**${path}`, (route) => {
		asked += 1;
		return route.fulfill({ contentType: 'application/json', body: '{}' });
	});
	await throwAway(page, path);
	await askWhatIsSaved(page);
	await expect.poll(() => asked).toBe(1);
	await app.context.unroute(`**${path}`);
	await expect
		.poll(async () => {
			await askWhatIsSaved(page);
			return textKept(page, path);
		})
		.toBe(outline);
});

test('files kept for later come back where they alone are thrown away', savedBefore, async ({ app, page }) => {
	await page.goto('/settings/');
	await app.readyOffline();
	await waitForLater(page);
	const [path = ''] = await page.evaluate(async () => {
		const [name = ''] = (await caches.keys()).filter((key) => key.startsWith('commonplace-later'));
		return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
	});
	const comeOnline = () => page.evaluate(() => dispatchEvent(new Event('online')));
	const miss = () => page.evaluate(async (path) => void (await fetch(path)), path);
	for (const notice of [comeOnline, miss, () => page.reload()]) {
		await page.evaluate(async () => {
			for (const name of await caches.keys()) if (name.startsWith('commonplace-later')) await caches.delete(name);
		});
		await notice();
		await waitForLater(page);
		await expect(page.getByText(/^Ready offline: /)).toBeVisible();
	}
});

test('screens not yet seen open when the network goes during the first visit', saved, async ({ app, page }) => {
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

test('an unknown address says so, with and without a server', saved, async ({ app, page }) => {
	app.problems.allow(/404|Not found|ERR_CONNECTION_REFUSED/);
	for (const isDead of [false, true]) {
		if (isDead) await app.stopServer();
		for (const address of ['/no/such/page', '/read/unknown', '/review/unknown/?x']) {
			expect((await page.goto(address))?.status(), address).toBe(404);
			await expect(page.getByRole('heading', { name: 'No such page', level: 1 })).toBeVisible();
			await expect(page.getByRole('link', { name: 'Today', exact: true })).toBeVisible();
		}
		if (!isDead) await app.readyOffline();
	}
});

test(
	'a new release waits for the reader, fetches only what changed and reaches every tab',
	savedBefore,
	async ({ app, site }) => {
		const first = app.page;
		await first.goto('/');
		await app.readyOffline();
		await waitForLater(first);
		const second = await app.context.newPage();
		await second.goto('/cards/');

		const fetched: string[] = [];
		app.context.on('request', (request) => {
			const { pathname } = new URL(request.url());
			if (request.serviceWorker() !== null && pathname !== '/service-worker.js') fetched.push(pathname);
		});
		await site.release('index.html', (html) => html.replace('</title>', ', newer</title>'));
		await first.reload();
		const loads = [first, second].map(countLoads);
		await expect(first).not.toHaveTitle(/newer/);
		await expect(first.getByRole('button', { name: 'Update' })).toBeVisible();
		await expect(second.getByRole('button', { name: 'Update' })).toBeVisible();
		expect(fetched).toEqual(['/']);
		expect(loads.map((loaded) => loaded())).toEqual([0, 0]);

		await untilReloaded([second], () => first.getByRole('button', { name: 'Update' }).click());
		await expect(first).toHaveURL('/');
		await expect.poll(() => first.evaluate(async () => (await fetch('/')).text())).toContain(', newer</title>');
		await expect(first.getByRole('button', { name: 'Update' })).toBeHidden();
		await expect(second.getByRole('button', { name: 'Update' })).toBeHidden();
	}
);
