import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { tellingGap } from '#lib/pipeline/cards/telling-gaps.ts';
import { lowered } from '#lib/pipeline/cards/wording.ts';

/** A claim with its telling part as the gap. */
export const askGap: ClaimForm = ({ text, author, matter }) => {
	const gap = tellingGap(text);
	if (gap === null) return null;
	return {
		form: 'cloze',
		question: gap.by,
		prompt: `According to ${author}, ${lowered(gap.prompt, matter.ordinary)}.`,
		answer: gap.answer
	};
};
