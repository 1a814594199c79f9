import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { waitForLater } from '#tests/support/kept-for-later.ts';
import { longText } from '#tests/support/long-text.ts';
import { untilAwake } from '#tests/support/screens.ts';

const MILL = await readFile('tests/fixtures/the-mill-question.txt', 'utf8');
const fileOf = (text: string | Uint8Array, name = 'long.txt') => ({
	name,
	mimeType: 'text/plain',
	buffer: Buffer.from(text)
});

const textField = (page: Page) => page.getByLabel('Text', { exact: true });
const fileField = (page: Page) => page.getByLabel('Text file');
const makeButton = (page: Page) => page.getByRole('button', { name: 'Make cards' });
const progressBar = (page: Page) => page.getByRole('progressbar');
const results = (page: Page) => page.getByRole('heading', { name: /^\d+ cards? from/ });

async function openPage(page: Page): Promise<void> {
	await page.goto('/try/');
	await untilAwake(page);
}

test('a pasted text gives its cards, grouped, and they are taken away as files', async ({ page }) => {
	await page.goto('/read/');
	await page.getByRole('link', { name: 'Try another text' }).click();
	await expectAccessible(page, 'the form');
	await expect(page.getByText('not added to your deck')).toBeVisible();
	await textField(page).fill(MILL);
	await page.getByLabel('Title').fill('The mill question');
	await page.getByLabel('Author').fill('Ann Reed');
	await makeButton(page).click();
	await expect(results(page)).toContainText('from “The mill question”');
	await expect(results(page)).toBeInViewport();
	await expectAccessible(page, 'the cards');

	const positions = page.getByRole('list', { name: 'Positions', exact: true }).getByRole('listitem');
	const argued = positions.filter({ hasText: 'Who argued that the mill would bring work' });
	await expect(argued).toContainText('Edward Thorne');
	await expect(argued.locator('blockquote')).toContainText('the mill would bring work to every family in the valley');
	await expect(textField(page)).toHaveValue(MILL);

	for (const [button, name, head] of [
		// Without its first sign Excel shows curly quotes as garbage.
		['Export as CSV', 'cards.csv', '\ufeffid,kind,form,prompt,answer,source'],
		['Export for Anki', 'cards-anki.txt', '#separator:tab']
	] as const) {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: button }).click();
		const file = await download;
		expect(file.suggestedFilename()).toBe(name);
		const lines = (await readFile(await file.path(), 'utf8')).split(/\r?\n/u);
		expect(lines[0]).toBe(head);
		expect(lines.join('\n')).toContain('Edward Thorne');
		await expect(page.getByText(`saved as ${name}`)).toBeVisible();
	}

	await page.goto('/cards/');
	await page.getByRole('searchbox', { name: 'Search cards' }).fill('Edward Thorne');
	await expect(page.getByText('No card matches.')).toBeVisible();
});

test('cancelled midway, it stops at once and can begin again', async ({ page }) => {
	await openPage(page);
	await fileField(page).setInputFiles(fileOf(longText(200_000)));
	await makeButton(page).click();
	await expect(page.getByText(/Finding (?:people|events|positions)… \d+ %/)).toBeVisible();
	await expectAccessible(page, 'at work');
	expect(page.workers()).toHaveLength(1);
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(progressBar(page)).toBeHidden();
	await expect.poll(() => page.workers().length).toBe(0);
	await expect(page.getByText('long.txt')).toBeVisible();

	await makeButton(page).click();
	await expect(progressBar(page)).toBeVisible();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.getByRole('button', { name: 'Paste a text instead' }).click();
	await textField(page).fill(MILL);
	await makeButton(page).click();
	await expect(results(page)).toBeVisible();
});

