import type { Document } from '#lib/pipeline/document/document.ts';
import { OPINION_NOUNS } from '#lib/pipeline/subjects/claim-words.ts';
import { mentionsWithin, type FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';
import type { HolderRule } from '#lib/pipeline/subjects/holder-rules.ts';
import { sayClauses } from '#lib/pipeline/subjects/say-clause.ts';
import type { Figure, HolderKind } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence, Word } from '#lib/pipeline/subjects/text-sentences.ts';

/** Whose a view is, and by which structure that was found. */
export interface Holder {
	readonly name: string;
	readonly kind: HolderKind;
	readonly rule: HolderRule;
	readonly figure?: Figure;
}

/** What the sentences before left open: who was spoken of last, alone or as a group. */
export interface Discourse {
	readonly person: Holder | null;
	readonly group: Holder | null;
}

/** Finds who in this sentence itself is said to hold its view; null where the sentence names nobody. */
export function holderWithin(
	document: Document,
	sentence: TextSentence,
	mentions: readonly FigureMention[],
	discourse: Discourse
): Holder | null {
	const own = mentionsWithin(mentions, sentence);
	return (
		sayingHolder(document, sentence, own, discourse) ??
		opinionHolder(document, sentence, own) ??
		objector(sentence) ??
		null
	);
}

function sayingHolder(
	document: Document,
	sentence: TextSentence,
	own: readonly FigureMention[],
	discourse: Discourse
): Holder | null {
	for (const { subject, at } of sayClauses(document.text, sentence)) {
		const found = holderOfSubject(document, subject, own, discourse);
		if (found !== null) return found;
		const verbStart = sentence.words[at]?.start ?? sentence.end;
		const opening = own[0];
		if (
			subject.length === 0 &&
			opening !== undefined &&
			opening.start - sentence.start < 60 &&
			opening.end < verbStart
		) {
			if (/^(?:[^.;:“"]*,)?\s*$/u.test(document.text.slice(opening.end, verbStart).replace(/\S+\s*$/u, '')))
				return person(opening.figure, 'named-say-verb');
		}
	}
	return null;
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
	if (mention !== undefined && !/(?:'s|s')$/u.test(last.lower)) return person(mention.figure, 'named-say-verb');
	if (/^(?:i|we)$/u.test(last.lower) && !opensQuotation(sentenceStart(document, first)))
		return { name: document.author, kind: 'author', rule: 'first-person' };
	if (/^(?:he|she)$/u.test(last.lower)) return discourse.person && { ...discourse.person, rule: 'pronoun-say-verb' };
	if (last.lower === 'they') return discourse.group && { ...discourse.group, rule: 'pronoun-say-verb' };
	const lower = subject.map((word) => word.lower);
	if (lower.some((word) => /^(?:who|which|what|it|this|that|there)$/u.test(word))) return null;
	if (!namesGroup(lower)) return null;
	return {
		name: document.text.slice(first.start, last.end).replace(/\s+/gu, ' '),
		kind: 'group',
		rule: 'group-say-verb'
	};
}

/** The text of the line up to a word: an open quotation there means that "I" is somebody else. */
function sentenceStart({ text }: Document, word: Word): string {
	return text.slice(Math.max(text.lastIndexOf('\n', word.start) + 1, word.start - 300), word.start);
}

function opensQuotation(before: string): boolean {
	return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/gu) ?? []).length % 2 === 1;
}

function opinionHolder(document: Document, sentence: TextSentence, own: readonly FigureMention[]): Holder | null {
	for (const { start, end, figure } of own) {
		const before = document.text.slice(Math.max(sentence.start, start - 40), start);
		const after = document.text.slice(end, Math.min(sentence.end, end + 60));
		if (/\b[Aa]ccording to (?:\p{L}+\.? ){0,2}$/u.test(before)) return person(figure, 'according-to');
		const owned = /^[’']s?\s+(?:\p{L}+\s+)?(\p{L}+)\s+(?:is|was) that\b/u.exec(after)?.[1];
		if (owned !== undefined && OPINION_NOUNS.has(owned.toLowerCase())) return person(figure, 'opinion-noun');
		if (
			/\b(?:argued|held|proposed|advocated|advanced|maintained|expressed|forecast|taught|stated|urged|defended|suggested|described|used|called) by (?:\p{L}+\.? ){0,2}$/u.test(
				before
			)
		) {
			return person(figure, 'passive');
		}
	}
	return null;
}

function objector(sentence: TextSentence): Holder | null {
	const isObjection =
		/\b(?:it may be (?:said|objected|argued|replied|urged)|it will be (?:said|objected)|one may (?:reply|object|argue)|it is (?:often |sometimes |generally |commonly )?(?:held|said|argued|objected|urged|believed|thought|supposed)|some (?:say|think|hold|argue))\b/iu;
	return isObjection.test(sentence.text) ? { name: 'Some', kind: 'group', rule: 'objection' } : null;
}

function person(figure: Figure, rule: HolderRule): Holder {
	return { name: figure.name, kind: 'person', rule, figure };
}
