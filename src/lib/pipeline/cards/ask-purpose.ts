import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts, type ClauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { baseVerb, doOf } from '#lib/pipeline/cards/clause-question.ts';
import { isBase } from '#lib/pipeline/cards/common-verbs.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';

/** Participles and adjectives that an infinitive belongs to. */
const STATES =
	/^((?:not |never |\p{Ll}+ly |only |always |therefore )*)(intended|designed|meant|bound|forced|compelled|obliged|destined|required|calculated|doomed|powerless|unable|able|determined|constrained|fitted|unfit|sufficient|insufficient|forbidden|driven|condemned) to (?!be\b|have\b)(\p{Ll}+ .+)$/u;
/** Verbs that an infinitive belongs to. */
const VERBS = /^(?:tend|seek|serve|fail|strive|endeavour|endeavor|propose|undertake|refuse|cease|profess|pretend)$/u;
const LEAST_ANSWER_WORDS = 4;

/** "X is bound to V" asks what X is bound to do; so does "X tends to V" what it tends to do. */
export const askPurpose: ClaimForm = ({ text, frame, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || !standsAlone(parts.subject, matter)) return null;
	if (matter.subjects.figures.some(({ forms }) => forms.includes(parts.subject))) return null;
	const asked = ofState(parts) ?? ofVerb(parts);
	if (asked === null || !isWhole(asked.told)) return null;
	const subject = lowered(parts.subject, matter.ordinary);
	return {
		form: 'basic',
		question: 'purpose',
		prompt: `What${frame} ${asked.helper} ${subject} ${parts.adverb}${asked.verb} to do?`,
		answer: capitalised(`to ${asked.told}`)
	};
};

interface Asked {
	readonly helper: string;
	readonly verb: string;
	readonly told: string;
}

function ofState({ verb, rest, tense }: ClauseParts): Asked | null {
	const [, before = '', state, told] = STATES.exec(rest) ?? [];
	if (tense !== 'auxiliary' || !/^(?:is|are|was|were)$/u.test(verb) || state === undefined || told === undefined)
		return null;
	return /\b(?:not|never)\b/u.test(before) ? null : { helper: verb, verb: before + state, told };
}

function ofVerb(parts: ClauseParts): Asked | null {
	const base = parts.tense === 'auxiliary' ? null : baseVerb(parts);
	const told = /^to (?!be\b|have\b)(\p{Ll}+ .+)$/u.exec(parts.rest)?.[1];
	return base === null || told === undefined || !VERBS.test(base) ? null : { helper: doOf(parts), verb: base, told };
}

function isWhole(told: string): boolean {
	return (
		isBase(told.split(' ')[0] ?? '') &&
		told.split(' ').length >= LEAST_ANSWER_WORDS &&
		!/^(?:do|make it|see|say|know|become)\b|, and (?:the|an?|it|they) |\b(?:than|as) (?:the|it|they|he)\b/u.test(
			told
		) &&
		(told.match(/\p{L}{4,}/gu) ?? []).length >= 2
	);
}
