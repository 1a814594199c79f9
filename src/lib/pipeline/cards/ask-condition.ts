import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';

const CONDITION =
	/^((If|Unless|When|Whenever|So long as|As long as|As soon as|Until|Wherever) [^,;:—]{15,110}), (?:then )?([^;:—]{12,150})$/u;
const LEAST_CONDITION_CONTENT = 3;

/** "If P, Q" asks what follows if P; "When P, Q" what happens when P. */
export const askCondition: ClaimForm = ({ text, frame, matter }) => {
	const [, condition, word, outcome] = CONDITION.exec(text) ?? [];
	if (condition === undefined || word === undefined || outcome === undefined) return null;
	if (
		/^(?:and|but|or|nor|let|their|its|his|her|this|these|such|into|of|by|from|with|on|for|at|under|through|which|who|why|what|how|is|are|can|to|in|not|as)\b/u.test(
			outcome
		) ||
		/ (?:and|but) .* (?:is|was|are|were) /u.test(outcome)
	)
		return null;
	if (clauseParts(outcome) === null && !/^(?:it|they|he|she|we|there) /u.test(outcome)) return null;
	if ((condition.match(/\p{L}{4,}/gu) ?? []).length < LEAST_CONDITION_CONTENT) return null;
	const inCondition = clauseParts(condition.slice(word.length + 1))?.subject ?? '';
	if (/^the \p{Ll}+$/u.test(inCondition) && !standsAlone(inCondition, matter)) return null;
	const ask = askedOutcome(word, outcome);
	if (ask === null) return null;
	return {
		form: 'basic',
		question: 'condition',
		prompt: `What${frame} ${ask} ${lowered(condition, matter.ordinary)}?`,
		answer: capitalised(outcome)
	};
};

function askedOutcome(word: string, outcome: string): string | null {
	if (/\bwould have\b/u.test(outcome)) return 'would have followed';
	if (/\b(?:would|should|could|might)\b/u.test(outcome)) return 'would follow';
	if (/\b(?:must|ought|should|has to|have to|need)\b/u.test(outcome)) return null;
	const isPast =
		outcome.split(' ').some((each) => isPastForm(each)) && !/\b(?:is|are|will|has|have|can|may|does)\b/u.test(outcome);
	if (isPast) return word === 'If' || word === 'Unless' ? null : 'happened';
	if (word === 'If' || word === 'Unless') return 'follows';
	return 'happens';
}
