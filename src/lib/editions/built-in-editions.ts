import type { EditionRecord } from '#lib/editions/edition.ts';
import { SOVIET_DEMOCRACY } from '#lib/editions/soviet-democracy/record.ts';

/** The records of the texts that come with the app, in the order of the shelf. Their words are in `load-edition.ts`. */
export const BUILT_IN_EDITIONS: readonly [EditionRecord, ...EditionRecord[]] = [SOVIET_DEMOCRACY];

/** The record of a built-in text by its name in addresses; null if there is none. */
export function findEdition(slug: string): EditionRecord | null {
	return BUILT_IN_EDITIONS.find((edition) => edition.slug === slug) ?? null;
}
