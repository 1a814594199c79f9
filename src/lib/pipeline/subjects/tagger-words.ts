import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { FUNCTION_WORDS } from '#lib/pipeline/subjects/word-classes.ts';

/** What the tagger reads of a sentence. */
export type TaggerSentence = Pick<TextSentence, 'start' | 'text' | 'words'>;

/** A capitalised word that may be part of a name, in its sentence. */
export interface TaggerWord {
	readonly word: Word;
	/** The word in lower case without 's. */
	readonly key: string;
	readonly isPossessive: boolean;
	readonly sentence: TaggerSentence;
	readonly index: number;
	/** Indices of the first and last word of the run of capitalised words around it. */
	readonly runFrom: number;
	readonly runTo: number;
	/** Whether the capital may stand only because a sentence or a quotation begins. */
	readonly opens: boolean;
}

/** Gives the capitalised words of a sentence that are no words of the grammar. */
export function taggerWords(sentence: TaggerSentence): TaggerWord[] {
	const { words } = sentence;
	const found: TaggerWord[] = [];
	for (let from = 0; from < words.length; from += 1) {
		if (!isNameLike(words[from])) continue;
		let to = from;
		while (isNameLike(words[to + 1]) && isJoined(sentence, to)) to += 1;
		for (let index = from; index <= to; index += 1) {
			const word = words[index];
			if (word === undefined) continue;
			const key = nameKey(word);
			const opens = index === 0 || /["“‘(—]/u.test(gapAfter(sentence, index - 1));
			found.push({
				word,
				key,
				isPossessive: key !== word.lower,
				sentence,
				index,
				runFrom: from,
				runTo: to,
				opens
			});
		}
		from = to;
	}
	return found;
}

/** The signs between a word and the next one, spaces left out. */
export function gapAfter(sentence: TaggerSentence, index: number): string {
	const { words, text, start } = sentence;
	const end = words[index]?.end ?? start;
	return text
		.slice(end - start, (words[index + 1]?.start ?? start + text.length) - start)
		.replace(/\s+/gu, '')
		.slice(0, 2);
}

function isJoined(sentence: TaggerSentence, index: number): boolean {
	const word = sentence.words[index];
	if (word === undefined || /'s$/u.test(word.lower)) return false;
	const gap = gapAfter(sentence, index);
	return gap === '' || (gap === '.' && word.text.length <= 4);
}

function isNameLike(word: Word | undefined): boolean {
	if (!word?.isCapitalised) return false;
	return word.text.length === 1 ? word.text !== 'I' : !FUNCTION_WORDS.has(word.lower) && !word.lower.startsWith("i'");
}

/** The word in lower case without 's. */
export function nameKey({ lower }: Word): string {
	return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}
