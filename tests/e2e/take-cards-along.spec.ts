import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { type ReadPackage, readAnkiPackage } from '#tests/support/anki-reader.ts';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { waitForLater } from '#tests/support/kept-for-later.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { wallClock } from '#tests/support/replayed-reviews.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Take along' });

/** Presses a button and gives the file that comes of it. */
async function take(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
	const downloading = page.waitForEvent('download');
	await section(page).getByRole('button', { name: button, exact: true }).click();
	const download = await downloading;
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Holds a package against what the browser keeps, each read by its own means. */
async function expectAll(page: Page, read: ReadPackage): Promise<void> {
	const [cards, schedules, reviews] = await Promise.all([
		readRecords<StoredCard>(page, 'cards'),
		readRecords<StoredSchedule>(page, 'schedules'),
		readRecords<Review>(page, 'reviews')
	]);
	const deck = cards.filter(({ tier, decision }) => tier === 'included' || decision === 'kept');
	const standing = reviews.filter(({ undone }) => undone !== true);
	expect(read.integrity).toBe('ok');
	expect(deck.length).toBeGreaterThan(20);
	expect(read.notes.map(({ guid }) => guid).sort()).toEqual(deck.map(({ id }) => id).sort());
	expect(read.cards).toHaveLength(deck.length);

	const dayOf = (atMs: number) => wallClock('Europe/Berlin')(atMs).day;
	const noteOf = new Map(read.notes.map((note) => [note['guid'], note]));
	const rowOf = new Map(read.cards.map((row) => [row['nid'], row]));
	for (const { id, prompt, suspended } of deck) {
		const note = noteOf.get(id);
		const row = rowOf.get(note?.['id'] ?? 0);
		const schedule = schedules.find(({ cardId }) => cardId === id);
		const words = String(note?.['flds']).split('\u001f')[0];
		expect(
			words
				?.replace(/&quot;/g, '"')
				.replace(/&#39;/g, "'")
				.replace(/&amp;/g, '&')
		).toBe(prompt);
		expect(row).toMatchObject({ reps: schedule?.reviewCount, lapses: schedule?.lapseCount });
		if (suspended) expect(row?.['queue']).toBe(-1);
		if (schedule === undefined || schedule.state === 'new') continue;
		const due = Number(row?.['due']);
		if (schedule.state === 'review') {
			expect(dayOf(Number(read.col['crt']) * 1000) + due).toBe(dayOf(schedule.dueAtMs));
		} else {
			expect(due).toBe(Math.round(schedule.dueAtMs / 1000));
		}
	}
	expect(read.revlog).toHaveLength(standing.length);
	for (const { cardId, atMs, rating, tookMs } of standing) {
		const cid = noteOf.get(cardId)?.['id'];
		expect(read.revlog).toContainEqual(expect.objectContaining({ id: atMs, cid, ease: rating, time: tookMs }));
	}
}

test.beforeEach(async ({ page }) => {
	await page.goto('/review/');
	await waitForDeck(page);
	for (const grade of ['Good', 'Again', 'Easy', 'Hard', 'Easy'] as const) await gradeCard(page, grade);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone: grade it anew.')).toBeVisible();
	await page.getByRole('button', { name: 'Suspend' }).click();
	await expect(page.getByText('Suspended.')).toBeVisible();
	await page.goto('/settings/');
});

test('a package for Anki has every card, when it is due, and every review', async ({ page }) => {
	const { name, bytes } = await take(page, 'Export to Anki');
	expect(name).toMatch(/^commonplace-anki-\d{4}-\d{2}-\d{2}\.apkg$/);
	await expect(section(page).getByText(/^\d+ cards and 4 reviews saved as commonplace-anki/)).toBeVisible();
	await expectAll(page, readAnkiPackage(bytes));
	await expectAccessible(page, 'settings with a file taken');
});

test('so it has with the server dead, once the app is kept', savedBefore, async ({ app, page }) => {
	await app.readyOffline();
	await waitForLater(page);
	await app.stopServer();
	const reopened = await app.restart();
	await reopened.goto('/settings/');
	const { bytes } = await take(reopened, 'Export to Anki');
	await expectAll(reopened, readAnkiPackage(bytes));
});

test('where what writes it cannot be had, that is said, and the cards can be taken as text', async ({ app, page }) => {
	app.problems.allow(/ERR_FAILED|wasm|workers/);
	await app.context.route(/\.wasm$/, (route) => route.abort());
	// What is kept already would be answered without the network.
	await page.evaluate(async () => {
		for (const name of await caches.keys()) if (name.startsWith('commonplace-later')) await caches.delete(name);
	});
	await section(page).getByRole('button', { name: 'Export to Anki' }).click();
	const fault = section(page).getByText('Your cards are safe.');
	await expect(fault).toBeVisible();

	const { name, bytes } = await take(page, 'Cards as text for Anki');
	expect(name).toMatch(/^commonplace-anki-\d{4}-\d{2}-\d{2}\.txt$/);
	const lines = new TextDecoder().decode(bytes).split('\n');
	expect(lines[0]).toBe('#separator:tab');
	await expect(fault).toBeHidden();
});

/** Reads as RFC 4180 tells, after the mark that says UTF-8. */
function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	expect(text.charCodeAt(0)).toBe(0xfeff);
	const records: string[][] = [];
	let record: string[] = [];
	for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
		record.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/gu, '"'));
		if (end === ',') continue;
		records.push(record);
		record = [];
	}
	return records;
}

