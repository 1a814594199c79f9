import type { ClauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { singularBase } from '#lib/pipeline/cards/clause-parts.ts';
import { baseOfPast, withWho } from '#lib/pipeline/cards/verb-wording.ts';
import { lowered } from '#lib/pipeline/cards/wording.ts';
import { namesGroup } from '#lib/pipeline/subjects/group-words.ts';

/** Asks for the subject: "The dam has broken" gives "What, according to Reed, has broken?". */
export function subjectQuestion(parts: ClauseParts, frame: string): string {
	const word = isPeople(parts.subject) ? 'Who' : 'What';
	const isPlural = /^(?:are|were)$/u.test(parts.verb);
	const verb = word === 'What' && isPlural ? parts.verb : withWho(parts.verb);
	return `${word}${frame} ${verb} ${parts.rest}?`;
}

/** A second verb behind "and" would stand outside a question turned round. */
const GOES_ON =
	/\b(?:and|but|or) (?:\S+ ){0,5}?(?:is|are|was|were|has|have|had|did|does|\p{Ll}{2,}ed|went|came|made|took|fell)\b/u;

/** Turns a clause round behind a question word: "The dam broke twice" gives "why did the dam break twice". */
export function invertedQuestion({ subject, verb, rest, tense }: ClauseParts): string | null {
	const named = lowered(subject);
	if (GOES_ON.test(rest)) return null;
	if (tense === 'auxiliary') {
		if (verb === 'cannot') return `can ${named} not ${rest}`;
		return `${verb} ${named} ${rest}`;
	}
	const base = tense === 'past' ? baseOfPast(verb) : singularBase(verb);
	return base === null ? null : `${tense === 'past' ? 'did' : 'does'} ${named} ${base} ${rest}`;
}

/** Whether a subject is a number of people: its head, before any preposition, says so. */
export function isPeople(subject: string): boolean {
	const head = subject.split(/ (?:of|in|on|under|to|from|at|by|for|with|available|headed|outside) /u)[0] ?? subject;
	const words = head.toLowerCase().split(' ');
	return namesGroup(words) && /(?:s|men|people|women|masses)$/u.test(head);
}
