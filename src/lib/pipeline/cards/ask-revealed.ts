import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { capitalised } from '#lib/pipeline/cards/wording.ts';

/** "A force gathered headway: the guild" asks what force gathered headway. */
export const askRevealed: ClaimForm = ({ text, frame }) => {
	const match = /^(?:An?|One) (\p{L}+) ([^:,;“”"]{20,140}): ((?:the|an?) [^:;,]{4,60})$/u.exec(text);
	const [, noun, claim, answer] = match ?? [];
	if (noun === undefined || claim === undefined || answer === undefined) return null;
	if (clauseParts(`the ${noun} ${claim}`)?.subject !== `the ${noun}`) return null;
	return { form: 'basic', question: 'revealed', prompt: `What ${noun}${frame} ${claim}?`, answer: capitalised(answer) };
};
