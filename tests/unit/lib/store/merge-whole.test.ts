import { describe, expect, test } from 'vitest';
import { withDesiredRetention } from '#lib/pipeline/schedule/desired-retention.ts';
import { isWellFormed } from '#lib/portable/is-well-formed.ts';
import { checkData } from '#lib/store/check-data.ts';
import type { ShapedStore } from '#lib/store/check-needs.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { previewMerge } from '#lib/store/preview-merge.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import { repairData } from '#lib/store/repair-data.ts';
import { changeScheduling, readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readWhole, type WholeStore } from '#lib/store/whole-store.ts';
import { cardId, reviewId, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { ALL_NEEDS, makeSound } from '#tests/support/sound-store.ts';
import { SETTINGS } from '#tests/support/store-promise.ts';

let count = 0;

async function soundStore(): Promise<Store> {
	const store = await openStore(`merge-whole-${(count += 1)}`);
	await makeSound(store);
	return store;
}

/** Takes fields from a record, or puts something else in their place. @returns the record as it then is */
function damage(store: Store, name: ShapedStore, key: string, fields: object): Promise<unknown> {
	return store.write([name], async (transaction) => {
		const records = transaction.objectStore(name);
		const before = (await records.get(key as never)) as object;
		const after = Object.entries({ ...before, ...fields }).filter(([, value]) => value !== undefined);
		const record = Object.fromEntries(after);
		await records.put(record as never);
		return record;
	});
}

const findings = async (store: Store) => (await checkData(store, SETTINGS, ALL_NEEDS)).findings;

const ROWS: readonly [name: ShapedStore, key: string, fields: object][] = [
	['texts', TEXT_ID, { version: undefined }],
	['cards', cardId(2), { prompt: undefined, editedAtMs: 'later' }],
	['reviews', reviewId(FIXED_NOW_MS), { atMs: undefined }],
	['reviews', reviewId(FIXED_NOW_MS), { rating: 'good' }],
	['places', TEXT_ID, { reachedSectionIds: null, readStretches: undefined }],
	['highlights', 'h1', { changedAtMs: undefined }],
	['settings', 'scheduling', { value: 7 }]
];

describe.each(ROWS)('a damaged record of %s, %s: %j', (name, key, fields) => {
	test('is replaced by the one that a backup has, and kept apart', async () => {
		const store = await soundStore();
		const whole = await readWhole(store);
		const broken = await damage(store, name, key, fields);
		await previewMerge(store, whole, isWellFormed);
		await mergeWhole(store, whole, isWellFormed);
		expect(await readWhole(store)).toEqual({ ...whole, setAside: [{ store: name, record: broken }] });
		expect(await findings(store)).toEqual([]);
	});

	test('stays for a repair where the backup has none like it', async () => {
		const store = await soundStore();
		const whole = await readWhole(store);
		const other: WholeStore = { ...whole, [name]: [] };
		const broken = await damage(store, name, key, fields);
		await mergeWhole(store, other, isWellFormed);
		const after = await readWhole(store);
		expect([after[name], after.setAside]).toEqual([expect.arrayContaining([broken]), []]);
		await repairData(store, SETTINGS, ALL_NEEDS, FIXED_NOW_MS);
		expect(await findings(store)).toEqual([]);
	});
});

test('a desired retention of years, and every schedule by it, comes back beside settings changed since', async () => {
	const [store, fresh] = [await soundStore(), await openStore(`merge-whole-${(count += 1)}`)];
	await changeScheduling(store, (settings) => withDesiredRetention(settings, 0.75, 1), 1);
	await repairData(store, await readScheduling(store), ALL_NEEDS, FIXED_NOW_MS);
	const [whole, before] = [await readWhole(store), await readAllCards(store)];
	await changeScheduling(fresh, (settings) => ({ ...settings, newCardsPerDay: 3 }), FIXED_NOW_MS + DAY_MS);
	expect((await previewMerge(fresh, whole, isWellFormed)).isNewSettings).toBe(true);
	await mergeWhole(fresh, whole, isWellFormed);
	const { desiredRetention, retentionBefore } = await readScheduling(store);
	expect(await readScheduling(fresh)).toEqual({ ...SETTINGS, newCardsPerDay: 3, desiredRetention, retentionBefore });
	expect((await readAllCards(fresh)).schedules).toEqual(before.schedules);
});
