import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import { isAttitude, TEACHING_NOUNS } from '#lib/pipeline/subjects/holder-words.ts';
import { sayClauses } from '#lib/pipeline/subjects/say-clause.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS } from '#lib/pipeline/subjects/word-classes.ts';

const MODIFIER = /^(?:the|a|an|all|these|those|many|most|some|other|certain|our|his|their)$/u;
const DETERMINER = /^(?:the|an?|all|these|those|our|his|their)$/u;
const ADJECTIVE =
	/(?:ish|ist|ern|ic|al|an|ous|ent|ed|ive|ular|ulgar|ary)$|^(?:great|old|new|modern|ancient|early|later?|more|less|common|public|pure|free|petty|young|rich|poor|wise)$/u;
const FOLLOWER = /(?:ist|ian|ite|crat)$/u;
const TEACHING = /\p{L}{3}ism$/u;
const NO_TEACHING =
	/^(?:mechan|organ|critic|bapt|sch|hero|egot|despot|barbar|patriot|enthusi|optim|pessim|tru|aphor|syllog|rheumat|magnet|vandal)ism$/u;
/** Nouns that name nobody before it is said of what: "the defenders of war". */
const NEEDS_COMPLEMENT =
	/^(?:advocates?|adherents?|admirers?|apologists?|champions?|critics?|defenders?|disciples?|enemies|followers|founders|friends|leaders|members|opponents?|partisans?|representatives|students|supporters|teachers|upholders|workers|writers|authors|editors)$/u;
const ENDS_COMPLEMENT = /^(?:who|which|that|have|has|had|is|are|was|were|will|would|and|or|but|in|as|by|for|to|with)$/u;
const LONGEST_COMPLEMENT = 4;
const LONGEST_SUBJECT = 5;
/** Of a sentence that fills a book only the beginning is read, so that reading takes no longer than the book. */
const WORDS_READ = 400;
/** Said of people whom a card could not name. */
const NAMELESS =
	/^(?:some|the )?(?:others?|many|most|few|several|all|those|both|nobody|everybody|everyone|certain|one|some)$|^(?:the|all|many|most)? ?(?:men|people|persons)$/iu;

/**
 * Gives the phrases of a sentence that name people taken together, teachings, or by a capital something unknown, and
 * the subjects of its verbs of saying ("the merchant says"), none of which overlap.
 */
export function groupPhrases(text: string, sentence: TextSentence, lowerCase: ReadonlySet<string>): TextRange[] {
	const phrases = [...nounPhrases(text, sentence, lowerCase), ...sayingSubjects(text, sentence)].filter(
		({ start, end }) => !NAMELESS.test(text.slice(start, end))
	);
	return phrases.filter(
		({ start, end }, at) => !phrases.slice(0, at).some((other) => other.start < end && start < other.end)
	);
}

function nounPhrases(text: string, { words }: TextSentence, lowerCase: ReadonlySet<string>): TextRange[] {
	const ranges: TextRange[] = [];
	for (let index = 0; index < Math.min(words.length, WORDS_READ); index += 1) {
		const word = words[index];
		if (word === undefined) continue;
		const isName = isProperName(word, index, lowerCase);
		if (!isName && !isHolderNoun(text, words, index)) continue;
		let last = index;
		while (isName && isClose(text, words[last], words[last + 1]) && words[last + 1]?.isCapitalised) last += 1;
		if (isClose(text, words[last], words[last + 1]) && TEACHING_NOUNS.has(words[last + 1]?.lower ?? '')) last += 1;
		const first = startOfPhrase(text, words, index);
		if (NEEDS_COMPLEMENT.test(words[last]?.lower ?? '')) last = endOfComplement(text, words, last);
		const [from, to] = [words[first], words[last]];
		if (from && to) ranges.push({ start: from.start, end: to.end });
		index = last;
	}
	return ranges;
}

function isProperName({ lower, isCapitalised, text }: Word, index: number, lowerCase: ReadonlySet<string>): boolean {
	if (!isCapitalised || text.length < 4 || FUNCTION_WORDS.has(lower) || CALENDAR_WORDS.has(lower)) return false;
	return index > 0 || !lowerCase.has(lower);
}

function isHolderNoun(text: string, words: readonly Word[], index: number): boolean {
	const { lower = '' } = words[index] ?? {};
	if (lower.length < 5) return false;
	if (namesGroup([lower]) || (TEACHING.test(lower) && !NO_TEACHING.test(lower))) return true;
	const [before, next] = [words[index - 1], words[index + 1]];
	if (!isClose(text, before, words[index]) || !isBefore(before)) return false;
	if (TEACHING_NOUNS.has(lower)) return !MODIFIER.test(before?.lower ?? '');
	const isHead =
		next === undefined ||
		!isClose(text, words[index], next) ||
		FUNCTION_WORDS.has(next.lower) ||
		isAttitude(next.lower) ||
		TEACHING_NOUNS.has(next.lower);
	return FOLLOWER.test(lower) && isHead;
}

/** Goes back over adjectives to the article; without one, a participle before the noun may be the verb. */
function startOfPhrase(text: string, words: readonly Word[], head: number): number {
	let first = head;
	while (first > 0 && isClose(text, words[first - 1], words[first]) && isBefore(words[first - 1])) {
		first -= 1;
		if (DETERMINER.test(words[first]?.lower ?? '')) return first;
	}
	while (first < head && /ed$/u.test(words[first]?.lower ?? '')) first += 1;
	return first;
}

function endOfComplement(text: string, words: readonly Word[], head: number): number {
	if (!/^(?:of|to|in|from)$/u.test(words[head + 1]?.lower ?? '')) return head;
	let end = head + 1;
	while (end - head <= LONGEST_COMPLEMENT && isClose(text, words[end], words[end + 1])) {
		const { lower = '' } = words[end + 1] ?? {};
		if (ENDS_COMPLEMENT.test(lower) || isAttitude(lower)) break;
		end += 1;
	}
	const isCutShort = end === head + 1 || /^(?:the|an?|this|his|their|its|all)$/u.test(words[end]?.lower ?? '');
	return isCutShort ? head : end;
}

function sayingSubjects(text: string, sentence: TextSentence): TextRange[] {
	return sayClauses(text, sentence).flatMap(({ subject, at }) => {
		if (at > WORDS_READ) return [];
		const article = subject.findLastIndex(({ lower }) => DETERMINER.test(lower));
		const phrase = subject.slice(Math.max(0, article));
		const [first, last] = [phrase[0], phrase.at(-1)];
		if (first === undefined || last === undefined || phrase.length > LONGEST_SUBJECT) return [];
		if (last.lower.length < 4 || FUNCTION_WORDS.has(last.lower)) return [];
		if (phrase.length === 1 && !last.isCapitalised && !last.lower.endsWith('s')) return [];
		if (/^(?:which|what|who|it|this|that|these|those|there)$/u.test(first.lower)) return [];
		return [{ start: first.start, end: last.end }];
	});
}

function isBefore(word: Word | undefined): boolean {
	return word !== undefined && (MODIFIER.test(word.lower) || (word.lower.length > 3 && ADJECTIVE.test(word.lower)));
}

function isClose(text: string, a: Word | undefined, b: Word | undefined): boolean {
	return a !== undefined && b !== undefined && /^\.?\s+$/u.test(text.slice(a.end, b.start));
}
