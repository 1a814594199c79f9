import { FUNCTION_WORDS } from '#lib/pipeline/subjects/word-classes.ts';
import { INFINITIVES } from '#lib/pipeline/subjects/lists/infinitives.ts';

const FOOTNOTE_MARK =
	/\s?\[(?:\d{1,3}|\p{Ll}|[*†‡§])\]|(?<=[\p{L}\p{N}.,;:!?”"’')])(?:[*†‡§]+|[¹²³⁴-⁹⁰]+)(?=[\s.,;:!?]|$)/gu;
const BROKEN_WORD = /(\p{Ll}{2,})-\n\s*(\p{Ll}{2,})/gu;
/** What is put otherwise on a card; most sentences have nothing of it. */
const SET_OTHERWISE = /["'_*[†‡§¹²³⁴-⁹⁰\t\n\r]|--|\s{2}|\p{Lu}{2}/u;
const ORDINARY_ENDING = /(?:ing|ed|ly|tion|sion|ness|ity|ment|ism|ence|ance|ous|ful|ive|less)$/u;

/** Words as a card shows them, however the text is set: no marks of notes or italics, one kind of dash and quotation mark. */
export function plainTypography(text: string): string {
	if (!SET_OTHERWISE.test(text)) return text;
	const plain = text
		.replace(BROKEN_WORD, '$1$2')
		.replace(FOOTNOTE_MARK, '')
		.replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]{1,80}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
		.replace(/\s*(?<!-)---?(?!-)\s*/gu, (dashes) => (/^\s+\S+\s+$/u.test(dashes) ? ' — ' : '—'))
		.replace(/\s+/gu, ' ');
	return withCapitalsLowered(withCurlyQuotes(plain));
}

function withCurlyQuotes(text: string): string {
	return text
		.replace(/"/gu, (_, at: number) => (opensAt(text, at) ? '“' : '”'))
		.replace(/'/gu, (_, at: number) => (opensAt(text, at) && closesLater(text, at) ? '‘' : '’'));
}

function opensAt(text: string, at: number): boolean {
	return /^$|[\s([—–“‘]/u.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1));
}

/** A mark before a word is a quotation mark only where another ends one: "'tis" has none. */
function closesLater(text: string, at: number): boolean {
	return /[\p{L}\p{N}.,;:!?]'(?=[\s.,;:!?)”"]|$)/u.test(text.slice(at + 1));
}

/** Whole words in capitals among words in small letters are stressed words, if they are ordinary ones. */
function withCapitalsLowered(text: string): string {
	if (!/\p{Ll}{3}/u.test(text)) return text;
	return text.replace(/(?<![\p{L}.’'])\p{Lu}{2,}(?![\p{L}.’'])/gu, (word, at: number) => {
		const lower = word.toLowerCase();
		if (lower === 'us' || !(FUNCTION_WORDS.has(lower) || INFINITIVES.has(lower) || ORDINARY_ENDING.test(lower)))
			return word;
		return at === 0 ? word.charAt(0) + lower.slice(1) : lower;
	});
}
