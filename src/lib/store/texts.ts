import type { TextId } from '#lib/pipeline/document/document.ts';
import type { StoredText } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** All texts whose cards are installed. @throws StoreError */
export function readTexts(store: Store): Promise<StoredText[]> {
	return store.read(['texts'], ({ store: texts }) => texts.getAll());
}

/** @throws StoreError */
export function readText(store: Store, textId: TextId): Promise<StoredText | null> {
	return store.read(['texts'], async ({ store: texts }) => (await texts.get(textId)) ?? null);
}
