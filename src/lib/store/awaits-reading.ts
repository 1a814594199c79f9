import type { StoredCard, StoredPlace } from '#lib/store/schema.ts';

/**
 * Whether a card's section was not read yet. A text never opened holds nothing back: its reader learns it in reading
 * order. Nor does a card of the reader's own wait, nor one that belongs to no section.
 * @param place of the card's text; undefined if that was never opened
 */
export function awaitsReading(
	{ kind, sectionId }: Pick<StoredCard, 'kind' | 'sectionId'>,
	place: StoredPlace | undefined
): boolean {
	if (place === undefined || place.learnsAhead || kind === 'own' || sectionId === null) return false;
	return !place.reachedSectionIds.includes(sectionId);
}

/** A card, told whether it waits for its section. @param place of the card's text */
export function besideReading<Card extends Omit<StoredCard, 'awaitsReading'>>(
	card: Card,
	place: StoredPlace | undefined
): Card & Pick<StoredCard, 'awaitsReading'> {
	return { ...card, awaitsReading: awaitsReading(card, place) };
}
