import type { TextRange } from '#lib/pipeline/document/text-range.ts';

const ALIKE: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-', '—': '-' };

interface Folded {
	readonly folded: string;
	/** For each unit of `folded`, the offset of the character it came from; one more for the end. */
	readonly offsets: readonly number[];
}

/** Case, diacritics, curly quotes, dashes and runs of white space made alike, with the way back to the text. */
function fold(text: string): Folded {
	let folded = '';
	const offsets: number[] = [];
	let offset = 0;
	for (const character of text) {
		const isSpace = /\s/u.test(character);
		const plain = isSpace ? ' ' : (ALIKE[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
		if (!(isSpace && folded.endsWith(' '))) {
			folded += plain;
			offsets.push(...Array<number>(plain.length).fill(offset));
		}
		offset += character.length;
	}
	offsets.push(offset);
	return { folded, offsets };
}

/**
 * Every place where the text has the words asked for; letter case, diacritics, curly or straight quotes and the
 * length of white space make no difference.
 * @returns ranges in order, none overlapping; none for a query without letters, digits or signs
 */
export function searchText(text: string, query: string): TextRange[] {
	const wanted = fold(query.trim()).folded;
	if (wanted === '') return [];
	const { folded, offsets } = fold(text);
	const found: TextRange[] = [];
	for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
		found.push({ start: offsets[at] ?? 0, end: offsets[at + wanted.length] ?? text.length });
	}
	return found;
}
