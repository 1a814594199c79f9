import type { Review } from '#lib/pipeline/review-log/review.ts';
import type {
	NamedSetting,
	StoredCard,
	StoredHighlight,
	StoredPlace,
	StoredSetting,
	StoredText
} from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

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
}

export const WHOLE_STORES = ['texts', 'cards', 'reviews', 'places', 'highlights', 'settings'] as const;

/** Reads everything, each store in the order of its keys. @throws StoreError */
export function readWhole(store: Store): Promise<WholeStore> {
	return store.read(WHOLE_STORES, async (transaction) => {
		const [texts, cards, reviews, places, highlights, settings] = await Promise.all([
			transaction.objectStore('texts').getAll(),
			transaction.objectStore('cards').getAll(),
			transaction.objectStore('reviews').getAll(),
			transaction.objectStore('places').getAll(),
			transaction.objectStore('highlights').getAll(),
			transaction.objectStore('settings').getAll()
		]);
		return { texts, cards, reviews, places, highlights, settings: settings.filter(isShared) };
	});
}

/** Whether a setting holds on every device of the reader's. */
export function isShared(setting: StoredSetting): setting is NamedSetting<'scheduling'> {
	return setting.name === 'scheduling';
}
