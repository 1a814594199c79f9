import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { subjectQuestion } from '#lib/pipeline/cards/clause-question.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { namesPeople } from '#lib/pipeline/cards/subject-number.ts';
import { capitalised } from '#lib/pipeline/cards/wording.ts';
import { FUNCTION_WORDS } from '#lib/pipeline/subjects/word-classes.ts';

const LEAST_PREDICATE_CONTENT = 4;
const LEAST_TELLING = 3;
const LEAST_DEFINING = 2;
/** "Is the foundation of all knowledge": what is the one thing of its kind is told in few words. */
const DEFINING =
	/^(?:is|was|are|were) (?:\p{Ll}+ly |perhaps |always )?the (?!(?:result|case|same|other|only)\b)(?:\p{Ll}+ ){1,3}of (?!it\b|this\b|them\b)\p{L}/u;

/** How many words tell something: none of the grammar, no adverb of manner or degree. */
function tellingWords(said: string): number {
	return (said.match(/\p{L}{3,}/gu) ?? []).filter(
		(word) =>
			!FUNCTION_WORDS.has(word.toLowerCase()) &&
			!/^(?:\p{Ll}+ly|made|given|found|become|kept|held|seen|shown|known)$/u.test(word)
	).length;
}

/** Of what only something, no one thing, is given or made, the receiver would be the thing to ask for. */
const PASSIVE =
	/^(?:is|are|was|were|has been|have been|had been) (?:\p{Ll}+ly |often |always |sometimes |then |now )*(?:\p{Ll}+ed|given|made|seen|found|shown|known|felt|put|held|set|drawn|taken|done|built)\b/u;
/** The name behind the verb is what the subject is said to be. */
const NAMING = /^(?:is|was|seems? to (?:be|have been)|appears? to (?:be|have been)|seemed to be) (?:the )?[“\p{Lu}]/u;

/** "The zealous Thorne" is who it is. */
function isDescribed(subject: string, { subjects }: CardMatter): boolean {
	const [, name] = /^The (?:(?!of\b|in\b|to\b|for\b|by\b|and\b)\p{Ll}+ ){1,2}(\p{Lu}.*)$/u.exec(subject) ?? [];
	return name !== undefined && subjects.figures.some(({ forms }) => forms.includes(name));
}

/** "X constitutes a source of N" asks what constitutes a source of N. */
export const askSubject: ClaimForm = ({ text, frame, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || !standsAlone(parts.subject, matter)) return null;
	if (matter.subjects.figures.some(({ forms }) => forms.includes(parts.subject))) return null;
	if (
		namesPeople(parts.subject) &&
		!/^(?:is|are|was|were|has|have|had|will|must|can)$/u.test(parts.verb) &&
		parts.tense !== 'past'
	)
		return null;
	if (/^(?:would|could|may|might|cannot)$/u.test(parts.verb) || parts.adverb.includes('never')) return null;
	const { rest } = parts;
	if (/^An? /u.test(parts.subject) && PASSIVE.test(`${parts.verb} ${rest}`)) return null;
	if (/^one \p{Ll}+ed\b/u.test(rest)) return null;
	if (NAMING.test(`${parts.verb} ${rest}`)) return null;
	if (/^(?:not(?! (?:only|merely|simply))|no|never|it|he|they|also|by|such|neither|so|as|too|but)\b/u.test(rest))
		return null;
	if (/\b(?:it|they|he|she|them|him|itself|themselves|we|us|our)\b/u.test(rest)) return null;
	const isDefining = !/^One of/u.test(parts.subject) && DEFINING.test(`${parts.verb} ${rest}`);
	const content = rest.replace(/\b(?:been|have|being|also)\b/gu, '').match(/\p{L}{4,}/gu) ?? [];
	if (content.length < (isDefining ? LEAST_DEFINING : LEAST_PREDICATE_CONTENT)) return null;
	if (tellingWords(rest) < (isDefining ? LEAST_DEFINING : LEAST_TELLING)) return null;
	const question = subjectQuestion(parts, frame);
	return {
		form: 'basic',
		question: 'what-does',
		prompt: isDescribed(parts.subject, matter) ? question.replace(/^What/u, 'Who') : question,
		answer: capitalised(parts.subject)
	};
};