test('a text that is none gets its message at the field and stays there', async ({ page }) => {
	await openPage(page);
	await makeButton(page).click();
	await expect(textField(page)).toHaveAccessibleDescription(/There are no words here/);
	await expectAccessible(page, 'a fault');
	await textField(page).fill('… — !?');
	await expect(page.getByText('There are no words here')).toBeHidden();
	await makeButton(page).click();
	await expect(textField(page)).toHaveAccessibleDescription(/There are no words here/);
	await expect(textField(page)).toHaveValue('… — !?');

	for (const [name, content, message] of [
		['empty.txt', '', 'There are no words here'],
		['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]), 'This is not plain text'],
		['library.txt', 'word '.repeat(1_000_001), 'larger than 5 MB']
	] as const) {
		await fileField(page).setInputFiles(fileOf(content, name));
		await makeButton(page).click();
		await expect(page.getByRole('alert').filter({ hasText: message }), name).toBeVisible();
		await expect(page.getByText(name)).toBeVisible();
	}
	await page.getByRole('button', { name: 'Paste a text instead' }).click();
	await expect(textField(page)).toHaveValue('… — !?');
	await textField(page).fill('It rained.');
	await makeButton(page).click();
	await expect(page.getByText('No sentence here makes a good card.')).toBeVisible();
});

test('after one visit elsewhere it works with the server dead', savedBefore, async ({ app, page }) => {
	await page.goto('/');
	await app.readyOffline();
	await waitForLater(page);
	await app.stopServer();
	const reopened = await app.restart();
	await reopened.goto('/try/');
	await expect(makeButton(reopened)).toBeVisible();
	await textField(reopened).fill(MILL);
	await makeButton(reopened).click();
	await expect(results(reopened)).toBeVisible();
});

test('where its program cannot be had, it says so and keeps the text', async ({ app, page }) => {
	app.problems.allow(/ERR_FAILED|workers/);
	await app.context.route(/\/immutable\/workers\//, (route) => route.abort());
	await openPage(page);
	await textField(page).fill(MILL);
	await makeButton(page).click();
	await expect(page.getByRole('alert').filter({ hasText: 'not on this device yet' })).toBeVisible();
	await expect(textField(page)).toHaveValue(MILL);
});

test('models and lists are in the worker alone, at most 500 kB of them', async () => {
	const scripts = (await readdir('build/_app', { recursive: true })).filter((name) => name.endsWith('.js'));
	const read = async (name: string) => ({ name, text: await readFile(join('build/_app', name), 'utf8') });
	const files = await Promise.all(scripts.map(read));
	const workers = files.filter(({ name }) => name.includes('workers/generator'));
	const bytes = workers.reduce((sum, { text }) => sum + gzipSync(text).length, 0);
	expect(bytes).toBeGreaterThan(50_000);
	expect(bytes).toBeLessThanOrEqual(500_000);

	// A word out of each: of the names, of the model of positions, of the features of the tagger.
	for (const sign of ['abdoulaye', 'pronounSays', 'd:lower']) {
		const holding = files.filter(({ text }) => text.includes(sign));
		expect(
			holding.map(({ name }) => name),
			sign
		).toEqual(workers.map(({ name }) => name));
	}
});

test('200,000 words are read by a worker, and their cards drawn one in a frame', async ({ page }) => {
	test.slow();
	await openPage(page);
	await fileField(page).setInputFiles(fileOf(longText(200_000)));
	await page.evaluate(() => {
		const drawn: number[] = [];
		Object.assign(window, { drawn });
		// What is changed in one task is told at once.
		new MutationObserver((changes) => {
			const elements = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof Element);
			const count = elements
				.flatMap((element) => [element, ...element.querySelectorAll('li')])
				.filter((element) => element.matches('#made li, section[aria-labelledby^="made-"] li')).length;
			if (count > 0) drawn.push(count);
		}).observe(document.body, { childList: true, subtree: true });
	});
	const reader = page.waitForEvent('worker');
	await makeButton(page).click();
	await expect(progressBar(page)).toBeVisible();
	await reader;
	await expect(results(page)).toBeVisible({ timeout: 120_000 });
	await page.locator('section[aria-labelledby="made-event"] li').last().waitFor();
	const drawn = await page.evaluate(() => (window as unknown as { drawn: number[] }).drawn);
	expect(drawn.length).toBeGreaterThan(1);
	expect(drawn.filter((count) => count !== 1)).toEqual([]);
});
