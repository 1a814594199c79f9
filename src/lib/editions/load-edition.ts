import type { Edition, EditionRecord } from '#lib/editions/edition.ts';
import { text as sovietDemocracy } from '#lib/editions/soviet-democracy/text.ts';

const TEXTS: Readonly<Record<string, string>> = { 'soviet-democracy': sovietDemocracy };

/**
 * A built-in text with its words. For the build and the command line: a page that imports this ships every text.
 * @throws RangeError for a record that has no text here
 */
export function loadEdition(record: EditionRecord): Edition {
	const text = TEXTS[record.slug];
	if (text === undefined) throw new RangeError(`No text is built in under the name ${record.slug}.`);
	return { ...record, text };
}
