import type { ClaimForm, Wording } from '#lib/pipeline/cards/claim-form.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { capitalised } from '#lib/pipeline/cards/wording.ts';

const CLEFT =
	/^It (is|was) ((?:not [^,]{4,70}, but )?(?:the|a|an|\p{Ll}+)\b[^,;]{4,90}?),? (?:that|which) ((?:has|had|is|was|will|would|can|could|must|\p{Ll}+(?:s|ed))\b.{15,120})$/u;

const PREPOSITIONAL =
	/^It (is|was) (from|by|on|upon|to|under|through|during|with|against|among) ((?:the|an?|his|its|their|all)?\b[^,;]{6,90}?),? that ((?:the|an?|all|every|no|\p{Lu}\p{L}+|\p{Ll}+) [^;:]{15,130})$/u;

/** "It is from N that M comes" asks from what it is that M comes. */
function askPrepositional(text: string, frame: string): Wording | null {
	const [, verb, preposition, answer, rest] = PREPOSITIONAL.exec(text) ?? [];
	if (verb === undefined || preposition === undefined || answer === undefined || rest === undefined) return null;
	if (
		/^(?:vain|truth|fact|no|this|these|that|those|such|means|accident|us|him|them|it|order)\b/u.test(answer) ||
		answer.split(' ').length < 2
	)
		return null;
	return {
		form: 'basic',
		question: 'cleft',
		prompt: `${capitalised(preposition)} what ${verb} it${frame} that ${rest}?`,
		answer: capitalised(answer)
	};
}

/** "It is N that makes P" asks what it is that makes P. */
export const askCleft: ClaimForm = ({ text, frame }) => {
	const prepositional = askPrepositional(mainPart(text), frame);
	if (prepositional !== null) return prepositional;
	const [, verb, answer, rest] = CLEFT.exec(mainPart(text)) ?? [];
	if (verb === undefined || answer === undefined || rest === undefined) return null;
	if (
		/^(?:not (?!.*\bbut\b)|\p{Ll}+ly\b|in|on|at|by|for|from|to|with|when|only|as|because|through|this|these|those|no|one|such|certain|true|clear|possible|probable|evident|obvious|plain|well)\b/u.test(
			answer
		)
	)
		return null;
	if (
		answer.split(' ').length < 2 ||
		/\b(?:said|held|thought|believed|known|argued|supposed|clear|necessary)$/u.test(answer)
	)
		return null;
	return {
		form: 'basic',
		question: 'cleft',
		prompt: `What ${verb} it${frame} that ${rest}?`,
		answer: capitalised(answer)
	};
};
