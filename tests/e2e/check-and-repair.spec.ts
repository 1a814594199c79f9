import type { Page } from '@playwright/test';
import { isWellFormed } from '#lib/portable/is-well-formed.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { openEssay } from '#tests/support/essay-steps.ts';
import { highlight } from '#tests/support/highlight-steps.ts';
import { putRecords, readRecords, waitForDeck, wipe } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

interface ReviewRecord {
	readonly id: string;
	readonly undone?: true;
}

interface CardRecord {
	readonly id: string;
	readonly prompt: string;
	readonly source: { readonly start: number; readonly exact: string };
}

/** Takes records away behind the app's back. */
function removeRecords(page: Page, storeName: string, keys: readonly string[]): Promise<void> {
	return page.evaluate(
		async ([name, gone]) => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open('commonplace');
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(new Error('not opened'));
			});
			await new Promise<void>((resolve, reject) => {
				const transaction = database.transaction(name, 'readwrite');
				for (const key of gone) transaction.objectStore(name).delete(key);
				transaction.oncomplete = () => resolve();
				transaction.onabort = () => reject(new Error('not removed'));
			}).finally(() => database.close());
		},
		[storeName, keys] as const
	);
}

const section = (page: Page) => page.getByRole('region', { name: 'Check' });

async function checkData(page: Page): Promise<void> {
	await page.goto('/settings/');
	await page.getByRole('button', { name: 'Check data' }).click();
	await expect(section(page).getByText(/^\s*Checked \d+ cards/)).toBeVisible();
}

async function repair(page: Page): Promise<string> {
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Repair', exact: true }).click();
	const download = await downloading;
	expect(download.suggestedFilename()).toMatch(/^commonplace-\d{4}-\d{2}-\d{2}\.commonplace$/);
	const path = await download.path();
	await page.getByRole('button', { name: 'Repair now' }).click();
	return path;
}

async function damage(page: Page): Promise<{ readonly cards: readonly CardRecord[] }> {
	const [review] = await readRecords<ReviewRecord>(page, 'reviews');
	const cards = await readRecords<CardRecord>(page, 'cards');
	const [moved, lost, gone, wordless] = cards;
	if (!review || !moved || !lost || !gone || !wordless) throw new Error('The deck is too small.');
	await putRecords(page, {
		reviews: [
			{ ...review, id: `${review.id.slice(0, -12)}000000000000` },
			{ ...review, id: `${review.id.slice(0, -12)}000000000001`, rating: 9 }
		],
		cards: [
			{ ...moved, source: { ...moved.source, start: 1, end: 2 } },
			{ ...lost, source: { ...lost.source, exact: 'words that this essay has never had' } },
			{ ...wordless, answer: 5 }
		]
	});
	await removeRecords(page, 'schedules', [gone.id]);
	return { cards };
}

test.beforeEach(async ({ app, page }) => {
	app.problems.allow(/favicon.ico/);
	await page.goto('/review/');
	await waitForDeck(page);
	for (const grade of ['Good', 'Again', 'Easy'] as const) await gradeCard(page, grade);
});

test('in a sound store all is well, without a network too', savedBefore, async ({ app, page }) => {
	await openEssay(page);
	// Over a pause, which is no paragraph.
	await highlight(page, 'green', 'assured this lucrative control?', 'Isaac Deutscher has argued');
	await checkData(page);
	await expect(section(page).getByText('all is well.')).toBeVisible();
	await expect(section(page).getByText('were not looked up')).toBeHidden();
	await expect(section(page).getByText(/highlights? /)).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Repair' })).toBeHidden();
	await app.readyOffline();
	await app.stopServer();
	await checkData(page);
	await expect(section(page).getByText('all is well.')).toBeVisible();
	await expect(section(page).getByText('were not looked up')).toBeHidden();
});

test('damage is told, and mended after a backup that can be restored', async ({ page }) => {
	const { cards } = await damage(page);
	const schedules = await readRecords(page, 'schedules');
	await checkData(page);
	const findings = section(page);
	await expect(findings.getByText('something does not agree.')).toBeVisible();
	for (const told of [
		'1 review kept twice',
		'1 review that cannot be read',
		'1 card without a schedule',
		'1 card with a part missing',
		'1 card whose passage was found elsewhere in the text',
		'1 card whose passage is no longer in the text'
	]) {
		await expect(findings.getByText(told)).toBeVisible();
	}
	await expect(findings.getByRole('link', { name: cards[1]?.prompt ?? '', exact: true })).toHaveAttribute(
		'href',
		`/cards/card/?id=${encodeURIComponent(cards[1]?.id ?? '')}`
	);
	await expectAccessibleInEachTheme(page, 'findings');
	expect(await readRecords(page, 'schedules'), 'a check changes nothing').toEqual(schedules);

	await repair(page);
	await expect(findings.getByText(/^\s*5 things repaired\. How it was before is in commonplace-/)).toBeVisible();
	await expect(findings.getByText('1 record that nothing can read stays on this device')).toBeVisible();
	await expect(findings.getByText('all is well.')).toBeVisible();
	await expect(findings.getByText('1 card whose passage is no longer in the text')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Repair' })).toBeHidden();
	await expectAccessibleInEachTheme(page, 'repaired');

	const reviews = await readRecords<ReviewRecord>(page, 'reviews');
	expect(reviews.filter(({ undone }) => undone)).toHaveLength(1);
	expect(reviews.every((review) => isWellFormed('reviews', review))).toBe(true);
	expect(await readRecords(page, 'cards')).toHaveLength(cards.length);
	expect(await readRecords(page, 'schedules')).toHaveLength(cards.length);
	await checkData(page);
	await expect(findings.getByText('all is well.')).toBeVisible();
});

test('the backup made before a repair can be restored', async ({ page }) => {
	const [review] = await readRecords<ReviewRecord>(page, 'reviews');
	const cards = await readRecords<CardRecord>(page, 'cards');
	await putRecords(page, { reviews: [{ ...review, id: `${review?.id.slice(0, -12)}000000000000` }] });
	await checkData(page);
	const file = await repair(page);
	await expect(section(page).getByText(/^\s*1 thing repaired/)).toBeVisible();

	await wipe(page);
	await page.goto('/settings/');
	const choosing = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Restore backup' }).click();
	await (await choosing).setFiles(file);
	await page.getByRole('button', { name: 'Restore it' }).click();
	await expect(page.getByText('Restored.')).toBeVisible();
	expect(await readRecords<ReviewRecord>(page, 'reviews')).toHaveLength(4);
	expect(await readRecords(page, 'cards')).toHaveLength(cards.length);
	await checkData(page);
	await expect(section(page).getByText('1 review kept twice')).toBeVisible();
});
