import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { FIRST_NAMES } from '#lib/pipeline/subjects/lists/first-names.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { FUNCTION_WORDS, TITLES } from '#lib/pipeline/subjects/word-classes.ts';

/** A run of capitalised words that may name a person; `range` leaves titles and `'s` out. */
export interface NameRun {
	readonly range: TextRange;
	readonly words: readonly string[];
	/** The words of the title before it, as in "Mr." or "Emperor". */
	readonly titles: readonly string[];
	/** Where it begins, titles included. */
	readonly titledStart: number;
	readonly sentence: TextSentence;
	/** Indices into the sentence's words: of its first word, titles included, and after its last. */
	readonly from: number;
	readonly to: number;
	readonly isPossessive: boolean;
	/** A plural of a surname or an adjective made of one cannot be told from the run alone. */
	readonly opensSentence: boolean;
}

const PARTICLE = /^(?:de|du|des|da|di|del|della|der|den|von|van|zu|la|le|el|al|bin|ibn|d'|y)$/u;
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XV|XIX|XX)$/u;
const EPITHET =
	/^(?:Great|Elder|Younger|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Fourteenth|Fifteenth|Sixteenth|Wise|Bold|Good|Pious|Terrible|Baptist|Conqueror|Confessor|Apostate)$/u;

/** Finds the capitalised runs of a sentence. */
export function nameRuns(text: string, sentence: TextSentence): NameRun[] {
	const runs: NameRun[] = [];
	const { words } = sentence;
	for (let from = 0; from < words.length;) {
		const to = runEnd(text, words, from);
		if (to === from) {
			from += 1;
			continue;
		}
		const run = readRun(text, sentence, from, to);
		if (run !== null) runs.push(run);
		from = to;
	}
	return runs;
}

/** Whether a word can be part of a name: a capital, and no word of the grammar unless it is an initial. */
function canOpen(text: string, word: Word): boolean {
	if (/^\p{Lu}$/u.test(word.text) && text[word.end] === '.' && text[word.end + 1] === ' ')
		return /^ ?\p{Lu}/u.test(text.slice(word.end + 1, word.end + 3));
	return word.isCapitalised && !FUNCTION_WORDS.has(word.lower) && !/^i'/u.test(word.lower);
}

function runEnd(text: string, words: readonly Word[], from: number): number {
	const first = words[from];
	if (first === undefined || !canOpen(text, first)) return from;
	let to = from + 1;
	for (let last = first; to < words.length;) {
		const next = words[to];
		if (next === undefined || isPossessive(last.text)) break;
		const gap = text.slice(last.end, next.start);
		const isAbbreviated =
			/^\.\s+$/u.test(gap) && (last.text.length === 1 || TITLES.has(last.lower) || isCapitalsOnly(last.text));
		const isClose = /^\.?$/u.test(gap) && last.text.length === 1;
		if (!/^\s+$/u.test(gap) && !isAbbreviated && !isClose) break;
		const after = words[to + 1];
		if (next.isCapitalised && (canOpen(text, next) || isNumeral(text, next))) {
			last = next;
			to += 1;
		} else if (
			after?.isCapitalised &&
			PARTICLE.test(next.lower) &&
			canOpen(text, after) &&
			text.slice(next.end, after.start).trim() === ''
		) {
			last = after;
			to += 2;
		} else if (next.lower === 'of' && to === from + 1 && after !== undefined && canOpen(text, after) && takesOf(last)) {
			last = after;
			to += 2;
		} else if (next.lower === 'the' && after !== undefined && EPITHET.test(after.text)) {
			return to + 2;
		} else break;
	}
	return to;
}

/** A roman numeral; a lone "I" only where no verb can follow it. */
function isNumeral(text: string, word: Word): boolean {
	return ROMAN.test(word.text) && (word.text !== 'I' || /^[,.;:)]|^ of\b/u.test(text.slice(word.end, word.end + 3)));
}

/** A title or a first name takes "of": "Duke of York", "Francis of Assisi". */
function takesOf(word: Word): boolean {
	return TITLES.has(word.lower) || FIRST_NAMES.has(word.lower);
}

function isCapitalsOnly(word: string): boolean {
	return word.length <= 3 && word === word.toUpperCase();
}

function isPossessive(word: string): boolean {
	return /[’']s$/u.test(word);
}

function readRun(text: string, sentence: TextSentence, from: number, to: number): NameRun | null {
	const words = sentence.words.slice(from, to);
	let titleCount = 0;
	while (titleCount < words.length && TITLES.has(words[titleCount]?.lower ?? '')) titleCount += 1;
	const isOnlyInitial = titleCount === words.length && words[titleCount - 1]?.text.length === 1;
	if (isOnlyInitial || words[titleCount]?.lower === 'of') titleCount = 0;
	const named = words.slice(titleCount);
	const first = named[0];
	const last = named[named.length - 1];
	const opening = words[0];
	if (first === undefined || last === undefined || opening === undefined) return null;
	const possessive = isPossessive(last.text);
	const range = { start: first.start, end: last.end - (possessive ? 2 : 0) };
	if (range.end - range.start < 2) return null;
	return {
		range,
		words: named.map((word, index) => (index === named.length - 1 && possessive ? word.text.slice(0, -2) : word.text)),
		titles: words.slice(0, titleCount).map(({ lower }) => lower),
		titledStart: opening.start,
		sentence,
		from,
		to,
		isPossessive: possessive,
		opensSentence:
			from === 0 || /["“‘(]\s*$/u.test(text.slice(Math.max(sentence.start, opening.start - 2), opening.start))
	};
}
