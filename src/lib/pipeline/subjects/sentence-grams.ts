import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';

const SIGN = /[?!;:“”"(—]|--/u;
const YEAR = /^(?:1\d{3}|20\d\d)$/u;

/** The words that a text writes in lower case somewhere: capitalised elsewhere, they are no names. */
export function lowerCaseWords(sentences: readonly TextSentence[]): ReadonlySet<string> {
	const found = new Set<string>();
	for (const { words } of sentences) for (const word of words) if (!word.isCapitalised) found.add(word.lower);
	return found;
}

/**
 * Gives the words and pairs of neighbouring words of a sentence, each once, with names, years and numbers replaced by
 * a sign, so that what is learned of them holds for other texts.
 */
export function sentenceGrams(sentence: TextSentence, lowerCase: ReadonlySet<string>): string[] {
	const tokens = maskedTokens(sentence, lowerCase);
	const grams = new Set<string>();
	let previous = '<';
	for (const token of [...tokens, '>']) {
		grams.add(token);
		grams.add(`${previous} ${token}`);
		previous = token;
	}
	return [...grams];
}

function maskedTokens({ text, start, words }: TextSentence, lowerCase: ReadonlySet<string>): string[] {
	const tokens: string[] = [];
	let end = start;
	for (const [index, word] of words.entries()) {
		const sign = SIGN.exec(text.slice(end - start, word.start - start))?.[0];
		if (sign !== undefined) tokens.push(sign === '--' ? '—' : sign);
		const token = masked(word, index, lowerCase);
		if (token !== '#name' || tokens[tokens.length - 1] !== '#name' || sign !== undefined) tokens.push(token);
		end = word.end;
	}
	const closing = SIGN.exec(text.slice(end - start))?.[0];
	return closing === undefined ? tokens : [...tokens, closing];
}

function masked({ text, lower, isCapitalised }: Word, index: number, lowerCase: ReadonlySet<string>): string {
	if (YEAR.test(text)) return '#year';
	if (/^\d/u.test(text)) return '#number';
	if (!isCapitalised || lower === 'i') return lower;
	const isPlain = index === 0 || (text.length > 1 && text === text.toUpperCase());
	return isPlain && lowerCase.has(lower) ? lower : '#name';
}
