import type { Document } from '#lib/pipeline/document/document.ts';
import type { FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import type { Figure, HolderKind } from '#lib/pipeline/subjects/subject-index.ts';
import type { Word } from '#lib/pipeline/subjects/text-sentences.ts';

/** One who may hold a view. */
export interface Holder {
	readonly name: string;
	readonly kind: HolderKind;
	readonly figure?: Figure;
}

/** What the sentences before left open: who was spoken of last, alone or as a group. */
export interface Discourse {
	readonly person: Holder | null;
	readonly group: Holder | null;
}

/** Reads the subject of a say-verb as a holder. */
export function holderOfSubject(
	document: Document,
	subject: readonly Word[],
	own: readonly FigureMention[],
	discourse: Discourse
): Holder | null {
	const first = subject[0];
	const last = subject[subject.length - 1];
	if (first === undefined || last === undefined) return null;
	const mention = own.findLast(({ start, end }) => start >= first.start && end <= last.end && last.end - end <= 2);
	if (mention !== undefined && !/(?:'s|s')$/u.test(last.lower))
		return { name: mention.figure.name, kind: 'person', figure: mention.figure };
	if (/^(?:i|we)$/u.test(last.lower) && !opensQuotation(sentenceStart(document, first)))
		return { name: document.author, kind: 'author' };
	if (/^(?:he|she)$/u.test(last.lower)) return discourse.person;
	if (last.lower === 'they') return discourse.group;
	const lower = subject.map((word) => word.lower);
	if (lower.some((word) => /^(?:who|which|what|it|this|that|there)$/u.test(word))) return null;
	if (!namesGroup(lower)) return null;
	return { name: document.text.slice(first.start, last.end).replace(/\s+/gu, ' '), kind: 'group' };
}

/** The text of the line up to a word: an open quotation there means that "I" is somebody else. */
function sentenceStart({ text }: Document, word: Word): string {
	return text.slice(Math.max(text.lastIndexOf('\n', word.start) + 1, word.start - 300), word.start);
}

function opensQuotation(before: string): boolean {
	return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/gu) ?? []).length % 2 === 1;
}
