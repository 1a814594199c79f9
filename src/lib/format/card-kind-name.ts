import type { CardKind } from '#lib/pipeline/cards/card.ts';

const NAMES: Record<CardKind, string> = { position: 'Position', figure: 'Figure', event: 'Event', own: 'My own' };

const PLURALS: Record<CardKind, string> = { position: 'Positions', figure: 'Figures', event: 'Events', own: 'My own' };

/** The word a reader sees for a kind of card. */
export function cardKindName(kind: CardKind): string {
	return NAMES[kind];
}

/** The word for several cards of a kind, as over a list of them. */
export function cardKindPlural(kind: CardKind): string {
	return PLURALS[kind];
}
