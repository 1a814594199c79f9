import type { CardId } from '#lib/pipeline/cards/card.ts';
import { mergeCard, mergeHighlight, mergePlace, mergeSetting, mergeText } from '#lib/store/merge-records.ts';
import type { StoredText } from '#lib/store/schema.ts';
import type { WholeCard, WholeStore } from '#lib/store/whole-store.ts';

/** All of a store but its log and what cannot be used. */
export type MergedStores = Pick<WholeStore, 'texts' | 'cards' | 'places' | 'highlights' | 'settings'>;

/** What two devices' stores are together, reviews apart; the records of this one first, each in its place. */
export function mergeStores(here: MergedStores, there: MergedStores): MergedStores {
	const [versionHere, versionThere] = [versionsOf(here.texts), versionsOf(there.texts)];
	return {
		texts: union(here.texts, there.texts, ({ id }) => id, mergeText),
		cards: union<WholeCard, CardId>(
			here.cards,
			there.cards,
			({ id }) => id,
			(one, other) => mergeCard({ card: one, version: versionHere(one) }, { card: other, version: versionThere(other) })
		),
		places: union(here.places, there.places, ({ textId }) => textId, mergePlace),
		highlights: union(here.highlights, there.highlights, ({ id }) => id, mergeHighlight),
		settings: union(here.settings, there.settings, ({ name }) => name, mergeSetting)
	};
}

function versionsOf(texts: readonly StoredText[]): (card: WholeCard) => string {
	const byId = new Map(texts.map((text) => [text.id, text.version]));
	return (card) => byId.get(card.textId) ?? '';
}

/** All records of both sides, one for each key. */
export function union<Item, Key>(
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
