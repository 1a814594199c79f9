import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { replay } from '#lib/pipeline/review-log/replay.ts';
import { besideReading } from '#lib/store/awaits-reading.ts';
import { canonical } from '#lib/store/canonical.ts';
import { EVERY_CARD, noteChanges } from '#lib/store/card-changes.ts';
import { type CheckNeeds, RECORDS_ALONE } from '#lib/store/check-needs.ts';
import { later, mergeCard, mergePlace, mergeReview, mergeSetting, mergeText } from '#lib/store/merge-records.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { CommonplaceSchema, StoredText } from '#lib/store/schema.ts';
import { keepApart, type SetAsideRecord } from '#lib/store/set-aside-records.ts';
import type { Store } from '#lib/store/store.ts';
import { isShared, WHOLE_STORES, type WholeCard, type WholeStore } from '#lib/store/whole-store.ts';

/** How much a merge adds that was not here. */
export interface MergeCounts {
	readonly cards: number;
	readonly reviews: number;
	readonly highlights: number;
	/** Whether the settings of studying become those that come in, being the later ones. */
	readonly isNewSettings: boolean;
}

/** What `mergeWhole` would add. @throws StoreError */
export function previewMerge(
	store: Store,
	incoming: WholeStore,
	isWellFormed = RECORDS_ALONE.isWellFormed
): Promise<MergeCounts> {
	return store.read(['cards', 'reviews', 'highlights', 'settings'], async (transaction) => {
		const [cardIds, reviewIds, highlightIds, settings] = await Promise.all([
			transaction.objectStore('cards').getAllKeys(),
			transaction.objectStore('reviews').getAllKeys(),
			transaction.objectStore('highlights').getAllKeys(),
			transaction.objectStore('settings').getAll()
		]);
		const here = settings.filter(isShared).filter((setting) => isWellFormed('settings', setting));
		return {
			cards: countMissing(incoming.cards, new Set(cardIds)),
			reviews: countMissing(incoming.reviews, new Set(reviewIds)),
			highlights: countMissing(incoming.highlights, new Set(highlightIds)),
			isNewSettings: changed(here, union(here, incoming.settings, nameOf, mergeSetting), nameOf).length > 0
		};
	});
}

/**
 * Merges another device's store, or an earlier state of this one, into this one, all or nothing. The review log becomes
 * the union of both and every schedule is recomputed from it. The order of merging does not matter, nor does merging
 * the same twice. A record here that is not well-formed has no part in it: where one comes in under its key, that takes
 * its place and it is kept apart; else it stays for a repair, which keeps more of it.
 * @param onwrite told how many of the records to be written are written; none stands until all are
 * @throws StoreError
 */
