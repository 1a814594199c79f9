import { withNames } from '#lib/pipeline/document/section-names.ts';
import type { StoredText } from '#lib/store/schema.ts';

interface NamedSection {
	/** Under which figures are of it: the text's id and its own. */
	readonly id: string;
	readonly title: string;
}

/** The sections of texts, in reading order. */
export function namedSections(texts: readonly StoredText[]): readonly NamedSection[] {
	return texts.flatMap((text) =>
		withNames(text.sections, text.title).map(({ id, title }) => ({ id: `${text.id} ${id}`, title }))
	);
}
