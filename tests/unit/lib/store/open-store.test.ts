import { IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installDeck } from '#lib/store/install-deck.ts';
import { openStore } from '#lib/store/open-store.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { StoreError } from '#lib/store/store-error.ts';
import { readTexts } from '#lib/store/texts.ts';
import { deckOf } from '#tests/support/deck-builders.ts';
import { earlierStore, makeEarlierStore } from '#tests/support/earlier-store.ts';
import { endTransaction, failAtItsEnd } from '#tests/support/end-transaction.ts';
import { SETTINGS } from '#tests/support/store-promise.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** The StoreError code that something ends with; null if it ends well. */
async function codeOf(work: Promise<unknown>): Promise<string | null> {
	try {
		await work;
		return null;
	} catch (error) {
		if (error instanceof StoreError) return error.code;
		throw error;
	}
}

/** What comes of something that waits for seconds. */
async function inFastTime<Result>(work: Promise<Result>): Promise<Result> {
	vi.useFakeTimers({ toFake: ['setTimeout'] });
	let isOver = false;
	void work.finally(() => (isOver = true));
	while (!isOver) {
		await new Promise((resolve) => setImmediate(resolve));
		vi.advanceTimersByTime(500);
	}
	return work.finally(() => vi.useRealTimers());
}

async function rawRecords(storeName: string): Promise<unknown[]> {
	const database = await openDB('commonplace');
	const records: unknown[] = await database.getAll(storeName);
	database.close();
	return records;
}

/** Ends every upgrade with an error that shows only when all of it is to be kept. */
function endUpgradesWith(name: string): void {
	const open = indexedDB.open.bind(indexedDB);
	vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
		const request = open(...asked);
		request.addEventListener('upgradeneeded', () => request.transaction && failAtItsEnd(request.transaction, name));
		return request;
	});
}

function openThrows(error: unknown): () => void {
	return () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw error;
		});
	};
}

describe('a store that does not open says why', () => {
	test.each<[code: string, name: string, hurt: () => unknown]>([
		['refused', 'there is no IndexedDB', () => vi.stubGlobal('indexedDB', undefined)],
		['refused', 'the browser forbids it', openThrows(new DOMException('no', 'SecurityError'))],
		['refused', 'a private window has none', openThrows(new DOMException('no', 'InvalidStateError'))],
		['refused', 'it is not to be called', openThrows(new TypeError('no'))],
		['corrupt', 'its files are broken', openThrows(new DOMException('no', 'UnknownError'))],
		['quota', 'the disk is full', openThrows(new DOMException('no', 'QuotaExceededError'))],
		['newer-version', 'a newer release was here', async () => (await openDB('commonplace', 99)).close()]
	])('%s: %s', async (code, _name, hurt) => {
		await hurt();
		expect(await codeOf(openStore())).toBe(code);
	});

	test('blocked: another tab holds an older version open; it says so again when asked, and when that lets go', async () => {
		await makeEarlierStore(['commonplace', earlierStore(1)]);
		const older = await openDB('commonplace', 1);
		const onfreed = vi.fn();
		expect(await inFastTime(codeOf(openStore('commonplace', onfreed)))).toBe('blocked');
		expect(await inFastTime(codeOf(openStore('commonplace', onfreed)))).toBe('blocked');
		expect(onfreed).not.toHaveBeenCalled();
		older.close();
		await vi.waitFor(() => expect(onfreed).toHaveBeenCalledTimes(1));
		expect(await codeOf(openStore())).toBe(null);
	});

	test('or opens after a moment, where the other tab only ends what it is doing', async () => {
		await makeEarlierStore(['commonplace', earlierStore(1)]);
		const older = await openDB('commonplace', 1);
		const opening = openStore();
		await new Promise((resolve) => older.addEventListener('versionchange', resolve));
		setTimeout(() => older.close(), 100);
		expect((await readTexts(await opening)).length).toBe(2);
	});

	test.each<[code: string, name: string, error: Error]>([
		['quota', 'no room', new DOMException('full', 'QuotaExceededError')],
		['corrupt', 'a record it cannot read', new TypeError('undefined is not iterable')]
	])('%s: an upgrade meets %s, and leaves the earlier version as it was', async (code, _name, error) => {
		await makeEarlierStore(['commonplace', earlierStore(1)]);
		const before = await rawRecords('cards');
		vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(() => {
			throw error;
		});
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
			throw error;
		});
		expect(await codeOf(openStore())).toBe(code);
		vi.restoreAllMocks();
		expect(await rawRecords('cards')).toEqual(before);
		expect(await codeOf(openStore())).toBe(null);
	});

	test('quota: an upgrade is full at its end', async () => {
		await makeEarlierStore(['commonplace', earlierStore(1)]);
		endUpgradesWith('QuotaExceededError');
		expect(await codeOf(openStore())).toBe('quota');
	});
});

