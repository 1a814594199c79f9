import { resolve } from '$app/paths';
import type { CardId } from '#lib/pipeline/cards/card.ts';

/** The address of a card's own page: a query, for a static host knows no path of it. */
export function cardHref(cardId: CardId): string {
	return `${resolve('/cards/card')}/?id=${encodeURIComponent(cardId)}`;
}
