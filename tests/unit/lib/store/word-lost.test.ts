import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { actOnCards, latestDeed, undoDeed } from '#lib/store/card-deeds.ts';
import { actOnCard, readDayActions, undoAction } from '#lib/store/day-actions.ts';
import { askForMore } from '#lib/store/day-extra.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import { addHighlight } from '#lib/store/highlights.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { addOwnCard } from '#lib/store/own-cards.ts';
import { savePlace } from '#lib/store/places.ts';
import { saveSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readLedger, saveLedger } from '#lib/store/study-ledger.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, reviewId, reviewOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { loseWordOfIt } from '#tests/support/end-transaction.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { DAY, grade, install, SETTINGS } from '#tests/support/store-promise.ts';

const AT_MS = FIXED_NOW_MS + DAY_MS;
const UNDONE_AT_MS = AT_MS + 1000;

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

function gradeFirst(store: Store, rating: 1 | 3 = 3) {
	const seen = newSchedule(cardId(0));
	const schedule = scheduleAfterGrade(seen, rating, AT_MS, SETTINGS);
	return gradeCard(store, { review: reviewOf(cardId(0), AT_MS, rating), schedule, settings: SETTINGS, seen });
}

const suspend = (store: Store) =>
	actOnCard(store, {
		cardId: cardId(0),
		deed: 'suspended',
		change: (card) => ({ ...card, suspended: true, decidedAtMs: AT_MS }),
		atMs: AT_MS,
		sinceMs: DAY.startMs
	});

const moveAll = (store: Store) =>
	actOnCards(store, {
		deed: 'moved',
		cardIds: [cardId(1), cardId(2)],
		atMs: AT_MS,
		dueAtMsOf: () => AT_MS + 9 * DAY_MS
	});

const source = { start: 0, end: 4, exact: 'tide', prefix: '', suffix: '' };
const mark = {
	id: 'mark',
	textId: TEXT_ID,
	source,
	colour: 'yellow',
	note: '',
	createdAtMs: 1,
	changedAtMs: 1
} as const;
const place = { textId: TEXT_ID, paragraphId: 'p2', character: 4, fraction: 0.5, atMs: AT_MS } as const;

/** Everything but the marks of changes, which are random, and the ledger, which follows from the rest. */
async function everything(store: Store): Promise<unknown> {
	const rest = await store.read(['schedules', 'settings', 'deeds'], (transaction) =>
		Promise.all([
			transaction.objectStore('schedules').getAll(),
			transaction.objectStore('settings').getAll(),
			transaction.objectStore('deeds').getAll()
		])
	);
	return [await readWhole(store), rest];
}

async function makeStore(name: string): Promise<Store> {
	const store = await openStore(name);
	await install(store, 3);
	for (const number of [1, 2]) await grade(store, cardId(number), 4, FIXED_NOW_MS);
	return store;
}

/** Loses the word of the first transaction that writes from now on. */
function loseNextWord(): void {
	const begin = IDBDatabase.prototype.transaction;
	let isLost = false;
	vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
		const transaction = begin.apply(this, asked);
		if (transaction.mode === 'readwrite' && !isLost) {
			isLost = true;
			loseWordOfIt(transaction, 'AbortError');
		}
		return transaction;
	});
}

describe('a write that was kept, and the connection died before it could say so, is done once', () => {
	test.each<[name: string, write: (store: Store) => Promise<unknown>]>([
		['a grade', gradeFirst],
		['a grade taken back', (store) => undoReview(store, reviewId(FIXED_NOW_MS))],
		['a card set aside in a session', suspend],
		[
			'words written over those that were seen',
			async (store) => {
				const seen = { prompt: 'Which harbour is number 0?', answer: 'Harbour 0' };
				return editCard(store, cardId(0), { prompt: 'Mine?', answer: 'Mine.' }, AT_MS, seen);
			}
		],
		['many cards moved', moveAll],
		[
			'a card of the reader’s own',
			(store) => addOwnCard(store, { id: cardId(9), textId: TEXT_ID, prompt: 'Who?', answer: 'I' }, AT_MS)
		],
		['more asked for', (store) => askForMore(store, { date: '2026-01-02', newCards: 5, reviews: 0 }, AT_MS)],
		['a new deck', async (store) => void (await install(store, 4, 'v2'))],
		['a place', (store) => savePlace(store, place, ['s1'])],
		['a highlight', (store) => addHighlight(store, { ...mark, removedAtMs: null })],
		['a setting', (store) => saveSetting(store, 'scheduling', { ...SETTINGS, newCardsPerDay: 3 }, AT_MS)]
	])('%s', async (_name, write) => {
		const undisturbed = await makeStore('undisturbed');
		const store = await makeStore('disturbed');
		const expected = await write(undisturbed);
		loseNextWord();
		expect(await write(store)).toEqual(expected);
		vi.restoreAllMocks();
		expect(await everything(store)).toEqual(await everything(undisturbed));
	});

	test('a merge', async () => {
		const other = await makeStore('other');
		await gradeFirst(other);
		const store = await makeStore('disturbed');
		loseNextWord();
		await mergeWhole(store, await readWhole(other));
		expect(await readWhole(store)).toEqual(await readWhole(other));
	});

	test('and can be taken back', async () => {
		const store = await makeStore('disturbed');
		const before = await readWhole(store);
		loseNextWord();
		await suspend(store);
		vi.restoreAllMocks();
		loseNextWord();
		await moveAll(store);
		vi.restoreAllMocks();
		const [action] = await readDayActions(store, DAY.startMs);
		if (action) await undoAction(store, action, UNDONE_AT_MS);
		await undoDeed(store, (await latestDeed(store, 0))?.id ?? 0, UNDONE_AT_MS);
		const decided = (card: object) => ({ ...card, decidedAtMs: UNDONE_AT_MS });
		const planned = (card: object) => ({ ...card, plannedAtMs: UNDONE_AT_MS });
		const [first, ...moved] = before.cards;
		expect((await readWhole(store)).cards).toEqual([decided(first ?? {}), ...moved.map(planned)]);
	});

	test('a ledger saved', async () => {
		const store = await makeStore('disturbed');
		const read = await readLedger(store, null);
		const write = store.write.bind(store);
		// The first of its two writes puts a ledger under a name of its own; the second makes it the saved one.
		vi.spyOn(store, 'write')
			.mockImplementationOnce(write)
			.mockImplementationOnce((...asked) => {
				loseNextWord();
				return write(...asked);
			});
		const saved = await saveLedger(store, read);
		expect((await readLedger(store, null)).revision).toBe(saved.revision);
		expect((await readLedger(store, null)).isAnew).toBe(false);
	});
});
