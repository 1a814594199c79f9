import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { invertedQuestion } from '#lib/pipeline/cards/clause-question.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';

/** "By doing N, X did M" asks how X did M; so does "X did M by doing N". */
export const askMeans: ClaimForm = ({ text, frame, matter }) => {
	const fronted = /^(By \p{L}+ing [^,]+), (.+)$/u.exec(text);
	const tailed = /^([^,]{20,120}?) (by (?:means of |\p{L}+ing )[^,]+)$/u.exec(text);
	const [claim, means] = fronted ? [fronted[2], fronted[1]] : [tailed?.[1], tailed?.[2]];
	if (claim === undefined || means === undefined || /\b(?:not|only)$/u.test(claim)) return null;
	const plain = mainPart(claim).replace(/ by that very act| themselves| itself/u, '');
	const parts = clauseParts(plain);
	const asked = parts && invertedQuestion(parts, matter.ordinary);
	if (!asked || /\bnot\b/u.test(asked)) return null;
	return { form: 'basic', question: 'how', prompt: `How${frame} ${asked}?`, answer: means.replace(/^by/u, 'By') };
};
