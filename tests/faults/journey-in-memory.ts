import { IDBFactory } from 'fake-indexeddb';
import type { Deck } from '#lib/pipeline/cards/deck.ts';
import { DataCheckup } from '#lib/state/data-checkup.svelte.ts';
import { Highlights } from '#lib/state/highlights.svelte.ts';
import { Library } from '#lib/state/library.svelte.ts';
import { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { openStore } from '#lib/store/open-store.ts';
import { savePlace } from '#lib/store/places.ts';
import type { Store } from '#lib/store/store.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { deckOf, reviewId, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS, fixedClock } from '#tests/support/fixed-clock.ts';
import { backupDeskOf } from '#tests/support/in-process-backups.ts';
import { type Fault, type PlantedFault, plantFault } from '#tests/support/plant-fault.ts';

const TEXT = 'Harbour 0 and the tide. '.repeat(20);

/** How a journey ended. */
export interface JourneyEnd {
	/** Operations of IndexedDB in it. */
	readonly count: number;
	readonly struck: number;
	/** The codes of what the reader was told. */
	readonly told: readonly string[];
	/** What Check data found. */
	readonly findings: readonly unknown[];
	/** The store, its reviews without their ids. */
	readonly whole: unknown;
	/** The cards whose grade was followed by another card, in order. */
	readonly acknowledged: readonly string[];
}

function newFactory(): void {
	Object.assign(globalThis, { indexedDB: new IDBFactory() });
}

/** Waits as long as the event loop takes: the store's pause before its last attempt is for a browser to recover in. */
function waitNoLonger(): () => void {
	const { setTimeout } = globalThis;
	Object.assign(globalThis, { setTimeout: (work: () => void) => setTimeout(work) });
	return () => Object.assign(globalThis, { setTimeout });
}

/** A backup of another device, with cards graded there. */
export async function backupOfAnother(): Promise<Uint8Array> {
	newFactory();
	const { store, makeSession, makeDesk } = await openAll(fixedClock(FIXED_NOW_MS - DAY_MS), deckOf(9), () => undefined);
	const session = makeSession(500);
	await session.start();
	for (let count = 0; count < 4; count += 1) {
		session.showAnswer();
		await session.grade(3);
	}
	const file = await makeDesk().export();
	store.close();
	if (file === null) throw new Error('not exported');
	return file.bytes;
}

async function openAll(clock: ReturnType<typeof fixedClock>, deck: Deck, onerror: (code: string) => void) {
	const library = new Library({
		openStore: (onfreed) => openStore('journey', onfreed),
		fetchDeck: () => Promise.resolve(deck),
		fetchParagraphs: () => Promise.resolve([]),
		nowMs: clock.nowMs,
		oneTabAtATime: (work) => work()
	});
	do {
		await library.open();
		if (library.error) onerror(library.error.code);
	} while (library.status !== 'ready' || library.texts[0]?.version !== deck.version);
	const ready = library.ready;
	const makeSession = (salt: number) => {
		let count = salt;
		const makeReviewId = (atMs: number) => reviewId(atMs, (count += 1));
		return new ReviewSession({ ready, nowMs: clock.nowMs, makeReviewId, onchange: () => undefined });
	};
	const makeDesk = () => backupDeskOf(ready, clock.nowMs);
	return { store: await ready, ready, makeSession, makeDesk };
}

/**
 * A reader's way through the app with a fault in it: opens it for the first time, grades three cards, takes one back,
 * reads on, highlights, makes a backup, restores another and checks the data. What fails is told, and tried again.
 */
export async function makeJourney(fault: Fault, other: Uint8Array): Promise<JourneyEnd> {
	newFactory();
	const clock = fixedClock();
	const { planted, remove } = plantFault(fault);
	const waitAgain = waitNoLonger();
	const told: string[] = [];
	// A lasting fault lasts until it was told.
	const onerror = (code: string) => {
		if (told.length > 20) throw new Error(`There is no way on: ${told.join(', ')}`);
		told.push(code);
		planted.isMended = true;
	};
	try {
		const { store, ready, makeSession, makeDesk } = await openAll(clock, deckOf(6), onerror);
		const acknowledged = await sit(makeSession(0), planted, store, onerror);
		await insist(
			() =>
				savePlace(store, { textId: TEXT_ID, paragraphId: 'p2', character: 0, fraction: 0.1, atMs: clock.nowMs() }, [
					's1'
				]),
			onerror
		);

		const marks = new Highlights({
			open: () => ready,
			nowMs: clock.nowMs,
			makeHighlightId: () => 'mark',
			onchange: () => undefined
		});
		do {
			await marks.load(TEXT_ID, TEXT);
			if (marks.error) onerror(marks.error.code);
		} while (!marks.isLoaded);
		while (marks.anchored.length === 0) {
			await marks.mark({ range: { start: 0, end: 9 }, colour: 'yellow' });
			if (marks.error) onerror(marks.error.code);
		}

		const desk = makeDesk();
		while ((await desk.export()) === null) onerror(desk.error?.code ?? '');
		while (desk.phase !== 'preview') {
			await desk.choose(other);
			if (desk.error) onerror(desk.error.code);
		}
		for (;;) {
			await desk.confirm();
			if (desk.error === null) break;
			onerror(desk.error.code);
		}

		const checkup = new DataCheckup({
			ready,
			nowMs: clock.nowMs,
			fetchParagraphs: () => Promise.resolve([]),
			exportBackup: () => desk.export(),
			onchange: () => undefined
		});
		while (checkup.result === null) {
			await checkup.run();
			if (checkup.error) onerror(checkup.error.code);
		}
		const { count, struck } = planted;
		planted.isResting = true;
		return { count, struck, told, acknowledged, findings: checkup.result.findings, whole: await withoutIds(store) };
	} finally {
		remove();
		waitAgain();
	}
}

async function sit(session: ReviewSession, planted: PlantedFault, store: Store, onerror: (code: string) => void) {
	const acknowledged: string[] = [];
	await session.start();
	const standing = async () => {
		planted.isResting = true;
		const { reviews } = await readWhole(store);
		planted.isResting = false;
		return { given: reviews.length, undone: reviews.filter(({ undone }) => undone === true).length };
	};
	for (;;) {
		if (session.error) onerror(session.error.code);
		const { given, undone } = await standing();
		if (session.phase === 'failed') {
			await session.start();
		} else if (given < 3) {
			const shown = session.card?.id;
			session.showAnswer();
			await session.grade(given === 1 ? 1 : 3);
			if (session.error === null && shown !== undefined) acknowledged.push(shown);
		} else if (undone === 0) {
			await session.undo();
		} else {
			return acknowledged;
		}
	}
}

async function insist(work: () => Promise<unknown>, onerror: (code: string) => void): Promise<void> {
	const code = await work().then(
		() => null,
		(error: unknown) => {
			if (error instanceof Error && 'code' in error) return String(error.code);
			throw error;
		}
	);
	if (code === null) return;
	onerror(code);
	await insist(work, onerror);
}

async function withoutIds(store: Store): Promise<unknown> {
	const { reviews, ...whole } = await readWhole(store);
	return { ...whole, reviews: reviews.map(({ cardId, rating, undone }) => [cardId, rating, undone]).sort() };
}
