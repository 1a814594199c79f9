/** What a reader marked in a text, for a file. */
export interface MarkedUp {
	readonly title: string;
	readonly author: string;
	/** Where and when it was printed; empty where that is not known. */
	readonly published: string;
	/** Where the text is found; empty where it has no address. */
	readonly url: string;
	/** In reading order, those with passages only; one without a title where sections are not told apart. */
	readonly sections: readonly { readonly title: string; readonly passages: readonly MarkedPassage[] }[];
	/** Passages that are no longer in the text. */
	readonly orphans: readonly MarkedPassage[];
}

export interface MarkedPassage {
	/** May run over several paragraphs. */
	readonly exact: string;
	readonly note: string;
}

/**
 * Highlights and notes as a Markdown document: passages as block quotations, each followed by its note.
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function highlightsToMarkdown({ title, author, published, url, sections, orphans }: MarkedUp): string {
	const origin = [author, published].filter(Boolean).map(inLine).join(', ');
	const blocks = [
		`# ${inLine(title)}`,
		origin,
		url && `<${url.replace(/[<>\s]/gu, encodeURIComponent)}>`,
		...sections.flatMap((section) => [
			section.title && `## ${inLine(section.title)}`,
			...section.passages.flatMap(passageBlocks)
		]),
		...(orphans.length > 0 ? ['## No longer in the text', ...orphans.flatMap(passageBlocks)] : [])
	];
	return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function passageBlocks({ exact, note }: MarkedPassage): string[] {
	const quotation = linesOf(exact)
		.map((line) => `> ${escaped(line)}`)
		.join('\n>\n');
	// A line break that the reader typed stays one.
	const words = linesOf(note).map(escaped).join('\\\n');
	return words ? [quotation, `Note: ${words}`] : [quotation];
}

function linesOf(text: string): string[] {
	return text
		.split(/[\n\r\u2028\u2029]+/u)
		.map((line) => line.trim())
		.filter(Boolean);
}

function inLine(text: string): string {
	return linesOf(text).map(escaped).join(' ');
}

/** One line with nothing in it that Markdown would read as anything but words. */
function escaped(line: string): string {
	return line
		.replace(/[\\`*_[\]<>~|&$]/gu, '\\$&')
		.replace(/^[#+=-]/u, '\\$&')
		.replace(/^(\d{1,9})([.)])/u, '$1\\$2')
		.replace(/#+$/u, (signs) => signs.replaceAll('#', '\\#'));
}
