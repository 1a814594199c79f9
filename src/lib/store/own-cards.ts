import type { CardForm, CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { noteChanges } from '#lib/store/card-changes.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import { UNTOUCHED } from '#lib/store/untouched.ts';

/** A card the reader wrote, hung on a passage or on none. */
export interface OwnCard {
	readonly id: CardId;
	readonly textId: TextId;
	readonly prompt: string;
	/** Of a list, parted by ` · `. */
	readonly answer: string;
	/** Where it is not given, a prompt with a gap in it makes a cloze. */
	readonly form?: CardForm;
	readonly passage?: {
		readonly source: SourceQuotation;
		readonly paragraphId: StoredCard['paragraphId'];
		readonly sectionId: StoredCard['sectionId'];
	};
}

const NO_SOURCE: SourceQuotation = { start: 0, end: 0, exact: '', prefix: '', suffix: '' };

/** Adds a card of the reader's own after the cards of its text. @throws StoreError */
export function addOwnCard(store: Store, own: OwnCard, atMs: number): Promise<StoredCard> {
	return store.write(['cards', 'schedules', 'changes'], async (transaction) => {
		const cards = transaction.objectStore('cards');
		// Kept already when the connection died before it could say so.
		const kept = await cards.get(own.id);
		if (kept !== undefined) return kept;
		const last = await cards.index('byText').openCursor(belongingTo(own.textId), 'prev');
		const card: StoredCard = {
			id: own.id,
			textId: own.textId,
			kind: 'own',
			form: own.form ?? (own.prompt.includes('____') ? 'cloze' : 'basic'),
			prompt: own.prompt,
			answer: own.answer,
			source: own.passage?.source ?? NO_SOURCE,
			subjectId: null,
			origin: 'own',
			tier: 'included',
			order: (last?.value.order ?? -1) + 1,
			paragraphId: own.passage?.paragraphId ?? null,
			sectionId: own.passage?.sectionId ?? null,
			...UNTOUCHED,
			editedAtMs: atMs,
			addedAtMs: atMs
		};
		await Promise.all([
			cards.put(card),
			transaction.objectStore('schedules').put(placeSchedule(newSchedule(card.id), card)),
			noteChanges(transaction.objectStore('changes'), [card.id])
		]);
		return card;
	});
}
