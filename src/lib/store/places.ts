import type { TextId } from '#lib/pipeline/document/document.ts';
import type { StoredPlace, StoredText } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** Where the reader stopped in a text; null if it was not read yet. @throws StoreError */
export function readPlace(store: Store, textId: TextId): Promise<StoredPlace | null> {
	return store.read(['places'], async ({ store: places }) => (await places.get(textId)) ?? null);
}

/** Keeps a place, in the stead of the text's earlier one. @throws StoreError */
export async function savePlace(store: Store, place: StoredPlace): Promise<void> {
	await store.write(['places'], ({ store: places }) => places.put(place));
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
