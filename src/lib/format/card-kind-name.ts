import type { CardKind } from '#lib/pipeline/cards/card.ts';

const NAMES: Record<CardKind, string> = { position: 'Position', figure: 'Figure', event: 'Event', own: 'My own' };

/** The word a reader sees for a kind of card. */
export function cardKindName(kind: CardKind): string {
	return NAMES[kind];
}
