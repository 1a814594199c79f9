import type { ClauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { singularBase } from '#lib/pipeline/cards/clause-parts.ts';
import { namesPeople } from '#lib/pipeline/cards/subject-number.ts';
import { baseOfPast, withWho } from '#lib/pipeline/cards/verb-wording.ts';
import { lowered } from '#lib/pipeline/cards/wording.ts';

/** Asks for the subject: "The dam has broken" gives "What, according to Reed, has broken?". */
export function subjectQuestion(parts: ClauseParts, frame: string): string {
	const word = namesPeople(parts.subject) ? 'Who' : 'What';
	const staysPlural = /^(?:are|were)$/u.test(parts.verb) && !STATE.test(parts.rest);
	const verb = staysPlural ? parts.verb : withWho(parts.verb);
	return `${word}${frame} ${parts.adverb}${verb} ${parts.rest}?`;
}

/** What is done to a subject or how it is, which "what is" can ask for whether it is one or many. */
const STATE =
	/^(?:(?:\p{Ll}+ly|not|no|more|most|always|also|still|never|daily|and|far|yet|being|been) )*(?!men\b|women\b)(?:\p{Ll}+(?:ed|en|wn|ing|ble|ous|ful|ive|ent|ant|al)|made|set|held|built|put|laid|felt|kept|led|bound|founded|taught|brought|found|lost)(?=$| (?:by|to|in|on|upon|from|with|under|at|for|as|and|into|through|than|of|out|up|only|not|more)\b)/u;

/** A second verb behind "and" would stand outside a question turned round. */
const GOES_ON =
	/\b(?:and|but|or) (?:\S+ ){0,5}?(?:is|are|was|were|has|have|had|did|does|\p{Ll}{2,}ed|went|came|made|took|fell|gave|led|brought|held|became)\b/u;

const SECOND_CLAUSE =
	/\b(?:and|but|or) (?!\p{Ll}+(?:ed|en)\b)(?:\S+ ){1,5}?\p{Ll}{2,}ed\b|\b(?:and|but|or) (?:(?:\S+ ){0,5}?(?:is|are|was|were|has|have|had|did|does|will)|(?:the|a|an|it|he|they|she) \S+ (?:\S+ )?(?:\p{Ll}{2,}ed|went|came|made|took|fell|gave|led|brought|held|became))\b/u;

/** Turns a clause round behind a question word: "The dam broke twice" gives "did the dam break twice". */
export function invertedQuestion(parts: ClauseParts, ordinary?: ReadonlySet<string>): string | null {
	const { adverb, verb, rest } = parts;
	const named = lowered(parts.subject, ordinary);
	if ((parts.tense === 'auxiliary' ? SECOND_CLAUSE : GOES_ON).test(rest)) return null;
	if (parts.tense === 'auxiliary') {
		if (verb === 'cannot') return `can ${named} ${adverb}not ${rest}`;
		return `${verb} ${named} ${adverb}${rest}`;
	}
	const base = baseVerb(parts);
	return base === null ? null : `${doOf(parts)} ${named} ${adverb}${base} ${rest}`.trim();
}

/** The base form of a verb that is no auxiliary; null where its form does not tell. */
export function baseVerb({ verb, tense }: ClauseParts): string | null {
	if (tense === 'plural') return verb;
	return tense === 'past' ? baseOfPast(verb) : tense === 'present' ? singularBase(verb) : null;
}

/** The form of "do" that a clause takes in a question. */
export function doOf({ tense }: ClauseParts): 'did' | 'does' | 'do' {
	return tense === 'past' ? 'did' : tense === 'present' ? 'does' : 'do';
}

/** The verb of a clause that stands behind its auxiliary. */
export interface VerbBehind {
	/** The adverbs before it, each with a space. */
	readonly before: string;
	/** As the clause has it. */
	readonly told: string;
	readonly base: string;
	readonly behind: string;
}

/** "Has always required N" and "must produce N": null where no verb is told that takes something. */
export function verbBehind({ verb, rest }: ClauseParts): VerbBehind | null {
	const [, before = '', told, behind] = /^((?:\p{Ll}+ly |always |never |ever )*)(\p{Ll}+) (.+)$/u.exec(rest) ?? [];
	if (told === undefined || behind === undefined) return null;
	const base = /^(?:has|have|had)$/u.test(verb) ? baseOfPast(told) : /^(?:must|will|can)$/u.test(verb) ? told : null;
	return base === null ? null : { before, told, base, behind };
}
