import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { countLoads } from '#tests/support/count-loads.ts';
import { ESSAY, sheet, waitUntilLaidOut } from '#tests/support/essay-steps.ts';

test.use({ isFirstInWindow: true });

const LOST = /ERR_FAILED|Failed to fetch|dynamically imported|preload CSS|500/;
const FILES = '**/_app/immutable/**';

const isAlive = (page: Page) => expect(page.locator('#svelte-announcer')).toBeAttached();
const comeOnline = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));
/** The files of styles that the page holds and that came, without their hashes. */
const styles = (page: Page) =>
	page.evaluate(() => {
		// Of what did not come, even to ask is an error.
		const hasCome = ({ sheet }: HTMLLinkElement) => {
			try {
				return sheet !== null && sheet.cssRules.length > 0;
			} catch {
				return false;
			}
		};
		const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
		return links.filter(hasCome).map(({ href }) => href.split('/').at(-1)?.split('.')[0]);
	});

test('what a touch asked for while there was no network comes with the next one, styles and all', async ({
	app,
	page
}) => {
	app.problems.allow(LOST);
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	await page.route(FILES, (route) => route.abort());
	await page.getByRole('button', { name: 'Contents' }).click();
	await expect(page.getByRole('alert').getByText('not on this device yet')).toBeVisible();
	await page.unroute(FILES);
	const loads = countLoads(page);
	await page.getByRole('button', { name: 'Contents' }).click();
	await expect.poll(loads).toBe(1);
	await isAlive(page);
	await page.getByRole('button', { name: 'Contents' }).click();
	await expect(sheet(page).getByRole('heading', { name: 'Contents' })).toBeVisible();
	expect(await styles(page)).toContain('ReaderSheets');
});

test('a page that could not come comes once there is a network', async ({ app, page }) => {
	app.problems.allow(LOST);
	await page.goto('/');
	await isAlive(page);
	await page.route(FILES, (route) => route.abort());
	await page.getByRole('link', { name: 'Retention', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
	await page.unroute(FILES);
	await comeOnline(page);
	await expect(page.getByRole('heading', { name: 'Retention', level: 1 })).toBeVisible();
});

test('nor does it come without its styles when it is asked for again', async ({ app, page }) => {
	app.problems.allow(LOST);
	await page.goto('/cards/');
	await isAlive(page);
	const wanted = await styles(page);
	await page.goto('/');
	await isAlive(page);
	await page.route(FILES, (route) => route.abort());
	const link = page.getByRole('link', { name: 'Cards', exact: true });
	await link.click();
	await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
	await page.unroute(FILES);
	await link.click();
	await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeVisible();
	await isAlive(page);
	expect(await styles(page)).toEqual(expect.arrayContaining(wanted));
	await page.getByRole('link', { name: 'Retention', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Retention', level: 1 })).toBeVisible();
});

for (const [name, status] of [
	['a text that the host is too busy for', 503],
	['a text that another page came for', 200]
] as const) {
	test(`${name} is not shown as empty, and can be asked for again`, async ({ app, page }) => {
		app.problems.allow(/50[0-9]/);
		await page.goto(ESSAY);
		await waitUntilLaidOut(page);
		await page.getByRole('link', { name: 'Cards', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeVisible();
		const text = `**${ESSAY}`;
		await page.route(text, (route) => route.fulfill({ status, contentType: 'text/html', body: '<h1>Busy</h1>' }));
		await page.goBack();
		await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
		await expectAccessible(page, 'a text that did not come');
		const again = page.getByRole('button', { name: 'Try again' });
		if (status === 503) {
			// What a busy host has to say is not worth leaving the app for.
			await again.click();
			await expect(page.getByText('It still does not come.')).toBeVisible();
		}
		await page.unroute(text);
		await again.click();
		await waitUntilLaidOut(page);
		await isAlive(page);
	});
}
