import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { earlierStore, makeEarlierStore } from '#tests/support/earlier-store.ts';
import { ESSAY } from '#tests/support/essay-steps.ts';
import { paintedCount } from '#tests/support/highlight-steps.ts';
import { holdOpen } from '#tests/support/hold-store.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { cardsOn, scrollToCards } from '#tests/support/section-card-steps.ts';

const earlier = earlierStore(1);
const recordsOf = (name: string) => earlier.stores.find((store) => store.name === name)?.records ?? [];

/** Words of the essay, as version 1 kept that they are marked. */
const marked = {
	id: 'mark-1',
	textId: 'soviet-democracy',
	source: { start: 0, end: 26, exact: 'Isaac Deutscher has argued', prefix: '', suffix: '' },
	note: '',
	changedAtMs: 1
};

/** A page without the app’s scripts, in a browser that version 1 of the app was used in. */
async function makeVersion1(page: Page, store = earlier): Promise<void> {
	await page.goto('/favicon.svg');
	await page.evaluate(makeEarlierStore, ['commonplace', store] as const);
}

/** On Today, the app goes on with what version 1 stored. */
async function expectUpgraded(page: Page): Promise<void> {
	// Not before the app has the store open: whoever reads the old one meanwhile is in the way of its upgrade.
	await expect(page.getByRole('link', { name: /^Review: \d+ due/ })).toBeVisible();
	await expect
		.poll(async () => (await readRecords<{ id: string }>(page, 'texts')).map(({ id }) => id))
		.toContain('soviet-democracy');
	await waitForDeck(page);
	expect(await readRecords(page, 'reviews')).toEqual(recordsOf('reviews'));
	expect(await readRecords(page, 'highlights')).toEqual(
		recordsOf('highlights').map((record) => expect.objectContaining(record as Record<string, unknown>))
	);
	const cards = await readRecords<Record<string, unknown>>(page, 'cards');
	// The one that was buried has come back since.
	for (const card of recordsOf('cards') as Record<string, unknown>[]) {
		expect(cards).toContainEqual(expect.objectContaining({ ...card, buriedUntilMs: null }));
	}
	expect(await readRecords(page, 'places')).toEqual([
		expect.objectContaining({ paragraphId: 'p12', reachedSectionIds: ['s1', 's2'], learnsAhead: false })
	]);
}

test.beforeEach(({ app }) => app.problems.allow(/favicon.ico/));

test('what version 1 of the app stored is there, and cards of unread sections wait', async ({ page }) => {
	await makeVersion1(page);
	await page.goto('/');
	await expectUpgraded(page);
	const schedules = await readRecords<{ cardId: string; queue: string }>(page, 'schedules');
	expect(schedules.filter(({ queue }) => queue === 'unread').map(({ cardId }) => cardId)).toEqual([
		'card-00009',
		'card-00010'
	]);
	await page.goto('/settings/');
	await page.getByRole('button', { name: 'Check data' }).click();
	await expect(page.getByText('all is well.')).toBeVisible();
});

test('a tab that holds version 1 is to be closed, and with it closed what version 1 stored is there', async ({
	app,
	page
}) => {
	const older = await app.context.newPage();
	await makeVersion1(older);
	await holdOpen(older);

	await page.goto('/');
	const alert = page.getByRole('alert');
	await expect(alert).toContainText('Another tab with this app is in the way of an update. Close the other tabs');
	await older.close();
	await expectUpgraded(page);
	await expect(alert).toBeHidden();
});

for (const isFocused of [false, true]) {
	test(`marks, and cards where a section ends, come by themselves too, ${isFocused ? 'with' : 'without'} the focus`, async ({
		app,
		page
	}) => {
		const older = await app.context.newPage();
		// Without a text: there is no store to ask before the essay’s cards are in it.
		const recordsIn = (name: string) => (name === 'highlights' ? [marked] : []);
		const stores = earlier.stores.map((store) => ({ ...store, records: recordsIn(store.name) }));
		await makeVersion1(older, { version: 1, stores });
		await holdOpen(older);

		await page.goto(ESSAY);
		const block = cardsOn(page, 'Proposed Roads to Soviet Democracy');
		await scrollToCards(block);
		await expect(block).toContainText('Close the other tabs, and this one goes on.');
		expect(await paintedCount(page, 'mark-yellow')).toBe(0);
		if (isFocused) await block.getByRole('button', { name: 'Try again' }).focus();
		await older.close();
		const next = block.getByRole('button', { name: 'Show answer' });
		await expect(next).toBeVisible();
		await expect(block).not.toContainText('Close the other tabs');
		if (isFocused) await expect(next).toBeFocused();
		else await expect(page.locator('body')).toBeFocused();
		await expect.poll(() => paintedCount(page, 'mark-yellow')).toBe(1);
	});
}
