import type { CardKind } from '#lib/pipeline/cards/card.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';

/** What the reader sees a card as: aside comes before what its schedule says. */
export type CardStanding = 'new' | 'learning' | 'review' | 'suspended' | 'buried' | 'dropped';

export interface CardListFilter {
	/** `suggested`: cards waiting for the reader's word. `deck`: all others. */
	readonly list: 'deck' | 'suggested';
	/** Each must stand in prompt, answer or source, in any case; empty for all. */
	readonly words: string;
	readonly kind: CardKind | null;
	readonly state: CardStanding | null;
}

export interface ListedCard {
	readonly card: StoredCard;
	readonly schedule: StoredSchedule;
	readonly standing: CardStanding;
}
