import type { Edition, EditionRecord } from '#lib/editions/edition.ts';
import { SOVIET_DEMOCRACY_EDITORIAL } from '#lib/editions/soviet-democracy/editorial.ts';
import { text as sovietDemocracy } from '#lib/editions/soviet-democracy/text.ts';

const CONTENTS: Readonly<Record<string, Pick<Edition, 'text' | 'editorial'>>> = {
	'soviet-democracy': { text: sovietDemocracy, editorial: SOVIET_DEMOCRACY_EDITORIAL }
};

/**
 * A built-in text with its words and its editor's changes. For the build and the command line: a page that imports this ships every text.
 * @throws RangeError for a record that has no text here
 */
export function loadEdition(record: EditionRecord): Edition {
	const contents = CONTENTS[record.slug];
	if (contents === undefined) throw new RangeError(`No text is built in under the name ${record.slug}.`);
	return { ...record, ...contents };
}
