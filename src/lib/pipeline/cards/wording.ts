import { nameKind } from '#lib/pipeline/subjects/name-kind.ts';
import { FUNCTION_WORDS, ROLES } from '#lib/pipeline/subjects/word-classes.ts';

/** Wording that stands by itself: white space made plain, quotation marks closed, no stop at the end. */
export function trimmedClause(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.replace(/^[\s,;:–—-]+|(?<![\s,;:–—-])[\s,;:–—-]+$/gu, '')
		.replace(/(?<![.!?])[.!?]+(["”’)]*)$/u, '$1')
		.trim();
}

/** The first letter made a capital. */
export function capitalised(text: string): string {
	return text.replace(/^(["“‘(]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}

/**
 * The opening word in lower case, if it is a word that is so within a sentence.
 * @param ordinary words that the text has in small letters
 */
export function lowered(text: string, ordinary: ReadonlySet<string> = FUNCTION_WORDS): string {
	const first = /^\p{L}+/u.exec(text)?.[0] ?? '';
	const lower = first.toLowerCase();
	const isOrdinary =
		first !== 'I' &&
		(FUNCTION_WORDS.has(lower) ||
			ordinary.has(lower) ||
			ORDINARY_ENDING.test(lower) ||
			(OFTEN_ORDINARY.test(lower) && nameKind(lower) === null));
	return isOrdinary ? lower + text.slice(first.length) : text;
}

/** Endings that some names have too: "Florence", "Trinity". */
const OFTEN_ORDINARY = /(?:.ance|ence|ity|ary|ship|hood|sion|keepers?|holders?|makers?)$/u;
const ORDINARY_ENDING = /(?:ly|tion|tions|ment|ments|ness|ing)$/u;

/** The words that a text has in small letters: such a word is no name where it opens a sentence. */
export function ordinaryWords(text: string): ReadonlySet<string> {
	return new Set(text.match(/(?<![\p{L}’'-])\p{Ll}[\p{Ll}]+/gu));
}

/** Without the capitals in which some printers set the first words of a chapter. */
export function openedPlainly(text: string): string {
	return text.replace(/^\p{Lu}+(?:\s\p{Lu}{2,})+/u, (opening) => capitalised(opening.toLowerCase()));
}

const OPENING =
	/^(?:\[\d+\] ?|(?:\((?:\d+|\p{Ll})\) |But|And|Yet|Thus|Hence|Therefore|Consequently|Moreover|However(?=,)|In fact|Indeed|Now|For(?! (?:some|many|several|years|centuries|ages|a|an|the (?:first|last|next|moment|present|time|sake|purpose|rest|most)|two|three|four|five|six|ten|twenty|\d|this|these|that|those|every|each|all|whom|which|him|her|them|it|us)\b)|First of all|For example|For instance|The fact is that|The truth is that|The fact remains that|Of course|Still|Nevertheless|On the contrary|On the other hand|Above all|In return|In effect|In consequence|In this way|By this means|It is clear that|It is certain that|There is no doubt that|In the first place|In the second place|Accordingly|Again|Finally|Besides|Surely|In addition|Meanwhile|Naturally|First(?=,)|Secondly|Thirdly|Lastly|Instead(?! of)|Doubtless|Undoubtedly|Certainly|Clearly|Evidently|Obviously|Perhaps(?=,)|Similarly|Likewise|Also(?=,)|So(?=,)|In short|In a word|In other words|In truth|In reality|As a matter of fact|To be sure|No doubt|After all|At the same time|On the whole|As we have seen|As I have said|Furthermore|Nay|Apparently|Presumably|Unfortunately|Fortunately|In any case|In any event|At any rate|As a rule|Today, at last|At last|In general|In particular|Of course|Needless to say|To sum up|In conclusion|Then again|Strictly speaking|Generally speaking|By the way|For my part|Let us remember that),?\s+)+/u;
const PARENTHESIS =
	/,? (?:it seems to me|I am convinced|it appears to me|as I see it|I think|I believe|as I understand it|in my opinion|to my mind|one must think|it must be noted well|therefore|however|then|also|too|on the other hand|for instance|for example|moreover|indeed|in fact),(?= )/gu;

/** Without the words that only join a sentence to the one before, and without "I think" within it. */
export function withoutConnectives(text: string): string {
	return capitalised(text.replace(OPENING, '').replace(PARENTHESIS, ''));
}

/** The surname of an author as cards name him; the surnames of those who wrote together. */
export function authorName(author: string): string {
	if (author.trim() === '') return 'the author';
	if (/(?:^|, | and | & )\p{L}+(?=,| and | &|$)/u.test(author)) return author;
	const surnames = author.split(/,? (?:and|&) |, /u).map((name) => name.trim().split(/\s+/u).at(-1) ?? name);
	return [surnames.slice(0, -1).join(', '), surnames.at(-1)].filter(Boolean).join(' and ');
}

/** Whether a phrase is a role that a person can have: "editor", "the leader of…". */
export function namesRole(phrase: string): boolean {
	return (phrase.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, 8).some((word) => ROLES.has(word));
}
