import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { replay } from '#lib/pipeline/review-log/replay.ts';
import { canonical } from '#lib/store/canonical.ts';
import { later, mergeCard, mergeReview, mergeText } from '#lib/store/merge-records.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredText } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import { isShared, WHOLE_STORES, type WholeStore } from '#lib/store/whole-store.ts';

/** How much a merge adds that was not here. */
export interface MergeCounts {
	readonly cards: number;
	readonly reviews: number;
}

/** What `mergeWhole` would add. @throws StoreError */
export function previewMerge(store: Store, incoming: WholeStore): Promise<MergeCounts> {
	return store.read(['cards', 'reviews'], async (transaction) => {
		const [cardIds, reviewIds] = await Promise.all([
			transaction.objectStore('cards').getAllKeys(),
			transaction.objectStore('reviews').getAllKeys()
		]);
		return {
			cards: countMissing(incoming.cards, new Set(cardIds)),
			reviews: countMissing(incoming.reviews, new Set(reviewIds))
		};
	});
}

/**
 * Merges another device's store, or an earlier state of this one, into this one, all or nothing. The review log becomes
 * the union of both and every schedule is recomputed from it. The order of merging does not matter, nor does merging
 * the same twice.
 * @throws StoreError
 */
export function mergeWhole(store: Store, incoming: WholeStore): Promise<MergeCounts> {
	return store.write([...WHOLE_STORES, 'schedules'], async (transaction) => {
		const [texts, cards, reviews, places, highlights, settings] = await Promise.all([
			transaction.objectStore('texts').getAll(),
			transaction.objectStore('cards').getAll(),
			transaction.objectStore('reviews').getAll(),
			transaction.objectStore('places').getAll(),
			transaction.objectStore('highlights').getAll(),
			transaction.objectStore('settings').getAll()
		]);
		const versionHere = versionsOf(texts);
		const versionThere = versionsOf(incoming.texts);
		const merged = {
			texts: union(texts, incoming.texts, idOf, mergeText),
			cards: union(cards, incoming.cards, idOf, (one, other) =>
				mergeCard({ card: one, version: versionHere(one) }, { card: other, version: versionThere(other) })
			),
			reviews: union(reviews, incoming.reviews, idOf, mergeReview),
			places: union(
				places,
				incoming.places,
				({ textId }) => textId,
				(one, other) => later(one, other, ({ atMs }) => atMs)
			),
			highlights: union(highlights, incoming.highlights, idOf, (one, other) =>
				later(one, other, ({ changedAtMs }) => changedAtMs)
			),
			settings: union(
				settings.filter(isShared),
				incoming.settings,
				({ name }) => name,
				(one, other) => later(one, other, ({ changedAtMs }) => changedAtMs)
			)
		};
		const scheduling = { ...DEFAULT_SCHEDULING, ...merged.settings.all.find(isShared)?.value };
		const replayed = replay(merged.reviews.all, scheduling);
		const schedules = merged.cards.all.map((card) =>
			placeSchedule(replayed.get(card.id) ?? newSchedule(card.id), card)
		);
		await Promise.all([
			...merged.texts.changed.map((text) => transaction.objectStore('texts').put(text)),
			...merged.cards.changed.map((card) => transaction.objectStore('cards').put(card)),
			...merged.reviews.changed.map((review) => transaction.objectStore('reviews').put(review)),
			...merged.places.changed.map((place) => transaction.objectStore('places').put(place)),
			...merged.highlights.changed.map((highlight) => transaction.objectStore('highlights').put(highlight)),
			...merged.settings.changed.map((setting) => transaction.objectStore('settings').put(setting)),
			...schedules.map((schedule) => transaction.objectStore('schedules').put(schedule))
		]);
		return {
			cards: merged.cards.all.length - cards.length,
			reviews: merged.reviews.all.length - reviews.length
		};
	});
}

const idOf = <Id>({ id }: { readonly id: Id }): Id => id;

function versionsOf(texts: readonly StoredText[]): (card: StoredCard) => string {
	const byId = new Map(texts.map((text) => [text.id, text.version]));
	return (card) => byId.get(card.textId) ?? '';
}

function countMissing<Id>(records: readonly { readonly id: Id }[], here: ReadonlySet<Id>): number {
	return records.filter(({ id }) => !here.has(id)).length;
}

/** All records of both sides by key, and those of them that differ from what is here. */
function union<Item, Key>(
	here: readonly Item[],
	there: readonly Item[],
	keyOf: (item: Item) => Key,
	merge: (one: Item, other: Item) => Item
): { readonly all: readonly Item[]; readonly changed: readonly Item[] } {
	const all = new Map(here.map((item) => [keyOf(item), item]));
	const changed = new Map<Key, Item>();
	for (const item of there) {
		const known = all.get(keyOf(item));
		const result = known === undefined ? item : merge(known, item);
		all.set(keyOf(item), result);
		if (known === undefined || canonical(result) !== canonical(known)) changed.set(keyOf(item), result);
	}
	return { all: [...all.values()], changed: [...changed.values()] };
}