export function mergeWhole(
	store: Store,
	incoming: WholeStore,
	isWellFormed: CheckNeeds['isWellFormed'] = RECORDS_ALONE.isWellFormed,
	onwrite: (written: number, total: number) => void = () => undefined
): Promise<void> {
	return store.write([...WHOLE_STORES, 'schedules', 'changes'], async (transaction) => {
		const [texts, cards, reviews, places, highlights, settings] = await Promise.all([
			transaction.objectStore('texts').getAll(),
			transaction.objectStore('cards').getAll(),
			transaction.objectStore('reviews').getAll(),
			transaction.objectStore('places').getAll(),
			transaction.objectStore('highlights').getAll(),
			transaction.objectStore('settings').getAll()
		]);
		const shared = settings.filter(isShared);
		const replaced: SetAsideRecord[] = [];

		function wholeOnes<Part extends (typeof WHOLE_STORES)[number], Key>(
			part: Part,
			here: readonly WholeStore[Part][number][],
			keyOf: (item: WholeStore[Part][number]) => Key
		): readonly WholeStore[Part][number][] {
			const whole = here.filter((item) => isWellFormed(part, item));
			if (whole.length === here.length) return whole;
			const wholeKeys = new Set(whole.map(keyOf));
			const incomingKeys = new Set(incoming[part].map(keyOf));
			for (const record of here) {
				const key = keyOf(record);
				if (!wholeKeys.has(key) && incomingKeys.has(key)) replaced.push({ store: part, record });
			}
			return whole;
		}

		const textsHere = wholeOnes('texts', texts, idOf);
		const versionHere = versionsOf(textsHere);
		const versionThere = versionsOf(incoming.texts);
		const mergedPlaces = union(wholeOnes('places', places, textIdOf), incoming.places, textIdOf, mergePlace);
		const placeOf = new Map(mergedPlaces.map((place) => [place.textId, place]));
		const merged = {
			texts: union(textsHere, incoming.texts, idOf, mergeText),
			cards: union<WholeCard, CardId>(wholeOnes('cards', cards, idOf), incoming.cards, idOf, (one, other) =>
				mergeCard({ card: one, version: versionHere(one) }, { card: other, version: versionThere(other) })
			).map((card) => besideReading(card, placeOf.get(card.textId))),
			reviews: union(wholeOnes('reviews', reviews, idOf), incoming.reviews, idOf, mergeReview),
			places: mergedPlaces,
			highlights: union(wholeOnes('highlights', highlights, idOf), incoming.highlights, idOf, laterChange),
			settings: union(wholeOnes('settings', shared, nameOf), incoming.settings, nameOf, mergeSetting)
		};
		const scheduling = { ...DEFAULT_SCHEDULING, ...merged.settings.find(isShared)?.value };
		const cardById = new Map(merged.cards.map((card) => [card.id, card]));
		const replayed = replay(merged.reviews, scheduling, (id) => cardById.get(id)?.resetAtMs ?? null);
		const schedules = merged.cards.map((card) => placeSchedule(replayed.get(card.id) ?? newSchedule(card.id), card));
		const written = {
			texts: changed(texts, merged.texts, idOf),
			cards: changed(cards, merged.cards, idOf),
			reviews: changed(reviews, merged.reviews, idOf),
			places: changed(places, merged.places, textIdOf),
			highlights: changed(highlights, merged.highlights, idOf),
			settings: changed(shared, merged.settings, nameOf),
			schedules
		};
		await noteChanges(transaction.objectStore('changes'), [EVERY_CARD]);
		const setAside = settings.find(({ name }) => name === 'set-aside');
		await keepApart(
			transaction.objectStore('settings'),
			[...incoming.setAside, ...replaced],
			setAside?.changedAtMs ?? 0
		);
		const total = Object.values(written).reduce((sum, { length }) => sum + length, 0);
		let count = 0;

		async function put<Name extends keyof typeof written>(name: Name): Promise<void> {
			const records: readonly CommonplaceSchema[Name]['value'][] = written[name];
			const target = transaction.objectStore(name);
			for (let start = 0; start < records.length; start += WRITTEN_AT_ONCE) {
				const batch = records.slice(start, start + WRITTEN_AT_ONCE);
				await Promise.all(batch.map((record) => target.put(record)));
				count += batch.length;
				onwrite(count, total);
			}
		}

		// The names are those of the record made above.
		for (const name of Object.keys(written) as (keyof typeof written)[]) await put(name);
	});
}

// So many requests wait at one time: a restored log of a million reviews would need gigabytes for all.
const WRITTEN_AT_ONCE = 2000;

const laterChange = <Item extends { readonly changedAtMs: number }>(one: Item, other: Item): Item =>
	later(one, other, ({ changedAtMs }) => changedAtMs);
const idOf = <Id>({ id }: { readonly id: Id }): Id => id;
const nameOf = <Name>({ name }: { readonly name: Name }): Name => name;
const textIdOf = ({ textId }: { readonly textId: TextId }): TextId => textId;

function versionsOf(texts: readonly StoredText[]): (card: WholeCard) => string {
	const byId = new Map(texts.map((text) => [text.id, text.version]));
	return (card) => byId.get(card.textId) ?? '';
}

function countMissing<Id>(records: readonly { readonly id: Id }[], here: ReadonlySet<Id>): number {
	return records.filter(({ id }) => !here.has(id)).length;
}

/** All records of both sides, one for each key. */
function union<Item, Key>(
	here: readonly Item[],
	there: readonly Item[],
	keyOf: (item: Item) => Key,
	merge: (one: Item, other: Item) => Item
): readonly Item[] {
	const all = new Map(here.map((item) => [keyOf(item), item]));
	for (const item of there) {
		const known = all.get(keyOf(item));
		all.set(keyOf(item), known === undefined ? item : merge(known, item));
	}
	return [...all.values()];
}

/** Those of the merged records that differ from what is here. */
function changed<Item, Key>(here: readonly Item[], merged: readonly Item[], keyOf: (item: Item) => Key): Item[] {
	const known = new Map(here.map((item) => [keyOf(item), item]));
	return merged.filter((item) => {
		const before = known.get(keyOf(item));
		return before === undefined || (before !== item && canonical(before) !== canonical(item));
	});
}
