import type { Edition, EditionRecord } from '#lib/editions/edition.ts';
import { SOVIET_DEMOCRACY } from '#lib/editions/soviet-democracy/record.ts';

/** A built-in text of which only the record is in memory; its words are fetched when asked for. */
export interface BuiltInEdition extends EditionRecord {
	readonly load: () => Promise<Edition>;
}

/** The texts that come with the app, in the order of the shelf. */
export const BUILT_IN_EDITIONS: readonly BuiltInEdition[] = [
	{
		...SOVIET_DEMOCRACY,
		load: async () => {
			const { text } = await import('#lib/editions/soviet-democracy/text.ts');
			return { ...SOVIET_DEMOCRACY, text };
		}
	}
];

/** Finds a built-in text by its name in addresses. */
export function findEdition(slug: string): BuiltInEdition | null {
	return BUILT_IN_EDITIONS.find((edition) => edition.slug === slug) ?? null;
}
