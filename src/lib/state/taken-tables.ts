import { withNames } from '#lib/pipeline/document/section-names.ts';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { UTF8_MARK } from '#lib/portable/csv-lines.ts';
import { REVIEWS_HEAD, reviewLines } from '#lib/portable/reviews-csv.ts';
import { STUDIED_CARDS_HEAD, studiedCardLine } from '#lib/portable/studied-cards-csv.ts';
import { takenFile, type TakenFile } from '#lib/state/taken-file.ts';
import { CARDS_AT_ONCE, inDeck, inReadingOrder, REVIEWS_AT_ONCE, type WithSchedule } from '#lib/state/whole-deck.ts';
import { WholeRecords } from '#lib/state/whole-records.ts';
import { wholeCardBatches } from '#lib/store/card-batches.ts';
import { standingOf } from '#lib/store/card-list.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import { reviewBatches } from '#lib/store/review-log.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readTexts } from '#lib/store/texts.ts';

/** The deck as a table, in reading order. Read and written a batch at a time. @throws StoreError */
export async function takeCards(store: Store, nowMs: number): Promise<TakenFile> {
	await returnBuried(store, nowMs);
	const [settings, texts] = await Promise.all([readScheduling(store), readTexts(store)]);
	const whole = new WholeRecords();
	const named = whole.of('texts', texts).map((text) => ({ ...text, sections: withNames(text.sections, text.title) }));
	const textById = new Map(named.map((text) => [text.id, text]));
	const lines: { readonly card: WithSchedule['card']; readonly line: string }[] = [];
	for await (const batch of wholeCardBatches(store, CARDS_AT_ONCE)) {
		for (const { card, schedule } of inDeck(batch, whole)) {
			const text = textById.get(card.textId);
			const section = text?.sections.find(({ id }) => id === card.sectionId)?.title ?? '';
			const queue = schedule.queue === 'unread' ? 'unread' : standingOf(card, schedule);
			const studied = { card, schedule, queue, text: text?.title ?? '', section };
			lines.push({ card, line: studiedCardLine(studied, settings) });
		}
	}
	lines.sort((one, other) => inReadingOrder(one.card, other.card));
	const file = { what: 'cards', ending: '.csv', atMs: nowMs };
	return takenFile(
		file,
		table(
			STUDIED_CARDS_HEAD,
			lines.map(({ line }) => line)
		),
		{ cardCount: lines.length, leftOutCount: whole.leftOutCount }
	);
}

/** The whole log as a table, oldest first. Read and written a batch at a time. @throws StoreError */
export async function takeReviews(
	store: Store,
	nowMs: number,
	gradeName: (rating: Rating) => string
): Promise<TakenFile> {
	const prompts = new Map<CardId, string>();
	for await (const batch of wholeCardBatches(store, CARDS_AT_ONCE))
		for (const { card } of batch) prompts.set(card.id, card.prompt);
	const promptOf = (cardId: CardId) => prompts.get(cardId) ?? '';
	const parts: Blob[] = [];
	const whole = new WholeRecords();
	let reviewCount = 0;
	for await (const batch of reviewBatches(store, REVIEWS_AT_ONCE)) {
		const reviews = whole.of('reviews', batch);
		// Made bytes here: all lines at once would hold up the page.
		parts.push(new Blob([reviewLines(reviews, { promptOf, gradeName })]));
		reviewCount += reviews.length;
	}
	return takenFile({ what: 'reviews', ending: '.csv', atMs: nowMs }, table(REVIEWS_HEAD, parts), {
		reviewCount,
		leftOutCount: whole.leftOutCount
	});
}

function table(head: string, parts: readonly BlobPart[]): Blob {
	return new Blob([UTF8_MARK, head, ...parts], { type: 'text/csv' });
}
