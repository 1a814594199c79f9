import { FUNCTION_WORDS, ROLES } from '#lib/pipeline/subjects/word-classes.ts';

/** Wording that stands by itself: white space made plain, quotation marks closed, no stop at the end. */
export function trimmedClause(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '')
		.replace(/[.!?]+(["”’)]*)$/u, '$1')
		.trim();
}

/** The first letter made a capital. */
export function capitalised(text: string): string {
	return text.replace(/^(["“‘(]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

/** The opening word in lower case, if it is a word that is so within a sentence. */
export function lowered(text: string): string {
	const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
	const lower = first.toLowerCase();
	const isOrdinary = first !== 'I' && (FUNCTION_WORDS.has(lower) || lower.endsWith('ly'));
	return isOrdinary ? lower + text.slice(first.length) : text;
}

/** Without the capitals in which some printers set the first words of a chapter. */
export function openedPlainly(text: string): string {
	return text.replace(/^\p{Lu}+(?:\s\p{Lu}{2,})+/u, (opening) => capitalised(opening.toLowerCase()));
}

const OPENING =
	/^(?:\[\d+\] ?|(?:But|And|Yet|Thus|Hence|Therefore|Consequently|Moreover|However|In fact|Indeed|Now|For|First of all|For example|For instance|The fact is that|The truth is that|The fact remains that|Of course|Still|Nevertheless|On the contrary|On the other hand|Above all|It is clear that|It is certain that|It is true that|There is no doubt that|In the first place|In the second place|Accordingly|Again|Finally|Besides|Surely|In addition|Meanwhile|Naturally|Secondly|Instead),?\s+(?!of\b))+/u;
const PARENTHESIS =
	/,? (?:it seems to me|I am convinced|it appears to me|as I see it|I think|I believe|as I understand it|in my opinion|to my mind|one must think|it must be noted well|therefore|however|then|also|too|on the other hand|for instance|for example|moreover|indeed|in fact),(?= )/gu;

/** Without the words that only join a sentence to the one before, and without "I think" within it. */
export function withoutConnectives(text: string): string {
	return capitalised(text.replace(OPENING, '').replace(PARENTHESIS, ''));
}

/** The surname of an author as cards name him; all of it where several wrote together. */
export function authorName(author: string): string {
	if (author === '') return 'the author';
	return /\band\b|&/u.test(author) ? author : (author.split(/\s+/u).at(-1) ?? author);
}

const UNRESOLVED =
	/\b(?:he|him|his|she|her|hers|they|them|their|theirs|it|its|this|that|these|those|such|former|latter|here|there|I|me|my|we|us|our|you|your|above|below|following|preceding|aforesaid|himself|herself|themselves|itself)\b/giu;

/** Words of a clause that point outside it; "that" before a clause, and "it" or "their" with their noun inside, do not count. */
export function danglingWords(clause: string): string[] {
	return Array.from(clause.matchAll(UNRESOLVED)).flatMap((match) => {
		const word = match[0];
		const before = clause.slice(0, match.index);
		const after = clause.slice(match.index + word.length);
		const lower = word.toLowerCase();
		if (
			/^(?:i|me|my)$/u.test(lower) ||
			/^(?:we|us|our|you|your|former|latter|above|below|following|preceding|here|this|these)$/u.test(lower)
		)
			return [word];
		if (lower === 'that')
			return /^[\s]+\S/u.test(after) && !/(?:^|\b(?:of|in|at|by|from|to|on|with|for|and|but))\s*$/iu.test(before)
				? []
				: [word];
		if (
			/^(?:he|him|his|himself|she|her|herself)$/u.test(lower) &&
			/____.*\S|^Who\b/u.test(before) &&
			!/^(?:In|On|By|Since|Until) ____,? $/u.test(before)
		)
			return [];
		if (lower === 'there') return /^\s+(?:is|are|was|were|has|have|can|will|would)\b/u.test(after) ? [] : [word];
		if (lower === 'those') return /^\s+(?:who|which|that|of|in)\b/u.test(after) ? [] : [word];
		if (lower === 'such') return /^\s+as\b/u.test(after) ? [] : [word];
		if (lower === 'it' && /^\s+(?:is|was|would be|will be|seems)\s+[^.]*\b(?:that|to)\b/u.test(after)) return [];
		return nounWords(before) >= (/^(?:its|their|his|her)$/u.test(lower) ? 3 : 5) ? [] : [word];
	});
}

function nounWords(text: string): number {
	return (text.match(/\p{L}{4,}/gu) ?? []).length;
}

/** Whether a phrase is a role that a person can have: "editor", "the leader of…". */
export function namesRole(phrase: string): boolean {
	return (phrase.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, 8).some((word) => ROLES.has(word));
}
