import { isBase } from '#lib/pipeline/cards/common-verbs.ts';
import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts, type ClauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { baseVerb, doOf, verbBehind } from '#lib/pipeline/cards/clause-question.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';

/** Verbs that a preposition belongs to. */
const VERBS =
	/^(depend|rest|rely|lead|tend|arise|spring|result|flow|follow|consist|amount|belong|originate|culminate|differ|suffer|derive|proceed|stem|lie|reside|turn|end|inhere|hinge|issue|degenerate|develop)$/u;
/** Participles and adjectives that a preposition belongs to, behind a form of "be". */
const STATES =
	/^((?:not |never |\p{Ll}+ly |only |always )*)(based|founded|rooted|derived|due|owing|essential|necessary|indispensable|incompatible|compatible|identical|inimical|hostile|opposed|dependent|confined|limited|reduced|subject|analogous|equivalent|akin|contrary|fatal|devoted|composed|made up|bound up|inseparable|directed|doomed|destined|divided|transformed|converted|exercised|confronted|accompanied|inherent|responsible|ascribed|attributed|superior|inferior|grounded|contained|embodied|expressed|comprised|involved|implied|to be found|to be sought|concerned|identified|connected|associated|fraught|governed|guided|linked|bound|restricted|traceable|peculiar|favourable|favorable|unfavourable|unfavorable|conducive|indifferent|blind|alien|inclined) (on|upon|in|to|from|for|with|of|against|into|through|at) (.+)$/u;
/** What a thing is not like can be asked; what it is not based on has many answers. */
const LIKENESS = /^(?:analogous|identical|equivalent|akin|comparable)$/u;
const PREPOSITION = /^((?:\p{Ll}+ly |over-much |entirely |chiefly )*)(on|upon|from|to|in|of|into) (.+)$/u;

/** "X depends on N" asks on what X depends; "X is hostile to N" to what X is hostile. */
export const askComplement: ClaimForm = ({ text, frame, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || !standsAlone(parts.subject, matter)) return null;
	const found = ofState(parts, frame, matter.ordinary) ?? ofVerb(parts, frame, matter.ordinary);
	if (found === null || !isWhole(found.answer)) return null;
	if (/^To what\b/u.test(found.prompt) && isBase(found.answer.split(' ')[0] ?? '')) return null;
	return { form: 'basic', question: 'complement', prompt: found.prompt, answer: capitalised(found.answer) };
};

function ofState({ subject, adverb, verb, rest, tense }: ClauseParts, frame: string, ordinary: ReadonlySet<string>) {
	if (tense !== 'auxiliary' || !/^(?:is|are|was|were)$/u.test(verb)) return null;
	const [, before = '', state, preposition, answer] = STATES.exec(rest) ?? [];
	if (state === undefined || preposition === undefined || answer === undefined) return null;
	if (/\bnot\b|\bnever\b/u.test(before) && !LIKENESS.test(state)) return null;
	const asked = `${capitalised(preposition)} what${frame} ${verb} ${lowered(subject, ordinary)} ${adverb}${before}${state}?`;
	return { prompt: asked, answer };
}

function ofVerb(parts: ClauseParts, frame: string, ordinary: ReadonlySet<string>) {
	if (parts.tense === 'auxiliary') return ofPerfect(parts, frame, ordinary);
	const base = baseVerb(parts);
	const [, before = '', preposition, answer] = PREPOSITION.exec(parts.rest) ?? [];
	if (base === null || !VERBS.test(base) || preposition === undefined || answer === undefined) return null;
	if (base === 'tend') return null;
	const asked = `${capitalised(preposition)} what${frame} ${doOf(parts)} ${lowered(parts.subject, ordinary)} ${parts.adverb}${before}${base}?`;
	return { prompt: asked, answer };
}

/** "Has led to N" and "must depend on N". */
function ofPerfect(parts: ClauseParts, frame: string, ordinary: ReadonlySet<string>) {
	const found = verbBehind(parts);
	if (found === null || /\b(?:not|never)\b/u.test(found.before)) return null;
	const [, manner = '', preposition, answer] = PREPOSITION.exec(found.behind) ?? [];
	if (!VERBS.test(found.base) || found.base === 'tend' || preposition === undefined || answer === undefined)
		return null;
	const asked = `${capitalised(preposition)} what${frame} ${parts.verb} ${lowered(parts.subject, ordinary)} ${parts.adverb}${found.before}${found.told} ${manner}`;
	return { prompt: `${asked.trim()}?`, answer };
}

function isWhole(answer: string): boolean {
	return (
		!/^(?:be|\p{Ll}+ly|which|that|whether|what|how|it|them|him|this|these|those|one another|each other)\b/u.test(
			answer
		) &&
		answer.split(' ').length >= 2 &&
		!/, and (?:the|an?|it|they|this) /u.test(answer) &&
		!/\b(?:rather|not|but|if|when|unless)\b/u.test(answer)
	);
}
