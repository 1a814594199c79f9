import type { CardKind } from '#lib/pipeline/cards/card.ts';
import type { CardFacts } from '#lib/store/card-facts.ts';
import type { CardStanding } from '#lib/store/card-list.ts';
import { asksForState, type CardQuery, matchesQuery, type QueryDay } from '#lib/store/card-query.ts';

/** Which of the reader's cards are wanted. */
export interface CardFilter {
	/** `suggested`: cards waiting for the reader's word, or in state `dropped` those declined. `deck`: all others. */
	readonly list: 'deck' | 'suggested';
	readonly query: CardQuery;
	readonly kind: CardKind | null;
	/** Null for all but `dropped`. */
	readonly state: CardStanding | null;
}

/** A test of one card, made once for any number of them. */
export function passesFilter(filter: CardFilter, day: QueryDay): (facts: CardFacts) => boolean {
	const { list, query, kind, state } = filter;
	const matches = matchesQuery(query, day);
	const isListed = list === 'deck' ? inDeck(state, asksForState(query, 'dropped')) : suggested(state);
	return (facts) => (kind === null || facts.kind === kind) && isListed(facts) && matches(facts);
}

function inDeck(state: CardStanding | null, showsDropped: boolean): (facts: CardFacts) => boolean {
	if (state !== null) return ({ standing, isWaiting }) => standing === state && !isWaiting;
	return ({ standing, isWaiting }) => !isWaiting && (showsDropped || standing !== 'dropped');
}

function suggested(state: CardStanding | null): (facts: CardFacts) => boolean {
	if (state === 'dropped') return ({ standing, isSuggested }) => standing === 'dropped' && isSuggested;
	return ({ isWaiting }) => isWaiting;
}