test('cards and reviews as tables, highlights as Markdown', async ({ page }) => {
	const [cards, reviews] = await Promise.all([
		readRecords<StoredCard>(page, 'cards'),
		readRecords<Review>(page, 'reviews')
	]);
	const deck = cards.filter(({ tier, decision }) => tier === 'included' || decision === 'kept');
	const promptOf = new Map(cards.map(({ id, prompt }) => [id, prompt]));

	const cardTable = await take(page, 'Cards (CSV)');
	expect(cardTable.name).toMatch(/^commonplace-cards-\d{4}-\d{2}-\d{2}\.csv$/);
	const [head, ...rows] = readCsv(cardTable.bytes);
	const inOrder = [...deck].sort((one, other) => one.order - other.order);
	expect(rows.map(([id]) => id)).toEqual(inOrder.map(({ id }) => id));
	expect(rows.map((row) => row[head?.indexOf('prompt') ?? -1])).toEqual(inOrder.map(({ prompt }) => prompt));
	expect(rows.filter((row) => row[head?.indexOf('queue') ?? -1] === 'suspended')).toHaveLength(1);

	const reviewTable = await take(page, 'Reviews (CSV)');
	expect(reviewTable.name).toMatch(/^commonplace-reviews-\d{4}-\d{2}-\d{2}\.csv$/);
	const given = readCsv(reviewTable.bytes).slice(1);
	expect(given.map(([time = '']) => Date.parse(time))).toEqual(
		reviews.map(({ atMs }) => Math.floor(atMs / 1000) * 1000)
	);
	expect(given.map((row) => row.slice(1))).toEqual(
		reviews.map(({ cardId, rating, tookMs, undone }) => [
			...[cardId, promptOf.get(cardId), String(rating), ['', 'Again', 'Hard', 'Good', 'Easy'][rating]],
			...[String(tookMs / 1000), undone ? 'yes' : 'no']
		])
	);
	expect(given.filter((row) => row.at(-1) === 'yes')).toHaveLength(1);
	await expect(section(page).getByText(/^5 reviews saved as commonplace-reviews/)).toBeVisible();

	await section(page).getByRole('button', { name: 'Highlights (Markdown)' }).click();
	await expect(section(page).getByText('There is nothing to take along yet.')).toBeVisible();
	const source = { start: 0, end: 9, exact: 'A passage', prefix: '', suffix: '' };
	const times = { createdAtMs: 1, changedAtMs: 1, removedAtMs: null };
	const highlight = { id: 'h', textId: deck[0]?.textId, source, colour: 'yellow', note: 'Why?', ...times };
	await putRecords(page, { highlights: [highlight] });
	const markdown = new TextDecoder().decode((await take(page, 'Highlights (Markdown)')).bytes);
	expect(markdown).toMatch(/^# Proposed Roads to Soviet Democracy\n\nJoseph Hansen, .*1958.*\n\n<https:/);
	expect(markdown).toContain('> A passage\n\nNote: Why?\n');
});
