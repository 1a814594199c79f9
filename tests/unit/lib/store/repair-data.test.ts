import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { checkData } from '#lib/store/check-data.ts';
import { isRepairable } from '#lib/store/finding.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { repairData } from '#lib/store/repair-data.ts';
import { readScheduling, saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { readLedger } from '#lib/store/study-ledger.ts';
import { cardId, reviewId, reviewOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { ALL_NEEDS, everything, makeSound } from '#tests/support/sound-store.ts';
import { DAMAGES } from '#tests/support/store-damages.ts';
import { SETTINGS } from '#tests/support/store-promise.ts';

let count = 0;

async function soundStore(): Promise<Store> {
	const store = await openStore(`repair-${(count += 1)}`);
	await makeSound(store);
	return store;
}

const check = (store: Store) => checkData(store, SETTINGS, ALL_NEEDS);
const repair = (store: Store) => repairData(store, SETTINGS, ALL_NEEDS, FIXED_NOW_MS);

afterEach(() => void vi.restoreAllMocks());

/** How many records there are that tell of something, where they belong or apart. */
async function kept(store: Store): Promise<number> {
	return Object.values(await readWhole(store)).reduce((sum, { length }) => sum + length, 0);
}

const VALUES = [undefined, null, 0, -1, 3.5, Infinity, '', 'two words', [], {}, true, 's9', 'p9'];
const FIELDS = {
	cards: [
		...['textId', 'kind', 'form', 'prompt', 'answer', 'source', 'subjectId', 'tier', 'order', 'paragraphId'],
		...['sectionId', 'suspended', 'buriedUntilMs', 'decision', 'movedDue', 'resetAtMs', 'awaitsReading', 'addedAtMs'],
		'rewordingUndoneAtMs'
	],
	reviews: ['cardId', 'atMs', 'rating', 'tookMs', 'undone'],
	schedules: ['state', 'dueAtMs', 'stabilityDays', 'queue', 'at', 'reviewCount'],
	places: ['paragraphId', 'character', 'fraction', 'reachedSectionIds', 'learnsAhead', 'readStretches'],
	highlights: ['textId', 'source', 'colour', 'note', 'removedAtMs'],
	texts: ['slug', 'title', 'sections', 'version'],
	settings: ['value', 'changedAtMs'],
	deeds: ['atMs', 'before'],
	ledger: ['revision', 'ledger']
} as const;

type Torn = keyof typeof FIELDS;

const anyTear = fc.constantFrom(...(Object.keys(FIELDS) as Torn[])).chain((name) =>
	fc.record({
		name: fc.constant(name),
		nth: fc.nat(5),
		field: fc.constantFrom<string>(...FIELDS[name]),
		value: fc.constantFrom(...VALUES)
	})
);

const anyLoss = fc.record({ name: fc.constantFrom('schedules', 'places', 'texts', 'highlights'), nth: fc.nat(5) });

test('whatever is damaged, after a repair nothing repairable is found, and no record is gone', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.oneof({ weight: 4, arbitrary: anyTear }, anyLoss), { minLength: 1, maxLength: 6 }),
			fc.array(fc.constantFrom(...DAMAGES), { maxLength: 3 }),
			async (tears, damages) => {
				const store = await soundStore();
				for (const { damage } of damages) {
					// An earlier damage may have taken away what this one is about.
					await damage(store).catch(() => undefined);
				}
				for (const tear of tears) {
					await store.write([tear.name as Torn], async ({ store: records }) => {
						const all = await records.getAll();
						const keys = await records.getAllKeys();
						const index = tear.nth % Math.max(1, all.length);
						if (keys[index] === undefined) return;
						if (!('field' in tear)) await records.delete(keys[index] as never);
						else await records.put({ ...all[index], [tear.field]: tear.value } as never);
					});
				}
				const before = await kept(store);

				const { copyCount } = await repair(store);
				expect((await check(store)).findings.filter(isRepairable)).toEqual([]);
				expect(await kept(store)).toBe(before + copyCount);
				const after = await everything(store);
				await repair(store);
				expect(await everything(store)).toEqual(after);
				// The app goes on with it.
				await readLedger(store, null);
				await mergeWhole(store, await readWhole(store));
				expect((await check(store)).findings.filter(isRepairable)).toEqual([]);
				store.close();
			}
		),
		{ numRuns: 60 }
	);
}, 60_000);

