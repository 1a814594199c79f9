/** What stands before the first heading of a text. */
export const BEGINNING = 'Beginning';

/** The sections of a text by the names that readers know: one that is called like the whole text is its beginning. */
export function withNames<Section extends { readonly title: string }>(
	sections: readonly Section[],
	textTitle: string
): readonly Section[] {
	return sections.map((section, index) =>
		index === 0 && section.title === textTitle ? { ...section, title: BEGINNING } : section
	);
}
