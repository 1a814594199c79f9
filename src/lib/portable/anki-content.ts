import type { Card } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';

/** A card of the deck with all that Anki keeps of one. Times in epoch milliseconds. */
export interface AnkiCard {
	readonly card: Pick<Card, 'id' | 'textId' | 'kind' | 'prompt' | 'answer' | 'source'>;
	readonly schedule: Schedule;
	/** Place in its text. */
	readonly order: number;
	readonly suspended: boolean;
	/** Null unless buried. */
	readonly buriedUntilMs: number | null;
	/** Null where it was not noted. */
	readonly addedAtMs: number | null;
	/** When the reader last changed its words; null if never. */
	readonly editedAtMs: number | null;
	/** Null unless reset. */
	readonly resetAtMs: number | null;
}

/** What a package for Anki is made of. */
export interface AnkiContent {
	/** The deck, in any order: neither suggestions that wait, nor what was dropped or deleted. */
	readonly cards: readonly AnkiCard[];
	/** The whole log, in any order. Undone reviews, and those of cards that are not in the deck, are left out. */
	readonly reviews: readonly Review[];
	readonly titles: ReadonlyMap<TextId, string>;
	readonly settings: SchedulingSettings;
	readonly nowMs: number;
}
