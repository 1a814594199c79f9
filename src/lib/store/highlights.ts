import type { TextId } from '#lib/pipeline/document/document.ts';
import type { StoredHighlight } from '#lib/store/schema.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
import type { Store } from '#lib/store/store.ts';

/** What a reader changes of a highlight. */
export type HighlightChange = Partial<Pick<StoredHighlight, 'colour' | 'note' | 'removedAtMs'>>;

/** The highlights of a text that stand, in no order. @throws StoreError */
export function readHighlights(store: Store, textId: TextId): Promise<StoredHighlight[]> {
	return store.read(['highlights'], async ({ store: highlights }) => {
		const all = await highlights.index('byText').getAll(textId);
		return all.filter(({ removedAtMs }) => removedAtMs === null);
	});
}

/** @returns what was added @throws StoreError */
export async function addHighlight(store: Store, highlight: StoredHighlight): Promise<StoredHighlight> {
	await store.write(['highlights'], ({ store: highlights }) => highlights.put(highlight));
	return highlight;
}

/**
 * Changes a highlight, removed ones too.
 * @returns null if there is none of that id
 * @throws StoreError
 */
export function changeHighlight(
	store: Store,
	id: string,
	change: HighlightChange,
	atMs: number
): Promise<StoredHighlight | null> {
	return store.write(['highlights'], async ({ store: highlights }) => {
		const before = await highlights.get(id);
		if (before === undefined) return null;
		const after = { ...before, ...change, changedAtMs: stampAfter(before.changedAtMs, atMs) };
		await highlights.put(after);
		return after;
	});
}
