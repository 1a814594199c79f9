import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { baseVerb, doOf } from '#lib/pipeline/cards/clause-question.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';

/** Verbs whose object is what a claim tells. */
const VERBS =
	/^(?:presuppose|require|exclude|threaten|signify|constitute|involve|imply|foster|stimulate|produce|create|destroy|need|demand|mean|cause|prevent|reveal|reflect|express|represent|undermine|increase|diminish|promote|encourage|want|desire|seek|teach|contain|forbid|necessitate|provoke|generate|engender|inspire|betray|conceal|guarantee|ensure|secure|lack|abolish|recognize|recognise|include|comprise|embody|display|exhibit|suggest|indicate|affirm|deny|reject|embrace|introduce|establish|form|possess|deserve|fear)$/u;

/** "X presupposes N" asks what X presupposes. */
export const askObject: ClaimForm = ({ text, frame, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || parts.tense === 'auxiliary' || !standsAlone(parts.subject, matter)) return null;
	if (matter.subjects.figures.some(({ forms }) => forms.includes(parts.subject))) return null;
	const base = baseVerb(parts);
	if (base === null || !VERBS.test(base)) return null;
	if (
		!/^(?:the|an?|no|not only|only|nothing|all|every|both|either|\p{Ll}+(?:s|al|ive|ic|ous|ful|ty|ness|tion|ism))\b/u.test(
			parts.rest
		)
	)
		return null;
	if (/, | \p{L}+ing\b| but /u.test(parts.rest) && /\b(?:is|are|was|were|has|have|had|will)\b/u.test(parts.rest))
		return null;
	if ((parts.rest.match(/\p{L}{4,}/gu) ?? []).length < 2) return null;
	const prompt = `What${frame} ${doOf(parts)} ${lowered(parts.subject, matter.ordinary)} ${parts.adverb}${base}?`;
	return { form: 'basic', question: 'object', prompt, answer: capitalised(parts.rest) };
};
