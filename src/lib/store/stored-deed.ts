import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { StoredCard } from '#lib/store/schema.ts';

/**
 * What a reader does to many cards at once. `rescheduled`: to the days that another desired retention asks for;
 * `spread`: a backlog over the days to come.
 */
export type CardsDeed = 'suspended' | 'returned' | 'reset' | 'deleted' | 'moved' | 'rescheduled' | 'spread';

/** All of a card that such a deed may change. */
export type ReadersPlan = Pick<StoredCard, 'suspended' | 'buriedUntilMs' | 'deletedAtMs' | 'movedDue' | 'resetAtMs'>;

/** A deed and how everything was before it, so that it can be taken back after a reload too. This device's alone. */
export interface StoredDeed {
	/** A later deed has a greater one. */
	readonly id: number;
	readonly atMs: number;
	readonly deed: CardsDeed;
	readonly before: readonly { readonly cardId: CardId; readonly plan: ReadersPlan }[];
}
