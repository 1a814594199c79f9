import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { App } from '#tests/support/app.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, saved, savedBefore, test } from '#tests/support/app-fixture.ts';
import { countLoads } from '#tests/support/count-loads.ts';
import { waitForLater } from '#tests/support/kept-for-later.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { SECOND_RELEASE } from '#tests/support/rename-scripts.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';
import { untilReloaded } from '#tests/support/until-reloaded.ts';

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

test('the name of a release stands in no file that would change for it', () => {
	const { name } = JSON.parse(readFileSync('build/release.json', 'utf8')) as { name: string };
	const naming = readdirSync('build', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(?:html|js|css|json|webmanifest)$/.test(path))
		.filter((path) => readFileSync(join('build', path), 'utf8').includes(name));
	expect(naming).toEqual(['release.json']);
});

test(
	'after an update each tab opens a screen it has not been to, with the server dead',
	savedBefore,
	async ({ app, site }) => {
		const first = await openOffline(app, '/');
		const second = await app.context.newPage();
		await second.goto('/cards/');
		await site.releaseNewScripts();
		await first.reload();
		const loads = [first, second].map(countLoads);
		await expect(updateButton(second)).toBeVisible();
		for (const page of [first, second]) expect(await scriptFolder(page)).toBe('_app');
		expect(loads.map((loaded) => loaded())).toEqual([0, 0]);

		await untilReloaded([first, second], () => updateButton(second).click());
		await app.stopServer();
		for (const page of [first, second]) {
			expect(await scriptFolder(page)).toBe('_app2');
			await page.getByRole('link', { name: 'Retention', exact: true }).click();
			await expect(page.getByRole('table', { name: 'Measured retention' })).toBeVisible();
		}
	}
);

test('while a release waits, the one at work goes on, with the server dead', savedBefore, async ({ app, site }) => {
	const page = await openOffline(app, '/');
	await site.releaseNewScripts();
	await page.reload();
	const loaded = countLoads(page);
	await expect(updateButton(page)).toBeVisible();
	await app.stopServer();
	await page.getByRole('link', { name: 'Retention', exact: true }).click();
	const figures = page.getByRole('table', { name: 'Measured retention' });
	await expect(figures).toBeVisible();
	expect(loaded()).toBe(0);
	await page.reload();
	await expect(figures).toBeVisible();
	expect(await scriptFolder(page)).toBe('_app');
});

test(
	'a release with a file missing leaves the one at work as it is, and the next whole one comes',
	savedBefore,
	async ({ app, site }) => {
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
	}
);

test(
	'a review goes on at the same card, with every grade given, through an update',
	savedBefore,
	async ({ app, site }) => {
		const page = await openOffline(app, '/review/');
		await gradeCard(page, 'Good');
		const before = await promptShown(page);
		await gradeCard(page, 'Easy');
		const prompt = await promptShown(page);
		await page.getByRole('button', { name: 'Show answer' }).click();
		await site.release('review/index.html', (html) => html.replace('</title>', ', newer</title>'));
		// As when the app comes back to the front.
		await page.evaluate(() => dispatchEvent(new Event('pageshow')));
		await untilReloaded([page], () => updateButton(page).click());
		await expect.poll(() => page.evaluate(async () => (await fetch('')).text())).toContain(', newer</title>');
		await expect(updateButton(page)).toBeHidden();
		expect(await promptShown(page)).toBe(prompt);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect.poll(() => promptShown(page)).toBe(before);
	}
);

test(
	'words being written in another tab outlive an update, which comes there once they are saved',
	savedBefore,
	async ({ app, site }) => {
		const page = await openOffline(app, '/cards/');
		const other = await app.context.newPage();
		await other.goto('/cards/');
		await other.getByRole('button', { name: 'Add card' }).click();
		const form = other.getByRole('dialog', { name: 'Add card' });
		await form.getByLabel('Question').fill('Which ports has the coast?');
		await form.getByLabel('Answer').fill('North');

		await site.releaseNewScripts();
		await page.reload();
		await untilReloaded([page], () => updateButton(page).click());
		await expect(other.getByText('The new version starts here when you save or close')).toBeVisible();
		expect(await scriptFolder(other)).toBe('_app');
		await expect(form.getByLabel('Question')).toHaveValue('Which ports has the coast?');

		await untilReloaded([other], () => form.getByRole('button', { name: 'Save' }).click());
		expect(await scriptFolder(other)).toBe('_app2');
		const own = (await readRecords<StoredCard>(other, 'cards')).filter(({ kind }) => kind === 'own');
		expect(own).toMatchObject([{ prompt: 'Which ports has the coast?', answer: 'North' }]);
	}
);

