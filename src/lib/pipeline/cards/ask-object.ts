import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts, type ClauseParts, singularBase } from '#lib/pipeline/cards/clause-parts.ts';
import { baseVerb, doOf, verbBehind } from '#lib/pipeline/cards/clause-question.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';

/** Verbs whose object is what a claim tells. */
const VERBS =
	/^(?:presuppose|require|exclude|threaten|signify|constitute|involve|imply|foster|stimulate|produce|create|destroy|need|demand|mean|cause|prevent|reveal|reflect|express|represent|undermine|increase|diminish|promote|encourage|want|desire|seek|teach|contain|forbid|necessitate|provoke|generate|engender|inspire|betray|conceal|guarantee|ensure|secure|lack|abolish|recognize|recognise|include|comprise|embody|display|exhibit|suggest|indicate|affirm|deny|reject|embrace|introduce|establish|form|possess|deserve|fear|render|afford|acquire|gain|lose|obtain|furnish|supply|bring about|offer|give|hinder|restrain|enable|violate|attack|defend|support|confirm|refute|disprove|teach|show|exclude|favour|favor|replace|supersede|corrupt|ruin|oppose|preserve|protect|violate|overthrow|transform|weaken|strengthen|inaugurate|evoke|arouse|heighten|facilitate|accelerate|hasten|retard|attain|achieve|impose|confer|grant|proclaim|symbolize|symbolise|justify|permit)$/u;

/** "X presupposes N" asks what X presupposes. */
export const askObject: ClaimForm = ({ text, frame, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || !standsAlone(parts.subject, matter)) return null;
	if (matter.subjects.figures.some(({ forms }) => forms.includes(parts.subject))) return null;
	const asked = parts.tense === 'auxiliary' ? ofPerfect(parts) : ofVerb(parts);
	if (asked === null || !VERBS.test(asked.base)) return null;
	if (goesOn(asked.object) || (asked.base === 'render' && !/^(?:the|an?|no|all|every)\b/u.test(asked.object)))
		return null;
	if (
		!/^(?:the|an?|no|not only|only|nothing|all|every|both|either|\p{Ll}+(?:s|al|ive|ic|ous|ful|ty|ness|tion|ism))\b/u.test(
			asked.object
		)
	)
		return null;
	if (/, | \p{L}+ing\b| but /u.test(asked.object) && /\b(?:is|are|was|were|has|have|had|will)\b/u.test(asked.object))
		return null;
	if ((asked.object.match(/\p{L}{4,}/gu) ?? []).length < 2) return null;
	const prompt = `What${frame} ${asked.helper} ${lowered(parts.subject, matter.ordinary)} ${parts.adverb}${asked.verb}?`;
	return { form: 'basic', question: 'object', prompt, answer: capitalised(asked.object) };
};

/** "Bread cheap, and draws men to the town": a second verb of the same subject. */
function goesOn(object: string): boolean {
	return Array.from(
		object.matchAll(/\b(?:and|but) (?:\p{Ll}+ly )?(\p{Ll}+) (?:the|an?|its|their|all|no|every)\b/gu)
	).some(([, word = '']) => singularBase(word) !== null || isPastForm(word));
}

interface Asked {
	readonly helper: string;
	readonly verb: string;
	readonly base: string;
	readonly object: string;
}

function ofVerb(parts: ClauseParts): Asked | null {
	const base = baseVerb(parts);
	return base === null ? null : { helper: doOf(parts), verb: base, base, object: parts.rest };
}

function ofPerfect(parts: ClauseParts): Asked | null {
	const found = verbBehind(parts);
	if (found === null) return null;
	const { before, told, base, behind } = found;
	return { helper: parts.verb, verb: before + told, base, object: behind };
}
