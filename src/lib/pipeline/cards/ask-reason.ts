import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { invertedQuestion } from '#lib/pipeline/cards/clause-question.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised } from '#lib/pipeline/cards/wording.ts';

/** "P because Q" asks why P; so does "Because of N, P". */
export const askReason: ClaimForm = ({ text, frame, matter }) => {
	const fronted = /^(Because (?:of )?[^,]+), (.+)$/u.exec(text);
	const tailed = /^([^,]+?),? (because\b.+)$/u.exec(text);
	const [claim, ground] = fronted ? [fronted[2], fronted[1]] : [tailed?.[1], tailed?.[2]];
	if (
		claim === undefined ||
		ground === undefined ||
		/\bnot (?:\w+ )?because\b|\b(?:not|only|simply|merely|just)$|\bthat\b/u.test(claim)
	)
		return null;
	const parts = clauseParts(mainPart(claim));
	const asked = parts && invertedQuestion(parts, matter.ordinary);
	if (!asked || /\bnot\b/u.test(asked)) return null;
	return { form: 'basic', question: 'why', prompt: `Why${frame} ${asked}?`, answer: capitalised(mainPart(ground)) };
};
