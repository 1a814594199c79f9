import type { TextRange } from '#lib/pipeline/document/text-range.ts';

const ALIKE: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' };
const LAST_ASCII = 0x7f;

/** A text made ready for search: case, diacritics, curly quotes, dashes and runs of white space made alike. */
export interface FoldedText {
	readonly folded: string;
	/** For each unit of `folded`, the offset of the character it came from; one more for the end. */
	readonly offsets: readonly number[];
}

/** Makes a text ready for search. To be done once for many queries. */
export function foldText(text: string): FoldedText {
	let folded = '';
	const offsets: number[] = [];
	let wasSpace = false;
	for (let offset = 0; offset < text.length;) {
		const code = text.charCodeAt(offset);
		const character = code <= LAST_ASCII ? text.charAt(offset) : String.fromCodePoint(text.codePointAt(offset) ?? code);
		const isSpace = code === 0x20 || /\s/u.test(character);
		if (!(isSpace && wasSpace)) {
			const plain = isSpace ? ' ' : plainOf(character, code);
			folded += plain;
			offsets.push(...Array.from<number>({ length: plain.length }).fill(offset));
		}
		wasSpace = isSpace;
		offset += character.length;
	}
	offsets.push(text.length);
	return { folded, offsets };
}

function plainOf(character: string, code: number): string {
	if (code <= LAST_ASCII) return code >= 0x41 && code <= 0x5a ? character.toLowerCase() : character;
	return ALIKE[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Every place where a text has the words asked for; letter case, diacritics, curly or straight quotes and the length of
 * white space make no difference.
 * @returns ranges in order, none overlapping; none for a query without letters, digits or signs
 */
export function searchFolded({ folded, offsets }: FoldedText, query: string): TextRange[] {
	const wanted = foldText(query.trim()).folded;
	if (wanted === '') return [];
	const found: TextRange[] = [];
	for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
		found.push({ start: offsets[at] ?? 0, end: offsets[at + wanted.length] ?? 0 });
	}
	return found;
}
