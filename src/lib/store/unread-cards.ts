import type { TextId } from '#lib/pipeline/document/document.ts';
import { wholeQueue } from '#lib/store/key-ranges.ts';
import type { StoredPlace, StoredText } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What is held back of new cards for want of reading. */
export interface UnreadCards {
	/** How many new cards wait for sections that the reader has not come to. */
	readonly count: number;
	/** Texts in which the reader may choose: opened, and not read to the end. */
	readonly textIds: readonly TextId[];
	/** Those of them whose cards are let out ahead of the reading. */
	readonly aheadIds: readonly TextId[];
}

/** Counts from the index, reading no cards. @throws StoreError */
export function readUnread(store: Store): Promise<UnreadCards> {
	return store.read(['schedules', 'places', 'texts'], async (transaction) => {
		const [count, places, texts] = await Promise.all([
			transaction.objectStore('schedules').index('byQueue').count(wholeQueue('unread')),
			transaction.objectStore('places').getAll(),
			transaction.objectStore('texts').getAll()
		]);
		const open = places.filter((place) => hasUnread(place, texts));
		return {
			count,
			textIds: open.map(({ textId }) => textId),
			aheadIds: open.filter(({ learnsAhead }) => learnsAhead).map(({ textId }) => textId)
		};
	});
}

function hasUnread({ textId, reachedSectionIds }: StoredPlace, texts: readonly StoredText[]): boolean {
	const sections = texts.find(({ id }) => id === textId)?.sections ?? [];
	return sections.some(({ id }) => !reachedSectionIds.includes(id));
}
