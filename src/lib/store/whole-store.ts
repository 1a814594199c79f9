import type { Review } from '#lib/pipeline/review-log/review.ts';
import { reviewsAfter } from '#lib/store/key-ranges.ts';
import { reviewBatches } from '#lib/store/review-log.ts';
import type {
	NamedSetting,
	StoredCard,
	StoredHighlight,
	StoredPlace,
	StoredSetting,
	StoredText
} from '#lib/store/schema.ts';
import { type SetAsideRecord, setAsideAmong } from '#lib/store/set-aside-records.ts';
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
	/** What repairs took out of the other stores because nothing could use it. */
	readonly setAside: readonly SetAsideRecord[];
}

export const WHOLE_STORES = ['texts', 'cards', 'reviews', 'places', 'highlights', 'settings'] as const;

/**
 * Reads everything, each store in the order of its keys. The log is read a batch at a time, so that no grade waits for
 * all of it; then all else at one moment, with the reviews given meanwhile: no review is there without its card.
 * @param onread told how many reviews have been read
 * @throws StoreError
 */
export async function readWhole(
	store: Store,
	onread: (reviewCount: number) => void = () => undefined
): Promise<WholeStore> {
	const log: Review[] = [];
	for await (const batch of reviewBatches(store)) {
		log.push(...batch);
		onread(log.length);
	}
	return store.read(WHOLE_STORES, async (transaction) => {
		const [texts, cards, later, places, highlights, settings] = await Promise.all([
			transaction.objectStore('texts').getAll(),
			transaction.objectStore('cards').getAll(),
			transaction.objectStore('reviews').getAll(reviewsAfter(log.at(-1))),
			transaction.objectStore('places').getAll(),
			transaction.objectStore('highlights').getAll(),
			transaction.objectStore('settings').getAll()
		]);
		return {
			texts,
			cards,
			reviews: [...log, ...later],
			places,
			highlights,
			settings: settings.filter(isShared),
			setAside: setAsideAmong(settings)
		};
	});
}

/** Whether a setting holds on every device of the reader's. */
export function isShared(setting: StoredSetting): setting is NamedSetting<'scheduling'> {
	return setting.name === 'scheduling';
}
