import { afterEach, describe, expect, test, vi } from 'vitest';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { latestDeed } from '#lib/store/card-deeds.ts';
import { checkData } from '#lib/store/check-data.ts';
import { countDue, readDue } from '#lib/store/due-cards.ts';
import { openStore } from '#lib/store/open-store.ts';
import { readPlace } from '#lib/store/places.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import { readScheduling, readSetting } from '#lib/store/settings.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { readLedger } from '#lib/store/study-ledger.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, TEXT_ID } from '#tests/support/deck-builders.ts';
import { type EarlierStore, earlierStore, makeEarlierStore } from '#tests/support/earlier-store.ts';
import { DAY, idsOf } from '#tests/support/store-promise.ts';

const recordsOf = ({ stores }: EarlierStore, name: string) =>
	stores.find((store) => store.name === name)?.records ?? [];

/** The cards of a version before 4, as they are once nothing was moved, reset or deleted. */
const withoutPlans = (earlier: EarlierStore) =>
	recordsOf(earlier, 'cards').map((card) => ({
		...(card as object),
		...{ deletedAtMs: null, movedDue: null, resetAtMs: null, plannedAtMs: null }
	}));

afterEach(() => void vi.restoreAllMocks());

describe('a database of version 1', () => {
	const earlier = earlierStore(1);
	let count = 0;

	async function migrated() {
		const name = `version-1-${(count += 1)}`;
		await makeEarlierStore([name, earlier]);
		return openStore(name);
	}

	test('is there with everything after it is opened', async () => {
		const store = await migrated();
		const whole = await readWhole(store);
		for (const name of ['texts', 'reviews'] as const) {
			expect(whole[name], name).toEqual(recordsOf(earlier, name));
		}
		expect(whole.cards).toEqual(
			recordsOf(earlier, 'cards').map((card) => expect.objectContaining(card as Record<string, unknown>))
		);
		for (const name of ['places', 'highlights'] as const) {
			expect(whole[name], name).toEqual(
				recordsOf(earlier, name).map((record) => expect.objectContaining(record as Record<string, unknown>))
			);
		}
		const settings = await readScheduling(store);
		expect(settings.newCardsPerDay).toBe(7);
		expect((await checkData(store, settings)).findings).toEqual([]);
		store.close();
	});

	test('counts what stands before the place as read, and holds back the rest', async () => {
		const store = await migrated();
		expect(await readPlace(store, TEXT_ID)).toMatchObject({
			paragraphId: 'p12',
			reachedSectionIds: ['s1', 's2'],
			learnsAhead: false
		});
		const { schedules } = await readAllCards(store);
		expect(schedules.filter(({ queue }) => queue === 'unread').map((one) => one.cardId)).toEqual([
			cardId(9),
			cardId(10)
		]);
		const newIds = idsOf((await readDue(store, DAY.endMs, 99)).new);
		expect(newIds).toEqual(['tide-0', 'tide-1', cardId(2), 'tide-2', cardId(11), 'own-1']);
		expect(await countDue(store, DAY.endMs)).toEqual({ learning: 2, review: 0, new: 6 });
		store.close();
	});

	test('stays as it was if the migration fails, and migrates the next time', async () => {
		const name = 'version-1-failing';
		await makeEarlierStore([name, earlier]);
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		await expect(openStore(name)).rejects.toThrow(new StoreError('quota'));
		vi.restoreAllMocks();
		const store = await openStore(name);
		expect((await readWhole(store)).cards).toHaveLength(recordsOf(earlier, 'cards').length);
		store.close();
	});
});

describe('a database of version 2', () => {
	const earlier = earlierStore(2);

	test('is there as it was, and its highlights have a colour and a time', async () => {
		await makeEarlierStore(['version-2', earlier]);
		const store = await openStore('version-2');
		const whole = await readWhole(store);
		for (const name of ['texts', 'reviews', 'places'] as const) {
			expect(whole[name], name).toEqual(recordsOf(earlier, name));
		}
		expect(whole.cards).toEqual(withoutPlans(earlier));
		expect(whole.highlights).toEqual(
			recordsOf(earlier, 'highlights').map((record) => {
				const highlight = record as { readonly changedAtMs: number };
				return { ...highlight, colour: 'yellow', createdAtMs: highlight.changedAtMs, removedAtMs: null };
			})
		);
		expect(whole.highlights).toHaveLength(1);
		expect((await checkData(store, await readScheduling(store))).findings).toEqual([]);
		store.close();
	});
});

describe('a database of version 3', () => {
	const earlier = earlierStore(3);

	test('is there as it was, no card moved, reset or deleted, and days all alike', async () => {
		await makeEarlierStore(['version-3', earlier]);
		const store = await openStore('version-3');
		const whole = await readWhole(store);
		for (const name of ['texts', 'reviews', 'places', 'highlights'] as const) {
			expect(whole[name], name).toEqual(recordsOf(earlier, name));
		}
		expect(whole.highlights).toHaveLength(2);
		expect(whole.cards).toEqual(withoutPlans(earlier));
		expect((await readAllCards(store)).schedules).toEqual(recordsOf(earlier, 'schedules'));
		// Kept whole, so that a backup of it can be read again.
		expect(whole.settings[0]?.value).toEqual({ ...DEFAULT_SCHEDULING, newCardsPerDay: 7 });
		expect(await readSetting(store, 'reading-pace')).toEqual({ characters: 9000, ms: 400_000 });
		expect((await checkData(store, await readScheduling(store))).findings).toEqual([]);
		store.close();
	});
});

describe('a database of version 4', () => {
	const earlier = earlierStore(4);

	test('is there as it was, and statistics are drawn from all of it', async () => {
		await makeEarlierStore(['version-4', earlier]);
		const store = await openStore('version-4');
		const whole = await readWhole(store);
		for (const name of ['texts', 'cards', 'reviews', 'places', 'highlights'] as const) {
			expect(whole[name], name).toEqual(recordsOf(earlier, name));
		}
		expect(await latestDeed(store, 0)).toMatchObject({ deed: 'deleted', changedCount: 1 });
		const { ledger } = await readLedger(store, null);
		expect(ledger.cards.ids.toSorted()).toEqual(whole.cards.map(({ id }) => id).toSorted());
		expect(ledger.reviews.length).toBe(standing(whole.reviews).length);
		expect((await checkData(store, await readScheduling(store))).findings).toEqual([]);
		store.close();
	});
});
