import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { subjectQuestion } from '#lib/pipeline/cards/clause-question.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { namesPeople } from '#lib/pipeline/cards/subject-number.ts';
import { capitalised } from '#lib/pipeline/cards/wording.ts';

const LEAST_PREDICATE_CONTENT = 4;

/** "X constitutes a source of N" asks what constitutes a source of N. */
export const askSubject: ClaimForm = ({ text, frame, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || !standsAlone(parts.subject, matter)) return null;
	if (matter.subjects.figures.some(({ forms }) => forms.includes(parts.subject))) return null;
	if (namesPeople(parts.subject) && !/^(?:is|was|has|had|will|must|can)$/u.test(parts.verb) && parts.tense !== 'past')
		return null;
	if (/^(?:would|could|may|might|cannot)$/u.test(parts.verb) || parts.adverb.includes('never')) return null;
	const { rest } = parts;
	if (/^(?:not(?! (?:only|merely|simply))|no|never|it|he|they|also|by|such|neither|so|as|too|but)\b/u.test(rest))
		return null;
	if (/\b(?:it|they|he|she|them|him|itself|themselves|we|us|our)\b/u.test(rest)) return null;
	if ((rest.replace(/\b(?:been|have|being|also)\b/gu, '').match(/\p{L}{4,}/gu) ?? []).length < LEAST_PREDICATE_CONTENT)
		return null;
	return {
		form: 'basic',
		question: 'what-does',
		prompt: subjectQuestion(parts, frame),
		answer: capitalised(parts.subject)
	};
};
