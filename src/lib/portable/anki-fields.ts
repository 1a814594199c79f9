import type { AnkiCard } from '#lib/portable/anki-content.ts';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

// Characters that HTML cannot hold, among them the one by which Anki parts the fields of a note, and halves of characters.
// eslint-disable-next-line no-control-regex -- these are meant
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/gu;

// In brackets Anki reads names of sounds, speech and LaTeX.
const COMMAND = /\[(?=\/?(?:sound:|anki:|latex\]|\$))/giu;

// By these MathJax finds TeX in the words of a shown card, where an entity is its sign again: an element parts them.
// https://github.com/mathjax/MathJax-src/blob/master/ts/handlers/html/HTMLDomStrings.ts
const MATHJAX = /\\(?=[()[\]])/gu;

/** The fields of a note, in the order in which its note type names them. */
export const FIELD_NAMES = ['Front', 'Back', 'Passage', 'From'] as const;

/** A card's fields as HTML that shows its words and nothing else. @param from the title of its text */
export function noteFields({ prompt, answer, source }: AnkiCard['card'], from: string): readonly string[] {
	return [prompt, answer, source.exact, from].map(asHtml);
}

/** Words as HTML: no markup in them counts, a line break stays one. */
export function asHtml(words: string): string {
	return printable(words)
		.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign)
		.replace(MATHJAX, '\\<span></span>')
		.replace(COMMAND, '&#91;')
		.replace(/\n/gu, '<br>');
}

/** What Anki sorts a note by: its first field without markup. */
export function sortWords({ prompt }: AnkiCard['card']): string {
	return printable(prompt).replace(/\n/gu, '');
}

/**
 * What Anki looks for notes of the same first field by: the first 32 bits of the SHA-1 of its words.
 * @see https://github.com/ankitects/anki/blob/main/rslib/src/notes/mod.rs
 */
export async function checksum(words: string): Promise<number> {
	const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(words));
	return new DataView(digest).getUint32(0);
}

function printable(words: string): string {
	return words.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(UNPRINTABLE, '\ufffd');
}
