import { CARD_KINDS } from '#lib/pipeline/cards/card.ts';
import { type CardView, WHOLE_DECK } from '#lib/state/card-list.svelte.ts';
import type { CardStanding } from '#lib/store/card-list.ts';
import { CARD_SORTS } from '#lib/store/card-sort.ts';

/** The states of cards, in the order in which a reader is offered them. */
export const CARD_STATES: readonly CardStanding[] = ['new', 'learning', 'review', 'suspended', 'buried', 'dropped'];

/** A page of the cards' list. */
export interface ShownPage {
	readonly view: CardView;
	/** Counted from 0. */
	readonly page: number;
}

/** The query of the address that stands for a page of the list; empty for what shows without one. */
export function addressOfPage({ view, page }: ShownPage): string {
	const parameters = new URLSearchParams();
	if (view.list !== WHOLE_DECK.list) parameters.set('list', view.list);
	if (view.words !== '') parameters.set('search', view.words);
	if (view.kind !== null) parameters.set('kind', view.kind);
	if (view.state !== null) parameters.set('state', view.state);
	if (view.sort !== WHOLE_DECK.sort) parameters.set('sort', view.sort);
	if (page > 0) parameters.set('page', String(page + 1));
	return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** The page of the list that an address stands for; what means nothing in it counts for nothing. */
export function pageOfAddress(query: string): ShownPage {
	const parameters = new URLSearchParams(query);
	const chosen = <Value extends string>(name: string, offered: readonly Value[]) =>
		offered.find((value) => value === parameters.get(name)) ?? null;
	const list = chosen('list', ['suggested'] as const) ?? WHOLE_DECK.list;
	const state = chosen('state', CARD_STATES);
	const view: CardView = {
		list,
		words: parameters.get('search') ?? '',
		kind: chosen('kind', CARD_KINDS),
		state: list === 'deck' || state === 'dropped' ? state : null,
		sort: chosen('sort', CARD_SORTS) ?? WHOLE_DECK.sort
	};
	const page = /^[1-9]\d{0,8}$/.test(parameters.get('page') ?? '') ? Number(parameters.get('page')) - 1 : 0;
	return { view, page };
}
