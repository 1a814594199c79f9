import type { Document } from '#lib/pipeline/document/document.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { mentionsWithin, type FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import type { HolderKind } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';
import { CALENDAR_WORDS, FUNCTION_WORDS } from '#lib/pipeline/subjects/word-classes.ts';

/** One place where a sentence names somebody who may hold a view. */
export interface NamedHolder extends TextRange {
	/** The same for all places that name the same holder. */
	readonly key: string;
	readonly name: string;
	readonly kind: HolderKind;
	readonly holder: Holder;
}

const MODIFIER = /^(?:the|a|an|all|these|those|many|most|some|other|certain|our|his|their)$/u;
const ADJECTIVE = /(?:ish|ist|ern|ic|al|an|ous|ent|ed)$|^(?:great|old|new|modern|ancient|early|later?|more|less)$/u;

/** Gives the persons and groups that a sentence names, in reading order. */
export function namedHolders(
	document: Document,
	sentence: TextSentence,
	mentions: readonly FigureMention[],
	lowerCase: ReadonlySet<string>
): NamedHolder[] {
	const persons = mentionsWithin(mentions, sentence).map(({ start, end, figure }): NamedHolder => {
		const holder: Holder = { name: figure.name, kind: 'person', rule: 'ranked', figure };
		return { start, end, key: figure.id, name: figure.name, kind: 'person', holder };
	});
	const isTaken = ({ start, end }: TextRange) => persons.some((other) => other.start < end && start < other.end);
	const groups = groupRanges(document.text, sentence, lowerCase)
		.filter((range) => !isTaken(range))
		.map((range): NamedHolder => {
			const name = document.text.slice(range.start, range.end).replace(/\s+/gu, ' ');
			return { ...range, key: groupKey(name), name, kind: 'group', holder: { name, kind: 'group', rule: 'ranked' } };
		});
	return [...persons, ...groups].sort((a, b) => a.start - b.start);
}

/** Names a group alike whatever article stands before it and whatever is said of it behind. */
export function groupKey(name: string): string {
	return name
		.toLowerCase()
		.replace(/^(?:(?:the|these|those|some|many|most|all)\s+)+/u, '')
		.replace(/\s+(?:of|in|who|from|at)\s.*$/su, '');
}

function groupRanges(text: string, { words }: TextSentence, lowerCase: ReadonlySet<string>): TextRange[] {
	const ranges: TextRange[] = [];
	for (let index = 0; index < words.length; index += 1) {
		const word = words[index];
		if (word === undefined) continue;
		const isName = isProperName(word, index, lowerCase);
		if (!isName && !(word.lower.length > 4 && namesGroup([word.lower]))) continue;
		let last = index;
		while (isName && isClose(text, words[last], words[last + 1]) && words[last + 1]?.isCapitalised) last += 1;
		let first = index;
		while (first > 0 && isClose(text, words[first - 1], words[first]) && isBefore(words[first - 1])) first -= 1;
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

function isBefore(word: Word | undefined): boolean {
	return word !== undefined && (MODIFIER.test(word.lower) || (word.lower.length > 3 && ADJECTIVE.test(word.lower)));
}

function isClose(text: string, a: Word | undefined, b: Word | undefined): boolean {
	return a !== undefined && b !== undefined && /^\.?\s+$/u.test(text.slice(a.end, b.start));
}
