import type { SectionId, TextId } from '#lib/pipeline/document/document.ts';
import { type Stretch, withStretch } from '#lib/pipeline/document/stretches.ts';
import { holdBackUnread } from '#lib/store/hold-back-unread.ts';
import type { StoredPlace, StoredText } from '#lib/store/schema.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
import type { Store } from '#lib/store/store.ts';
import { unionOfSections } from '#lib/store/union-of-sections.ts';

/** Where the reader is in a text. */
export type CurrentPlace = Omit<
	StoredPlace,
	'reachedSectionIds' | 'learnsAhead' | 'learnsAheadSetAtMs' | 'readStretches'
>;

const NOTHING_REACHED = {
	reachedSectionIds: [],
	learnsAhead: false,
	learnsAheadSetAtMs: null,
	readStretches: []
} as const;

/** Where the reader stopped in a text; null if it was not read yet. @throws StoreError */
export function readPlace(store: Store, textId: TextId): Promise<StoredPlace | null> {
	return store.read(['places'], async ({ store: places }) => (await places.get(textId)) ?? null);
}

/**
 * Keeps a place, in the stead of the text's earlier one. Sections not reached before let their cards out among the new
 * ones; the first of all holds those of the others back.
 * @param sectionIds the section of the place, and those passed since the last one was kept
 * @throws StoreError
 */
export async function savePlace(store: Store, place: CurrentPlace, sectionIds: readonly SectionId[]): Promise<void> {
	// Mostly nothing new is reached, and to keep the place then waits for nobody who writes about cards.
	const isKept = await store.write(['places'], async ({ store: places }) => {
		const before = await places.get(place.textId);
		if (before === undefined || sectionIds.some((id) => !before.reachedSectionIds.includes(id))) return false;
		await places.put({ ...before, ...place, atMs: stampAfter(before.atMs, place.atMs) });
		return true;
	});
	if (isKept) return;
	await store.write(['places', 'cards', 'schedules', 'changes'], async (transaction) => {
		const places = transaction.objectStore('places');
		const before = await places.get(place.textId);
		const known = before ?? NOTHING_REACHED;
		const reachedSectionIds = unionOfSections(known.reachedSectionIds, sectionIds);
		const after = { ...known, ...place, atMs: stampAfter(before?.atMs, place.atMs), reachedSectionIds };
		await Promise.all([places.put(after), holdBackUnread(transaction, before, after)]);
	});
}

/** Notes that a section was read, though the place is another; in a text never opened that means nothing. @throws StoreError */
export async function reachSection(store: Store, textId: TextId, sectionId: SectionId): Promise<void> {
	const place = await readPlace(store, textId);
	if (place === null || place.reachedSectionIds.includes(sectionId)) return;
	await changeReading(store, textId, (before) => ({
		...before,
		reachedSectionIds: unionOfSections(before.reachedSectionIds, [sectionId])
	}));
}

/** Notes what of a text was read; in a text never opened that means nothing. @throws StoreError */
export async function noteRead(store: Store, textId: TextId, stretch: Stretch): Promise<void> {
	await store.write(['places'], async ({ store: places }) => {
		const before = await places.get(textId);
		if (before) await places.put({ ...before, readStretches: withStretch(before.readStretches, stretch) });
	});
}

/** Lets the cards of unread sections out among the new ones, or holds them back again. @throws StoreError */
export function learnAhead(store: Store, textId: TextId, isOn: boolean, atMs: number): Promise<void> {
	return changeReading(store, textId, (before) => ({
		...before,
		learnsAhead: isOn,
		learnsAheadSetAtMs: stampAfter(before.learnsAheadSetAtMs, atMs)
	}));
}

function changeReading(store: Store, textId: TextId, change: (before: StoredPlace) => StoredPlace): Promise<void> {
	return store.write(['places', 'cards', 'schedules', 'changes'], async (transaction) => {
		const places = transaction.objectStore('places');
		const before = await places.get(textId);
		if (before === undefined) return;
		const after = change(before);
		await Promise.all([places.put(after), holdBackUnread(transaction, before, after)]);
	});
}

/** The place kept last, in any text that is still here. @throws StoreError */
export function latestPlace(store: Store): Promise<{ readonly place: StoredPlace; readonly text: StoredText } | null> {
	return store.read(['places', 'texts'], async (transaction) => {
		const places = await transaction.objectStore('places').getAll();
		for (const place of places.sort((a, b) => b.atMs - a.atMs)) {
			const text = await transaction.objectStore('texts').get(place.textId);
			if (text !== undefined) return { place, text };
		}
		return null;
	});
}
