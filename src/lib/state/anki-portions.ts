import type { AnkiCard } from '#lib/portable/anki-content.ts';
import type { AnkiFrame, AnkiPortion } from '#lib/portable/anki-message.ts';
import { CARDS_AT_ONCE, inDeck, REVIEWS_AT_ONCE, type WithSchedule } from '#lib/state/whole-deck.ts';
import type { WholeRecords } from '#lib/state/whole-records.ts';
import { wholeCardBatches } from '#lib/store/card-batches.ts';
import { reviewBatches } from '#lib/store/review-log.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readTexts } from '#lib/store/texts.ts';

/** The deck and the whole log, a portion at a time so that no read holds up the page for long. @throws StoreError */
export async function* ankiPortions(store: Store, whole: WholeRecords): AsyncGenerator<AnkiPortion> {
	for await (const batch of wholeCardBatches(store, CARDS_AT_ONCE))
		yield { cards: inDeck(batch, whole).map(asAnkiCard) };
	for await (const reviews of reviewBatches(store, REVIEWS_AT_ONCE)) yield { reviews: whole.of('reviews', reviews) };
}

function asAnkiCard({ card, schedule }: WithSchedule): AnkiCard {
	const { order, suspended, buriedUntilMs, addedAtMs = null, editedAtMs, resetAtMs } = card;
	return { card, schedule, order, suspended, buriedUntilMs, addedAtMs, editedAtMs, resetAtMs };
}

/** What goes into a package besides. @throws StoreError */
export async function ankiFrame(store: Store, nowMs: number, whole: WholeRecords): Promise<AnkiFrame> {
	const [settings, texts] = await Promise.all([readScheduling(store), readTexts(store)]);
	return { titles: new Map(whole.of('texts', texts).map(({ id, title }) => [id, title])), settings, nowMs };
}