test(
	'words that a newer release’s store no longer takes stay, and the reader is told to copy them',
	savedBefore,
	async ({ app, page }) => {
		await page.goto('/cards/');
		await waitForDeck(page);
		await page.getByRole('button', { name: 'Add card' }).click();
		const form = page.getByRole('dialog', { name: 'Add card' });
		await form.getByLabel('Question').fill('Which ports has the coast?');
		await form.getByLabel('Answer').fill('North');
		// As a newer release does, opened in another tab.
		const other = await app.context.newPage();
		await other.goto('/manifest.webmanifest');
		await other.evaluate(
			() =>
				new Promise((resolve, reject) => {
					const opening = indexedDB.open('commonplace', 900);
					opening.onsuccess = resolve;
					opening.onerror = reject;
				})
		);
		await form.getByRole('button', { name: 'Save' }).click();
		await expect(form.getByRole('alert')).toContainText('Copy what you have just written');
		await expect(form.getByLabel('Question')).toHaveValue('Which ports has the coast?');
		await expect(form.getByLabel('Answer')).toHaveValue('North');
	}
);

/** How many files with a hash in their names are saved of the release before. */
function earlierFiles(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
		return kept.flat().filter(({ url }) => url.includes('/_app/immutable/')).length;
	});
}

test(
	'a text pasted to be tried outlives an update made in another tab, and is tried',
	savedBefore,
	async ({ app, site }) => {
		const page = await openOffline(app, '/');
		await waitForLater(page);
		// What the browser keeps by itself is not what is meant: hosts need not let it.
		await app.context.route('**/*', (route) => route.continue());
		const other = await app.context.newPage();
		await other.goto('/try/');
		await other.getByLabel('Text', { exact: true }).fill('A text.');
		await site.releaseNewScripts();
		await page.reload();
		await untilReloaded([page], () => updateButton(page).click());
		await expect(other.getByText('The new version starts here when')).toBeVisible();
		await expect(other.getByLabel('Text', { exact: true })).toHaveValue('A text.');
		await other.getByRole('button', { name: 'Make cards' }).click();
		await expect(other.getByText('No sentence here makes a good card.')).toBeVisible();
		expect(await earlierFiles(page)).toBeGreaterThan(0);

		await untilReloaded([other], () => other.getByRole('link', { name: 'Today', exact: true }).click());
		expect(await scriptFolder(other)).toBe('_app2');
		await expect.poll(() => earlierFiles(page)).toBe(0);
	}
);

test('what is new is told once after an update, in one tab, and on no first visit', saved, async ({ app, site }) => {
	const page = await openOffline(app, '/');
	const seen = () => page.evaluate(() => localStorage.getItem('commonplace:release-seen'));
	await expect.poll(seen).not.toBeNull();
	const tabs = [page, await app.context.newPage()];
	// It asks what is new too, and must have done so.
	await tabs[1]?.goto('/settings/', { waitUntil: 'networkidle' });
	const told = (tab: Page) => tab.getByText('Updated. What is new');
	const tellers = async () => (await Promise.all(tabs.map((tab) => told(tab).isVisible()))).filter(Boolean).length;
	expect(await tellers()).toBe(0);
	// As if this device had met a release with no notes yet.
	await page.evaluate(() => localStorage.setItem('commonplace:release-seen', '{"version":"first","noteCount":0}'));
	await site.releaseNewScripts();
	await page.evaluate(() => dispatchEvent(new Event('pageshow')));
	await untilReloaded(tabs, () => updateButton(page).click());

	await expect.poll(tellers).toBe(1);
	const teller = (await told(page).isVisible()) ? page : (tabs[1] ?? page);
	await told(teller).click();
	await expect(teller.getByRole('listitem').filter({ hasText: 'home screen' })).toBeVisible();
	await expectAccessibleInEachTheme(teller, 'what is new');
	expect(await tellers()).toBe(1);
	await teller.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(told(teller)).toBeHidden();
	expect(await seen()).toContain(SECOND_RELEASE);
	await page.goto('/');
	await expect(page.getByRole('link', { name: /Review/ })).toBeVisible();
	expect(await tellers()).toBe(0);
});

test('in a review the notice leaves the card’s buttons free', savedBefore, async ({ app, site }) => {
	const page = await openOffline(app, '/review/');
	await promptShown(page);
	await site.release('index.html', (html) => html.replace('</title>', ', newer</title>'));
	await page.evaluate(() => dispatchEvent(new Event('pageshow')));
	await expect(updateButton(page)).toBeVisible();
	await expectAccessibleInEachTheme(page, 'a new version is here');
	// A press that something lies over is refused.
	await gradeCard(page, 'Good');
	await page.getByRole('button', { name: 'Later', exact: true }).click();
	await expect(updateButton(page)).toBeHidden();
});
