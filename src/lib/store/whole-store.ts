import type { IDBPObjectStore } from 'idb';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { reviewsFrom } from '#lib/store/key-ranges.ts';
import { reviewBatches } from '#lib/store/review-log.ts';
import type {
	CommonplaceSchema,
	NamedSetting,
	StoredCard,
	StoredHighlight,
	StoredPlace,
	StoredSetting,
	StoredText
} from '#lib/store/schema.ts';
import { type SetAsideRecord, setAsideAmong } from '#lib/store/set-aside-records.ts';
import type { Store, StoreName } from '#lib/store/store.ts';

/** A card without what follows from other records. */
export type WholeCard = Omit<StoredCard, 'awaitsReading'>;

/** All that would be missed if the device were lost. Schedules are not in it: the reviews hold them. */
export interface WholeStore {
	readonly texts: readonly StoredText[];
	readonly cards: readonly WholeCard[];
	readonly reviews: readonly Review[];
	readonly places: readonly StoredPlace[];
	readonly highlights: readonly StoredHighlight[];
	/** Those that hold on every device. */
	readonly settings: readonly NamedSetting<'scheduling'>[];
	/** What repairs took out of the other stores because nothing could use it. */
	readonly setAside: readonly SetAsideRecord[];
}

export const WHOLE_STORES = ['texts', 'cards', 'reviews', 'places', 'highlights', 'settings'] as const;

/**
 * Reads everything, each store in the order of its keys. The log is read a batch at a time, so that no grade waits for
 * all of it; then all else at one moment, with the reviews that may have been given or undone meanwhile.
 * @param onread told how many reviews have been read
 * @param nowMs from which undo reaches back, where reviews are dated later, by a clock that stood ahead
 * @throws StoreError
 */
export async function readWhole(
	store: Store,
	onread: (reviewCount: number) => void = () => undefined,
	nowMs = Infinity
): Promise<WholeStore> {
	const log: Review[] = [];
	for await (const batch of reviewBatches(store)) {
		log.push(...batch);
		onread(log.length);
	}
	return store.read(WHOLE_STORES, async (transaction) => {
		const reviewStore = transaction.objectStore('reviews');
		const [texts, cards, reviews, places, highlights, settings] = await Promise.all([
			transaction.objectStore('texts').getAll(),
			transaction.objectStore('cards').getAll(),
			broughtUpToDate(log, reviewStore, nowMs),
			transaction.objectStore('places').getAll(),
			transaction.objectStore('highlights').getAll(),
			transaction.objectStore('settings').getAll()
		]);
		return {
			texts,
			cards,
			reviews,
			places,
			highlights,
			settings: settings.filter(isShared),
			setAside: setAsideAmong(settings)
		};
	});
}

// Undo reaches as far as a study day does.
const UNDO_REACH_MS = 2 * 24 * 60 * 60 * 1000;

type Reviews = Pick<IDBPObjectStore<CommonplaceSchema, ArrayLike<StoreName>, 'reviews'>, 'count' | 'getAll'>;

/** The log as it stands, of which most was read before. */
async function broughtUpToDate(log: readonly Review[], reviews: Reviews, nowMs: number): Promise<readonly Review[]> {
	const range = reviewsFrom(Math.min(log.at(-1)?.atMs ?? 0, nowMs) - UNDO_REACH_MS);
	const [count, recent] = await Promise.all([reviews.count(), reviews.getAll(range)]);
	const all = [...log.filter(({ id }) => !range.includes(id)), ...recent];
	// A review that came in among older ones, by a restore in another tab.
	return all.length === count ? all : reviews.getAll();
}

/** Whether a setting holds on every device of the reader's. */
export function isShared(setting: StoredSetting): setting is NamedSetting<'scheduling'> {
	return setting.name === 'scheduling';
}