describe('a repair', () => {
	test.each([1, 2, 3])('that fails at write %i leaves all as it was', async (nth) => {
		const store = await soundStore();
		for (const { damage, name } of DAMAGES)
			if (/schedule is gone|kept twice|stands elsewhere/.test(name)) await damage(store);
		const before = await everything(store);
		const put = IDBObjectStore.prototype.put;
		let writes = 0;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, record) {
			if ((writes += 1) === nth) throw new DOMException('full', 'QuotaExceededError');
			return put.call(this, record);
		});
		await expect(repair(store)).rejects.toMatchObject({ code: 'quota' });
		vi.restoreAllMocks();
		expect(writes).toBeGreaterThanOrEqual(nth);
		expect(await everything(store)).toEqual(before);
	});

	test('mends the store as it is, not as it was when it was checked', async () => {
		const store = await soundStore();
		await store.write(['schedules'], ({ store: schedules }) => schedules.delete(cardId(0)));
		await check(store);
		await store.write(['schedules'], ({ store: schedules }) => schedules.delete(cardId(1)));
		const { repaired } = await repair(store);
		expect(repaired.map(({ code, cardId }) => [code, cardId])).toEqual([
			['schedule-missing', cardId(0)],
			['schedule-missing', cardId(1)]
		]);
	});

	test('files a review under the same id on every device', async () => {
		const filed = await Promise.all(
			[1, 2].map(async () => {
				const store = await soundStore();
				const wrong = { ...reviewOf(cardId(1), FIXED_NOW_MS + MINUTE_MS), id: reviewId(5, 3) };
				await store.write(['reviews'], ({ store: reviews }) => reviews.put(wrong));
				await repair(store);
				return (await readWhole(store)).reviews;
			})
		);
		expect(filed[0]).toEqual(filed[1]);
		const times = filed[0]?.map(({ id, atMs }) => [parseInt(id.replace('-', '').slice(0, 12), 16), atMs]);
		expect(times?.every(([idMs, atMs]) => idMs === atMs)).toBe(true);
	});

	test.each([
		['cards', cardId(2), { answer: ['x'] }, 1],
		['cards', cardId(2), { decision: undefined, suspended: undefined }, 0],
		['cards', cardId(2), { source: { start: 20, end: 29, exact: 'Harbour 2', prefix: 7 } }, 1],
		['highlights', 'h1', { note: ['mine'] }, 1],
		['highlights', 'h1', { note: undefined }, 0],
		['places', TEXT_ID, { readStretches: [[3, 1]] }, 1],
		['texts', TEXT_ID, { title: { en: 'On Harbours' } }, 1],
		['reviews', reviewId(FIXED_NOW_MS), { tookMs: -3 }, 1],
		['settings', 'scheduling', { value: { ...SETTINGS, dayStartHour: 99 } }, 1]
	] as const)('keeps one of %s, %s, as it was where mending %j leaves something out', async (...row) => {
		const [name, key, fields, copyCount] = row;
		const store = await soundStore();
		const broken = await store.write([name], async (transaction) => {
			const records = transaction.objectStore(name);
			const record = { ...((await records.get(key as never)) as object), ...fields };
			await records.put(record as never);
			return record;
		});
		expect(await repair(store)).toMatchObject({ setAsideCount: 0, copyCount });
		const copies = copyCount === 0 ? [] : [{ store: name, record: broken }];
		expect((await readWhole(store)).setAside).toEqual(copies);
	});

	test('keeps the holidays that were where another setting makes no sense', async () => {
		const store = await soundStore();
		const pastHolidays = [{ fromDate: '2025-03-01', toDate: '2025-03-09' }];
		const value = { ...SETTINGS, dayStartHour: 99, pastHolidays };
		await saveSetting(store, 'scheduling', value, FIXED_NOW_MS);
		await repair(store);
		expect(await readScheduling(store)).toEqual({ ...SETTINGS, pastHolidays });
	});

	test('keeps a record that nothing can read just as it was', async () => {
		const store = await soundStore();
		const broken = { ...reviewOf(cardId(0), FIXED_NOW_MS + 5), rating: 'good' };
		await store.write(['reviews'], ({ store: reviews }) => reviews.put(broken as unknown as Review));
		await repair(store);
		expect((await readWhole(store)).setAside).toEqual([{ store: 'reviews', record: broken }]);
	});
});
