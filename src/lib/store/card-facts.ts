import type { CardForm, CardId, CardKind } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { foldText } from '#lib/pipeline/document/search-text.ts';
import { type CardStanding, standingOf } from '#lib/store/card-list.ts';
import { isWaiting } from '#lib/store/queue-place.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';

/** As much of a card as finding, counting and sorting need: small enough to be held of every card at once. */
export interface CardFacts {
	readonly id: CardId;
	readonly textId: TextId;
	readonly order: number;
	/** Prompt and answer, each folded for search, on a line of its own. */
	readonly words: string;
	readonly kind: CardKind;
	readonly form: CardForm;
	readonly standing: CardStanding;
	/** Whether it is a suggestion at all, answered or not. */
	readonly isSuggested: boolean;
	/** Whether it is a suggestion that the reader has not answered. */
	readonly isWaiting: boolean;
	/** Whether it is new and waits until its section is read. */
	readonly isUnread: boolean;
	/** Epoch milliseconds; null where no session will ask it at a time of its own: new, or set aside. */
	readonly dueAtMs: number | null;
	/** Null before the first review, as are the next two. */
	readonly stabilityDays: number | null;
	readonly difficulty: number | null;
	readonly intervalDays: number | null;
	readonly lapseCount: number;
	readonly reviewCount: number;
	readonly editedAtMs: number | null;
}

/** The facts of one card. */
export function factsOf(card: StoredCard, schedule: StoredSchedule): CardFacts {
	const standing = standingOf(card, schedule);
	const isMet = schedule.state !== 'new';
	return {
		id: card.id,
		textId: card.textId,
		order: card.order,
		words: `${foldWords(card.prompt)}\n${foldWords(card.answer)}`,
		kind: card.kind,
		form: card.form,
		standing,
		isSuggested: card.tier === 'suggested',
		isWaiting: isWaiting(card),
		isUnread: schedule.queue === 'unread',
		dueAtMs: standing === 'learning' || standing === 'review' ? schedule.dueAtMs : null,
		stabilityDays: isMet ? schedule.stabilityDays : null,
		difficulty: isMet ? schedule.difficulty : null,
		intervalDays: isMet ? schedule.intervalDays : null,
		lapseCount: schedule.lapseCount,
		reviewCount: schedule.reviewCount,
		editedAtMs: card.editedAtMs
	};
}

const SIMPLE = /^(?! )(?:[!-~]| (?! ))*$/;

/** Words made alike for search: letter case, diacritics, curly quotes, dashes and runs of white space. */
export function foldWords(words: string): string {
	// Most are plain, and a hundred thousand of them are folded.
	return SIMPLE.test(words) ? words.toLowerCase() : foldText(words).folded;
}
