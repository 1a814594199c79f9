import type { SectionId } from '#lib/pipeline/document/document.ts';
import type { Deck, DeckCard } from '#lib/pipeline/cards/deck.ts';
import { savePlace } from '#lib/store/places.ts';
import type { Store } from '#lib/store/store.ts';
import { deckCard, deckOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

export const SECTIONS: Deck['sections'] = [
	{ id: 's1', title: 'The coast' },
	{ id: 's2', title: 'The tides' },
	{ id: 's3', title: 'The pilots' }
];

/** The cards of a text of three sections, two a section. */
export function sectionedCards(fields: Partial<DeckCard> = {}): DeckCard[] {
	return SECTIONS.flatMap(({ id }, index) =>
		[0, 1].map((n) => deckCard(2 * index + n, { sectionId: id, paragraphId: `p${3 * index + n + 1}`, ...fields }))
	);
}

export function sectionedDeck(version = 'v1', cards = sectionedCards()): Deck {
	return deckOf(cards, { version, sections: SECTIONS });
}

/** The reader's eyes come to a section's first paragraph. */
export function read(store: Store, sectionId: SectionId, atMs = FIXED_NOW_MS): Promise<void> {
	const paragraphId = `p${3 * (Number(sectionId.slice(1)) - 1) + 1}` as const;
	return savePlace(store, { textId: TEXT_ID, paragraphId, character: 0, fraction: 0, atMs }, [sectionId]);
}
