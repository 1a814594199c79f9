import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { baseVerb, doOf } from '#lib/pipeline/cards/clause-question.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';

const DIFFERS =
	/^((?:\p{Ll}+ly )?from [^,;:]{3,80}?),? ((?:chiefly |mainly |only |precisely |essentially )?(?:in|by|because) .{8,130})$/u;

/** "X differs from Y in N" asks in what X differs from Y. */
export const askDifference: ClaimForm = ({ text, frame, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || !standsAlone(parts.subject, matter)) return null;
	const base = baseVerb(parts);
	const [, other, how] = DIFFERS.exec(parts.rest) ?? [];
	if (base === null || !/^(?:differ|depart|deviate)$/u.test(base) || other === undefined || how === undefined)
		return null;
	const subject = lowered(parts.subject, matter.ordinary);
	return {
		form: 'basic',
		question: 'difference',
		prompt: `How${frame} ${doOf(parts)} ${subject} ${parts.adverb}${base} ${other}?`,
		answer: capitalised(how)
	};
};
