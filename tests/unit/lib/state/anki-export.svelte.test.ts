import { describe, expect, test } from 'vitest';
import type { AnkiWorker } from '#lib/portable/start-anki-worker.ts';
import { AnkiExport } from '#lib/state/anki-export.svelte.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import { readAnkiPackage } from '#tests/support/anki-reader.ts';
import { deckCard } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { InProcessAnki } from '#tests/support/in-process-anki.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

function exportOf(store: Store, startWorker: () => AnkiWorker = () => new InProcessAnki()): AnkiExport {
	return new AnkiExport({ ready: Promise.resolve(store), startWorker, nowMs: () => FIXED_NOW_MS });
}

/** Breaks off when it is told to pack, after an answer or without one. */
class BreakingWorker extends EventTarget implements AnkiWorker {
	isEnded = false;

	constructor(readonly hasAnswered: boolean) {
		super();
	}

	postMessage({ type }: { readonly type: string }): void {
		if (type !== 'pack') return;
		const progress = new MessageEvent('message', { data: { type: 'progress', done: 0.5 } });
		if (this.hasAnswered) this.dispatchEvent(progress);
		this.dispatchEvent(new Event('error'));
	}

	terminate(): void {
		this.isEnded = true;
	}
}

const suggested = [0, 1, 2, 3, 4, 5].map((order) => deckCard(order, order < 3 ? {} : { tier: 'suggested' }));

describe('the package', () => {
	test('holds the deck, its schedules and the reviews that stand, and no suggestion that waits', async () => {
		const { store, sit } = await makeStudy(suggested);
		await decideCard(store, deckCard(3).id, 'kept', FIXED_NOW_MS);
		await decideCard(store, deckCard(4).id, 'dropped', FIXED_NOW_MS);
		await suspendCard(store, deckCard(2).id, FIXED_NOW_MS);
		const session = await sit();
		for (const rating of [3, 4] as const) {
			session.showAnswer();
			await session.grade(rating);
		}
		await session.undo();

		const anki = exportOf(store);
		const file = await anki.exportPackage();
		expect(file).toMatchObject({ name: 'commonplace-anki-2025-04-16.apkg', cardCount: 4, reviewCount: 1 });
		const read = readAnkiPackage(new Uint8Array((await file?.content.arrayBuffer()) ?? []));
		expect(read.notes.map(({ guid }) => guid).sort()).toEqual([0, 1, 2, 3].map((order) => deckCard(order).id));
		expect(read.revlog).toHaveLength(1);
		expect(read.cards.map(({ queue }) => queue).sort()).toEqual([-1, 0, 0, 1]);
		expect(anki.error).toBeNull();
		expect(anki.progress).toBeNull();
	});

	test('tells how far it is, and a second one is not begun meanwhile', async () => {
		const { store } = await makeStudy(3);
		const anki = exportOf(store);
		const [first, second] = [anki.exportPackage(), anki.exportPackage()];
		expect(anki.progress).toBe(0);
		expect(await second).toBeNull();
		expect(await first).not.toBeNull();
	});

	test.each([
		['anki-unavailable', () => new InProcessAnki(() => Promise.reject(new Error('offline')))],
		['anki-unavailable', () => new BreakingWorker(false)],
		['anki-crashed', () => new BreakingWorker(true)]
	])('says why there is none: %s', async (code, startWorker) => {
		const { store } = await makeStudy(2);
		let worker: InProcessAnki | BreakingWorker | null = null;
		const anki = exportOf(store, () => (worker = startWorker()));
		expect(await anki.exportPackage()).toBeNull();
		expect(anki.error?.code).toBe(code);
		expect(anki.progress).toBeNull();
		expect(worker).toMatchObject({ isEnded: true });
	});
});

describe('the text', () => {
	test('holds the deck in reading order and no suggestion that waits', async () => {
		const { store } = await makeStudy(suggested);
		const file = await exportOf(store).exportText();
		const lines = (await file?.content.text())?.split('\n') ?? [];
		expect(file).toMatchObject({ name: 'commonplace-anki-2025-04-16.txt', cardCount: 3, reviewCount: 0 });
		const ids = lines.map((line) => line.split('\t')[0]).filter((first) => first?.startsWith('card-'));
		expect(ids).toEqual([0, 1, 2].map((order) => deckCard(order).id));
		expect((await readAllCards(store)).cards).toHaveLength(6);
	});
});

test('says why when the store is closed', async () => {
	const { store } = await makeStudy(2);
	store.close();
	const anki = exportOf(store);
	expect(await anki.exportPackage()).toBeNull();
	expect(anki.error?.code).toBe('closed');
	expect(await anki.exportText()).toBeNull();
	expect(anki.error?.code).toBe('closed');
});
