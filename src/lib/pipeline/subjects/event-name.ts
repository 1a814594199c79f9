import { EVENT_NOUNS } from '#lib/pipeline/subjects/claim-words.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';

const LONGEST_NAME = 90;
const PHRASE_WORD = /^(?:the|of|and|in|a|an|against|between|to|on|at)$/u;

/** A short name for a happening: the phrase around its event noun, else the sentence up to its first pause. */
export function eventName(text: string, sentence: TextSentence): string {
	const noun = sentence.words.findIndex(({ lower }, index) => EVENT_NOUNS.has(lower) && index > 0);
	const phrase = noun === -1 ? '' : phraseAround(text, sentence.words, noun);
	const name =
		phrase.split(' ').length >= 3 ? phrase : (/^.{20,}?(?=[,;:]\s|\s[–—]\s|--)|^.*$/su.exec(sentence.text)?.[0] ?? '');
	const short = name.length <= LONGEST_NAME ? name : `${name.slice(0, name.lastIndexOf(' ', LONGEST_NAME))}…`;
	return short.replace(/\s+/gu, ' ').replace(/[.,;:]$/u, '');
}

function phraseAround(text: string, words: readonly Word[], noun: number): string {
	let from = noun;
	while (from > 0 && isClose(text, words[from - 1], words[from]) && isModifier(words[from - 1])) from -= 1;
	let to = noun;
	if (/^(?:of|against|in)$/u.test(words[to + 1]?.lower ?? '')) {
		to += 1;
		while (to + 1 < words.length && isClose(text, words[to], words[to + 1]) && isTail(words[to + 1])) to += 1;
		while (PHRASE_WORD.test(words[to]?.lower ?? '')) to -= 1;
	}
	const [first, last] = [words[from], words[to]];
	return first && last ? text.slice(first.start, last.end) : '';
}

function isClose(text: string, a: Word | undefined, b: Word | undefined): boolean {
	return a !== undefined && b !== undefined && /^\s+$/u.test(text.slice(a.end, b.start));
}

function isModifier(word: Word | undefined): boolean {
	return (
		word !== undefined &&
		(word.isCapitalised ||
			/^(?:the|great|first|second|last|\d{4}|world|civil|general|political|french|\p{L}+(?:al|ic|ist|ish|an))$/u.test(
				word.lower
			))
	);
}

function isTail(word: Word | undefined): boolean {
	return word !== undefined && (word.isCapitalised || PHRASE_WORD.test(word.lower) || /^\d{4}$/u.test(word.lower));
}
