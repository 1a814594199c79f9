import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { FIRST_NAMES } from '#lib/pipeline/subjects/lists/first-names.ts';
import { DEMONYMS } from '#lib/pipeline/subjects/lists/demonyms.ts';
import { PLACE_NAMES } from '#lib/pipeline/subjects/lists/place-names.ts';
import { nameKind } from '#lib/pipeline/subjects/name-kind.ts';
import { leadLength, namesPerson, titleLength } from '#lib/pipeline/subjects/name-lead.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { FUNCTION_WORDS, RULERS, SAY_VERBS, TITLES } from '#lib/pipeline/subjects/word-classes.ts';

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
	/** Index after the last word that is the name itself, and where that ends: before "of Nicomedia", "the Great". */
	readonly coreTo: number;
	readonly coreEnd: number;
	readonly isPossessive: boolean;
	/** A plural of a surname or an adjective made of one cannot be told from the run alone. */
	readonly opensSentence: boolean;
}

const PARTICLE = /^(?:de|du|des|da|di|del|della|der|den|von|van|zu|la|le|el|al|bin|ibn|d'|y)$/u;
const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XV|XIX|XX)$/u;
const EPITHET =
	/^(?:Great|Elder|Younger|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Fourteenth|Fifteenth|Sixteenth|Wise|Bold|Good|Pious|Terrible|Baptist|Conqueror|Confessor|Apostate)(?:[’']s)?$/u;
/** What stands behind a name and is none. */
const SUFFIX = /^(?:jr|sr|esq|bart|junior|senior)$/u;
const AFTER_INITIAL = /^\s?(?:\p{Lu}|d[’']|(?:de|du|des|la|le|von|van)\s)/u;
const SPEAKERS_VERB =
	/^(?:am|was|have|had|do|did|will|would|shall|should|can|could|may|might|must|think|thought|know|knew|say|said|speak|see|saw|find|found|need|mean|believe|hope|fear|never|also|only|now|here|then)$/u;
const RANK = /^(?:grand|crown|lord|prime|vice|high)$/u;
const DETERMINER = /^(?:the|a|an|this|that|these|those|every|each|any|some|no|my|thy|his|her|its|our|your|their)$/u;

/** Finds the capitalised runs of a sentence. */
export function nameRuns(text: string, sentence: TextSentence): NameRun[] {
	const runs: NameRun[] = [];
	const { words } = sentence;
	for (let from = 0; from < words.length;) {
		const { to, coreTo } = runEnd(text, words, from);
		if (to === from) {
			from += 1;
			continue;
		}
		const run = readRun(text, sentence, from, coreTo, to);
		if (run !== null) runs.push(run);
		from = to;
	}
	return runs;
}

/** Whether a word can be part of a name: a capital, and no word of the grammar unless it is an initial. */
function canOpen(text: string, word: Word): boolean {
	if (/^\p{Lu}$/u.test(word.text) && text[word.end] === '.')
		return AFTER_INITIAL.test(text.slice(word.end + 1, word.end + 6));
	return word.isCapitalised && !FUNCTION_WORDS.has(word.lower) && !/^i'/u.test(word.lower) && !SUFFIX.test(word.lower);
}

function runEnd(text: string, words: readonly Word[], from: number): { to: number; coreTo: number } {
	const first = words[from];
	if (first === undefined || !canOpen(text, first)) return { to: from, coreTo: from };
	let to = from + 1;
	for (let last = first; to < words.length;) {
		const next = words[to];
		if (next === undefined || isPossessive(last.text) || !isJoined(text, last, next)) break;
		const [after, second] = [words[to + 1], words[to + 2]];
		const goesOn = (word: Word | undefined, before: Word | undefined): word is Word =>
			word !== undefined && canOpen(text, word) && text.slice(before?.end, word.start).trim() === '';
		if (next.isCapitalised && (canOpen(text, next) || isNumeral(text, words, to) || isOddSurname(words, to))) {
			if (after?.lower === 'of' && TITLES.has(next.lower) && !TITLES.has(last.lower) && !RANK.test(last.lower)) break;
			last = next;
			to += 1;
		} else if (PARTICLE.test(next.lower) && goesOn(after, next)) {
			last = after;
			to += 2;
		} else if (PARTICLE.test(next.lower) && after && PARTICLE.test(after.lower) && goesOn(second, after)) {
			last = second;
			to += 3;
		} else if (next.lower === 'of' && goesOn(after, next) && takesOf(words, from, to, after)) {
			return { to: to + 2, coreTo: to };
		} else if (next.lower === 'the' && after !== undefined && EPITHET.test(after.text)) {
			return { to: to + 2, coreTo: to };
		} else break;
	}
	return { to, coreTo: to };
}

/** Whether nothing but space, or the point of an abbreviation, stands between two words. */
function isJoined(text: string, last: Word, next: Word): boolean {
	const gap = text.slice(last.end, next.start);
	if (/^\s+$/u.test(gap)) return true;
	if (last.text.length === 1 && /^\.?$/u.test(gap)) return true;
	return (
		/^\.\s+$/u.test(gap) &&
		(last.text.length === 1 || TITLES.has(last.lower) || isCapitalsOnly(last.text) || ROMAN.test(last.text))
	);
}

/** A roman numeral; a lone "I" only where no verb of the speaker can follow it. */
function isNumeral(text: string, words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (word === undefined || !ROMAN.test(word.text)) return false;
	if (word.text !== 'I' || /^[,.;:)’']|^ (?:of|and|or)\b/u.test(text.slice(word.end, word.end + 4))) return true;
	const isRuler = /^(?:of|under|by|king)$/u.test(words[index - 2]?.lower ?? '');
	return isRuler && namesPerson(words[index - 1]?.lower ?? '') && !SPEAKERS_VERB.test(words[index + 1]?.lower ?? '');
}

/** A word of the grammar with a capital is a surname after a first name: "Johann Most". */
function isOddSurname(words: readonly Word[], index: number): boolean {
	const [word, before] = [words[index], words[index - 1]];
	return (
		word !== undefined &&
		before !== undefined &&
		word.text.length > 2 &&
		FIRST_NAMES.has(before.lower) &&
		!isHeading(words, index)
	);
}

/** Where most words around are written large, capitals tell nothing. */
function isHeading(words: readonly Word[], index: number): boolean {
	const around = words.slice(Math.max(0, index - 4), index + 5);
	return around.filter(({ isCapitalised }) => isCapitalised).length > around.length / 2;
}

function mayBePlace(word: string): boolean {
	const kind = nameKind(word);
	return PLACE_NAMES.has(word) || kind === null ? !DEMONYMS.has(word) : /^(?:place|mixed)/u.test(kind);
}

/** "Duke of York", "Francis of Assisi", "Philip V. of Spain". */
function takesOf(words: readonly Word[], from: number, to: number, after: Word): boolean {
	const named = words.slice(from, to);
	const last = named[named.length - 1];
	if (last === undefined || (words[from - 1]?.lower === 'the' && !TITLES.has(last.lower))) return false;
	if (ROMAN.test(last.text) && named.length > 1) return true;
	const isFirst = named.slice(0, -1).every(({ lower }) => TITLES.has(lower) || RANK.test(lower));
	return isFirst && (RULERS.has(last.lower) || (namesPerson(last.lower) && mayBePlace(after.lower)));
}

function isCapitalsOnly(word: string): boolean {
	return word.length <= 3 && word === word.toUpperCase();
}

function isPossessive(word: string): boolean {
	return /[’']s$/u.test(word);
}

function readRun(text: string, sentence: TextSentence, start: number, coreTo: number, to: number): NameRun | null {
	const opensSentence = start === 0 || opensQuotation(text, sentence, sentence.words[start]);
	const from = start + leadLength(sentence.words.slice(start, coreTo), opensSentence);
	const words = sentence.words.slice(from, to);
	let titleCount = titleLength(sentence.words.slice(start, coreTo), from - start);
	const isOnlyInitial = titleCount === words.length && words[titleCount - 1]?.text.length === 1;
	const isLone = titleCount === words.length && words.length === 1 && mayStandAlone(sentence.words[from - 1]);
	if (isOnlyInitial || isLone || words[titleCount]?.lower === 'of') titleCount = 0;
	const named = words.slice(titleCount);
	const first = named[0];
	const last = named[named.length - 1];
	const opening = words[0];
	if (first === undefined || last === undefined || opening === undefined) return null;
	const possessive = isPossessive(last.text);
	const range = { start: first.start, end: last.end - (possessive ? 2 : 0) };
	if (range.end - range.start < 2) return null;
	const core = coreTo === to ? undefined : sentence.words[coreTo - 1];
	return {
		range,
		words: named.map((word, index) => (index === named.length - 1 && possessive ? word.text.slice(0, -2) : word.text)),
		titles: words.slice(0, titleCount).map(({ lower }) => lower),
		titledStart: opening.start,
		sentence,
		from,
		to,
		coreTo,
		coreEnd: core === undefined || RULERS.has(core.lower) ? range.end : core.end,
		isPossessive: possessive,
		opensSentence: opensSentence && from === start
	};
}

/** A title alone is a surname where no article stands before it: "those lines of Pope". */
function mayStandAlone(before: Word | undefined): boolean {
	if (before === undefined || before.isCapitalised || DETERMINER.test(before.lower)) return false;
	return FUNCTION_WORDS.has(before.lower) || SAY_VERBS.has(before.lower);
}

function opensQuotation(text: string, sentence: TextSentence, word: Word | undefined): boolean {
	return word !== undefined && /["“‘(]\s*$/u.test(text.slice(Math.max(sentence.start, word.start - 2), word.start));
}