describe('an open store', () => {
	test('stands in nobody’s way, and says so when a newer release has upgraded', async () => {
		const store = await openStore();
		const newer = await openDB('commonplace', 900);
		expect(await codeOf(readTexts(store))).toBe('newer-version');
		newer.close();
	});

	test('opens again when its connection has died', async () => {
		const store = await openStore();
		await installDeck(store, deckOf(2), SETTINGS);
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
			throw new DOMException('The database connection is closing.', 'InvalidStateError');
		});
		expect((await readTexts(store)).length).toBe(1);
		expect(transaction).toHaveBeenCalledTimes(2);
	});

	test('gives up when its connection dies each time', async () => {
		const store = await openStore();
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
			throw new DOMException('The database connection is closing.', 'InvalidStateError');
		});
		expect(await codeOf(readTexts(store))).toBe('closed');
		expect(transaction).toHaveBeenCalledTimes(3);
	});

	test.each(['AbortError', 'UnknownError', 'InvalidStateError'])(
		'runs a write again that its dying connection took along, told as %s, whichever write it was at',
		async (name) => {
			const undisturbed = await openStore('undisturbed');
			await installDeck(undisturbed, deckOf(3), SETTINGS);
			const expected = await readWhole(undisturbed);
			const put = IDBObjectStore.prototype.put;
			// Three cards, three schedules, the text and the note that all changed.
			for (let failing = 1; failing <= 8; failing += 1) {
				const store = await openStore(`dies-${name}-${failing}`);
				let putCount = 0;
				vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
					putCount += 1;
					if (putCount === failing) queueMicrotask(() => endTransaction(this.transaction, name));
					return put.call(this, value) as IDBRequest<IDBValidKey>;
				});
				expect(await codeOf(installDeck(store, deckOf(3), SETTINGS))).toBe(null);
				vi.restoreAllMocks();
				expect(putCount).toBeGreaterThan(8);
				expect(await readWhole(store)).toEqual(expected);
			}
		}
	);

	test('says why a write failed whose requests the browser leaves unanswered', async () => {
		const store = await openStore();
		const writing = store.write(['settings'], async ({ store: settings }) => {
			await settings.put({ name: 'last-backup', value: 1, changedAtMs: 0 });
			endTransaction(unwrap(settings).transaction, 'QuotaExceededError');
			await new Promise(() => undefined);
		});
		expect(await codeOf(writing)).toBe('quota');
	});

	test('does not run a write again that was kept before it failed', async () => {
		const store = await openStore();
		let runCount = 0;
		const writing = store.write(['settings'], async ({ store: settings, done }) => {
			runCount += 1;
			await settings.put({ name: 'last-backup', value: runCount, changedAtMs: 0 });
			await done;
			await settings.put({ name: 'current-card', value: null, changedAtMs: 0 });
		});
		expect(await codeOf(writing)).toBe('aborted');
		expect(runCount).toBe(1);
	});

	test('stands in nobody’s way while its page is kept, and does afterwards what that broke off', async () => {
		const kept = await openStore();
		await installDeck(kept, deckOf(1), SETTINGS);
		let runs = 0;
		let begin = (): void => undefined;
		const begun = new Promise<void>((resolve) => (begin = resolve));
		const writing = kept.write(['settings'], async ({ store: settings }) => {
			runs += 1;
			begin();
			// The first time without an end, as in a page that no longer runs.
			const isFirst = runs === 1;
			do {
				await settings.get('reading-pace');
			} while (isFirst);
		});
		await begun;
		kept.pause();

		const other = await openStore();
		expect(await other.write(['settings'], ({ store: settings }) => settings.getAllKeys())).toBeInstanceOf(Array);
		expect(runs).toBe(1);
		const reading = readTexts(kept);

		kept.resume();
		await writing;
		expect(runs).toBe(2);
		expect((await reading).length).toBe(1);
	});

	test('lets its connection go while its page is kept, also one that opens only then', async () => {
		const store = await openStore();
		store.disconnect();
		const reading = readTexts(store);
		store.pause();
		const newer = await openDB('commonplace', 900);
		newer.close();
		store.resume();
		expect(await codeOf(reading)).toBe('newer-version');
	});

	test('is of no use once closed', async () => {
		const store = await openStore();
		store.close();
		expect(await codeOf(readTexts(store))).toBe('closed');
	});

	test('leaves nothing half done, at whichever of its writes the browser ends the transaction', async () => {
		const store = await openStore();
		await installDeck(store, deckOf(3), SETTINGS);
		const before = await readWhole(store);
		const install = () => installDeck(store, deckOf(4, { version: 'v2' }), SETTINGS);
		const outcomes: unknown[] = [];
		for (let failing = 1; outcomes.at(-1) !== null; failing += 1) {
			abortAtWrite(failing);
			outcomes.push(await inFastTime(codeOf(install())));
			vi.restoreAllMocks();
			if (outcomes.at(-1) !== null) expect(await readWhole(store)).toEqual(before);
		}
		// Four cards, four schedules, the text and the note that all changed, then the one that ends well.
		expect(outcomes).toEqual([...Array.from({ length: 10 }, () => 'aborted'), null]);
	});
});

/** Ends each transaction just after its n-th write was asked for. */
function abortAtWrite(failing: number): void {
	const put = IDBObjectStore.prototype.put;
	const countOf = new WeakMap<IDBTransaction, number>();
	vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
		const count = (countOf.get(this.transaction) ?? 0) + 1;
		countOf.set(this.transaction, count);
		if (count === failing) queueMicrotask(() => this.transaction.abort());
		return put.call(this, value) as IDBRequest<IDBValidKey>;
	});
}
