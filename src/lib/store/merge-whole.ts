import type { TextId } from '#lib/pipeline/document/document.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { replay } from '#lib/pipeline/review-log/replay.ts';
import { besideReading } from '#lib/store/awaits-reading.ts';
import { canonical } from '#lib/store/canonical.ts';
import { EVERY_CARD, noteChanges } from '#lib/store/card-changes.ts';
import { type CheckNeeds, RECORDS_ALONE } from '#lib/store/check-needs.ts';
import { mergeReview } from '#lib/store/merge-records.ts';
import { mergeStores, union } from '#lib/store/merge-stores.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { CommonplaceSchema } from '#lib/store/schema.ts';
import { keepApart, type SetAsideRecord } from '#lib/store/set-aside-records.ts';
import type { Store } from '#lib/store/store.ts';
import { isShared, WHOLE_STORES, type WholeStore } from '#lib/store/whole-store.ts';

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

		const stores = mergeStores(
			{
				texts: wholeOnes('texts', texts, idOf),
				cards: wholeOnes('cards', cards, idOf),
				places: wholeOnes('places', places, textIdOf),
				highlights: wholeOnes('highlights', highlights, idOf),
				settings: wholeOnes('settings', shared, nameOf)
			},
			incoming
		);
		const placeOf = new Map(stores.places.map((place) => [place.textId, place]));
		const merged = {
			...stores,
			cards: stores.cards.map((card) => besideReading(card, placeOf.get(card.textId))),
			reviews: union(wholeOnes('reviews', reviews, idOf), incoming.reviews, idOf, mergeReview)
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

const idOf = <Id>({ id }: { readonly id: Id }): Id => id;
const nameOf = <Name>({ name }: { readonly name: Name }): Name => name;
const textIdOf = ({ textId }: { readonly textId: TextId }): TextId => textId;

/** Those of the merged records that differ from what is here. */
function changed<Item, Key>(here: readonly Item[], merged: readonly Item[], keyOf: (item: Item) => Key): Item[] {
	const known = new Map(here.map((item) => [keyOf(item), item]));
	return merged.filter((item) => {
		const before = known.get(keyOf(item));
		return before === undefined || (before !== item && canonical(before) !== canonical(item));
	});
}
