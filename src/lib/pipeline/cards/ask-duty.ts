import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';

const PURPOSE = /^(?:In order to|To) ([^,]{10,90}), (.+)$/u;

/** "To do N, X must do M" asks what X must do to do N. */
export const askDuty: ClaimForm = ({ text, frame, matter }) => {
	const [, purpose, claim] = PURPOSE.exec(text) ?? [];
	const parts = claim === undefined ? null : clauseParts(mainPart(claim));
	if (
		purpose === undefined ||
		parts === null ||
		!/^(?:must|should)$/u.test(parts.verb) ||
		!standsAlone(parts.subject, matter)
	)
		return null;
	const [, verb, rest] = /^((?:not |\p{Ll}+ly )?\p{Ll}+) (.+)$/u.exec(parts.rest) ?? [];
	if (verb === undefined || rest === undefined || /^(?:be|have|not|never|always|\p{Ll}+ly)\b/u.test(verb)) return null;
	if ((parts.rest.match(/\p{L}{4,}/gu) ?? []).length < 3) return null;
	const prompt = `What${frame} ${parts.verb} ${lowered(parts.subject, matter.ordinary)} ${parts.adverb}do to ${purpose}?`;
	return { form: 'basic', question: 'duty', prompt, answer: capitalised(parts.rest) };
};
