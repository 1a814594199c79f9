import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** A clause that says what somebody says or thinks: "the critics have long argued that …". */
export interface SayClause {
	/** The words of the subject as they stand; empty where the verb has none beside it. */
	readonly subject: readonly Word[];
	/** From the first auxiliary or adverb to the verb. */
	readonly verb: readonly Word[];
	/** What stands after "that", to the end of the clause; null without "that". */
	readonly content: TextRange | null;
	/** Index of the verb in the sentence's words. */
	readonly at: number;
}

const BETWEEN =
	/^(?:has|have|had|would|will|can|could|may|might|must|should|do|does|did|also|never|always|often|still|thus|then|even|once|now|first|here|himself|herself|themselves|itself|not|too|therefore|indeed|\p{L}+ly)$/u;
const CLAUSE_OPENER =
	/^(?:that|and|but|when|while|because|if|as|though|although|since|or|for|so|where|than|yet|whereas)$/u;
const NOUN_MARK =
	/^(?:the|a|an|to|his|her|their|its|our|my|your|this|that|these|those|of|no|any|some|such|be|been|being|is|are|was|were|in|by|with|which)$/u;
const LONGEST_SUBJECT = 9;

/** Finds the clauses of a sentence whose verb says or thinks. */
export function sayClauses(text: string, sentence: TextSentence): SayClause[] {
	const { words } = sentence;
	return words.flatMap((word, at) => {
		if (word.isCapitalised || !SAY_VERBS.has(word.lower)) return [];
		let from = at;
		while (from > 0 && BETWEEN.test(words[from - 1]?.lower ?? '') && isClose(text, words[from - 1], words[from]))
			from -= 1;
		const before = words[from - 1]?.lower ?? '';
		if (NOUN_MARK.test(before) && !/^(?:this|that|which)$/u.test(before)) return [];
		const subject = subjectBefore(text, words, from);
		return [{ subject, verb: words.slice(from, at + 1), content: contentAfter(text, sentence, at), at }];
	});
}

const LONGEST_APPOSITION = 16;

function subjectBefore(text: string, words: readonly Word[], verb: number): Word[] {
	const end = beforeApposition(text, words, verb);
	let start = end;
	while (start > 0 && end - start < LONGEST_SUBJECT) {
		const previous = words[start - 1];
		const isBeforeComma = start === end && end < verb;
		if (previous === undefined || !(isBeforeComma || isClose(text, previous, words[start]))) break;
		if (CLAUSE_OPENER.test(previous.lower)) break;
		start -= 1;
	}
	return words.slice(start, end);
}

/** Steps back over "…, the leader of the party, argued": the subject ends before the first of the commas. */
function beforeApposition(text: string, words: readonly Word[], verb: number): number {
	const isCommaBefore = (index: number) => {
		const [a, b] = [words[index - 1], words[index]];
		return a !== undefined && b !== undefined && /^,\s+$/u.test(text.slice(a.end, b.start));
	};
	if (!isCommaBefore(verb)) return verb;
	for (let index = verb - 1; index > 0 && verb - index < LONGEST_APPOSITION; index -= 1) {
		if (isCommaBefore(index))
			return /^(?:the|an?|one|who|then|editor|leader)$/u.test(words[index]?.lower ?? '') ? index : verb;
	}
	return verb;
}

/** Nothing but space, or a curly quote within a phrase, stands between two words. */
function isClose(text: string, a: Word | undefined, b: Word | undefined): boolean {
	return a !== undefined && b !== undefined && /^\.?\s+$/u.test(text.slice(a.end, b.start));
}

function contentAfter(text: string, sentence: TextSentence, at: number): TextRange | null {
	const that = sentence.words.slice(at + 1, at + 3).find(({ lower }) => lower === 'that');
	const first = sentence.words.find(({ start }) => that !== undefined && start > that.end);
	if (that === undefined || first === undefined || !/^\s+["“‘]?$/u.test(text.slice(that.end, first.start))) return null;
	return { start: text.slice(that.end, first.start).includes('“') ? first.start - 1 : first.start, end: sentence.end };
}
