import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { readRecords, waitForDeck, wipe } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

const STORES = ['texts', 'cards', 'schedules', 'reviews', 'places'] as const;

async function everything(page: Page): Promise<unknown[]> {
	return Promise.all(STORES.map((name) => readRecords(page, name)));
}

async function exportBackup(page: Page): Promise<string> {
	await page.goto('/settings/');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export backup' }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/^commonplace-\d{4}-\d{2}-\d{2}\.commonplace$/);
	return download.path();
}

async function chooseBackup(page: Page, file: string): Promise<void> {
	await page.goto('/settings/');
	const choosing = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Restore backup' }).click();
	await (await choosing).setFiles(file);
}

test.beforeEach(async ({ app, page }) => {
	app.problems.allow(/favicon.ico/);
	await page.goto('/review/');
	await waitForDeck(page);
	for (const grade of ['Good', 'Again', 'Easy'] as const) await gradeCard(page, grade);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
});

test('what was exported comes back after all is lost', async ({ page }) => {
	const before = await everything(page);
	const file = await exportBackup(page);
	await wipe(page);

	await chooseBackup(page, file);
	await expect(page.getByText(/It adds \d+ cards and 2 reviews/)).toBeVisible();
	await page.getByRole('button', { name: 'Restore it' }).click();
	await expect(page.getByText('Restored.')).toBeVisible();
	expect(await everything(page)).toEqual(before);

	await page.goto('/review/');
	await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
});

test('restoring the same backup twice changes nothing', async ({ page }) => {
	const before = await everything(page);
	const file = await exportBackup(page);
	for (const time of [1, 2]) {
		await chooseBackup(page, file);
		await expect(page.getByText('It adds 0 cards and 0 reviews'), `time ${time}`).toBeVisible();
		await page.getByRole('button', { name: 'Restore it' }).click();
		await expect(page.getByText('Restored.')).toBeVisible();
	}
	expect(await everything(page)).toEqual(before);
});

test('a file that is no backup, or a damaged one, is refused and changes nothing', async ({ page }, info) => {
	const before = await everything(page);
	const bytes = readFileSync(await exportBackup(page));
	const damaged = Buffer.from(bytes);
	damaged.writeUInt8(damaged.readUInt8(damaged.length >> 1) ^ 0xff, damaged.length >> 1);
	const files = {
		'text.commonplace': { content: Buffer.from('not a backup'), message: /not a Commonplace backup/ },
		'empty.commonplace': { content: Buffer.alloc(0), message: /not a Commonplace backup/ },
		'cut.commonplace': { content: bytes.subarray(0, bytes.length - 60), message: /Nothing was changed/ },
		'damaged.commonplace': { content: damaged, message: /Nothing was changed/ }
	};
	for (const [name, { content, message }] of Object.entries(files)) {
		const path = info.outputPath(name);
		writeFileSync(path, content);
		await chooseBackup(page, path);
		await expect(page.getByText(message), name).toBeVisible();
		expect(await everything(page), name).toEqual(before);
	}
});
