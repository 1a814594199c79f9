import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { mentionsWithin, type FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import type { Figure } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** A "he" or "she" that is the subject: at the start, or behind an opening phrase. */
const PRONOUN = /^((?:[^,;:“”"]{0,70}, |[^,;:“”"]{0,40}(?:\d{4}|after \p{Ll}+) )?)([Hh]e|[Ss]he)(?= )/u;

/** Whom an opening "he" or "she" means; null unless the sentence before speaks of one person only, as its subject. */
export function personMeant(matter: CardMatter, sentence: TextSentence): Figure | null {
	const before = matter.sentences[sentence.index - 1];
	if (!PRONOUN.test(sentence.text) || before?.paragraph.id !== sentence.paragraph.id) return null;
	if (sentence.paragraph.type === 'quotation') return null;
	const named = mentionsWithin(matter.mentions, before);
	const [first] = named;
	if (first === undefined || named.some(({ figure }) => figure !== first.figure)) return null;
	const opening = before.text.slice(0, first.start - before.start);
	const after = matter.document.text.slice(first.end, before.end);
	const isSubject = /(?:^|, )$/u.test(opening) && !/^[’']/u.test(after);
	const hasOther = /\b(?:he|she|his|her)\b/iu.test(opening);
	const own = mentionsWithin(matter.mentions, sentence)[0];
	const isFirst = own === undefined || own.start - sentence.start > (PRONOUN.exec(sentence.text)?.[0].length ?? 0);
	return isSubject && !hasOther && isFirst && !meantAnother(matter, sentence, first) ? first.figure : null;
}

const SORTS = [/\b(?:he|him|his|himself)\b/iu, /\b(?:she|hers?|herself)\b/iu];

/** Whether the paragraph said the same "he" or "she" of somebody before it came to name this one. */
function meantAnother(matter: CardMatter, sentence: TextSentence, named: FigureMention): boolean {
	const { start } = sentence.paragraph;
	const pronoun = PRONOUN.exec(sentence.text)?.[2] ?? '';
	const before = matter.document.text.slice(start, named.start);
	const isNew = !mentionsWithin(matter.mentions, { start, end: named.start }).some(
		({ figure }) => figure === named.figure
	);
	return isNew && SORTS.some((sort) => sort.test(pronoun) && sort.test(before));
}

/** The sentence with an opening "he" or "she" replaced by the name, where it is certain whose. */
export function withSubjectNamed(matter: CardMatter, sentence: TextSentence): string {
	const figure = personMeant(matter, sentence);
	return figure === null
		? sentence.text
		: sentence.text.replace(PRONOUN, (_, opening: string) => opening + figure.name);
}

/** What such a sentence says of the person, with the opening phrase; null where the person is not certain. */
export function saidOfPronoun(
	matter: CardMatter,
	sentence: TextSentence
): { readonly figure: Figure; readonly opening: string; readonly predicate: string } | null {
	const figure = personMeant(matter, sentence);
	const match = PRONOUN.exec(sentence.text);
	if (figure === null || match === null) return null;
	return { figure, opening: match[1] ?? '', predicate: sentence.text.slice(match[0].length + 1) };
}
