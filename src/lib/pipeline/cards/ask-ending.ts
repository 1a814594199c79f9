import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { singularBase } from '#lib/pipeline/cards/clause-parts.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { lowered } from '#lib/pipeline/cards/wording.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';
import { IRREGULAR_PARTICIPLES } from '#lib/pipeline/subjects/irregular-verbs.ts';
import { FUNCTION_WORDS } from '#lib/pipeline/subjects/word-classes.ts';

/** Words behind which the last phrase of a claim is the telling one. */
const JOINT = /^(?:by|into|from|to|on|upon|against|through|toward|towards|is|are|be)$/u;
/** What makes an ending more than one noun phrase. */
const NO_PHRASE =
	/^(?:one|two|three|four|five|six|seven|eight|nine|ten|is|are|was|were|be|been|has|have|had|will|would|can|could|must|should|may|might|do|does|did|not|that|which|who|whom|whose|when|where|what|how|if|because|as|than|but|or|it|its|they|them|their|he|him|his|she|her|we|us|our|this|these|those|such|same|other|others|so|too|there|here|by|with|into|from|to|on|upon|against|through|at|\p{Ll}+ing|\p{Ll}+ly)$/u;
const OPENING = /^(?:the|an?|no|all|every|\p{L}+)$/u;
const MOST_ANSWER_WORDS = 9;
const MOST_CLAIM_WORDS = 32;
const LEAST_CONTEXT = 7;

/** A claim whose last noun phrase is left out, where all before it says much. */
export const askEnding: ClaimForm = ({ text, author, matter }) => {
	const claim = mainPart(text);
	const words = claim.split(' ');
	if (words.length > MOST_CLAIM_WORDS || !isStatement(claim)) return null;
	for (let at = Math.max(5, words.length - MOST_ANSWER_WORDS); at <= words.length - 2; at += 1) {
		const phrase = words.slice(at);
		if (!joins(words[at - 1] ?? '', phrase[0] ?? '') || !isPhrase(phrase)) continue;
		const context = words.slice(0, at).join(' ');
		if ((context.match(/\p{L}{4,}/gu) ?? []).length < LEAST_CONTEXT) return null;
		return {
			form: 'cloze',
			question: 'ending',
			prompt: `According to ${author}, ${lowered(context, matter.ordinary)} ____.`,
			answer: phrase.join(' ')
		};
	}
	return null;
};

function joins(joint: string, first: string): boolean {
	if (joint === 'to' && !/^(?:the|an?|no|all|every)$/u.test(first)) return false;
	if (/^(?:is|are|be)$/u.test(joint)) return /^the$/u.test(first);
	if (JOINT.test(joint)) return OPENING.test(first);
	const isVerb =
		(isPastForm(joint) && !/^(?:was|were|had|did)$/u.test(joint)) ||
		(singularBase(joint) !== null && !/^(?:the|a)$/u.test(joint));
	return isVerb && !IRREGULAR_PARTICIPLES.has(joint) && /^(?:the|an?|no|all|every)$/u.test(first);
}

function isPhrase(words: readonly string[]): boolean {
	if (words.some((word) => /[,;:“”()—]/u.test(word) || NO_PHRASE.test(word))) return false;
	const first = words[0] ?? '';
	if (
		words.some(
			(word, at) =>
				at > 0 && /^(?:the|an?|no|all)$/u.test(word) && !/^(?:of|and|in|between|for)$/u.test(words[at - 1] ?? '')
		)
	)
		return false;
	if (FUNCTION_WORDS.has(first) && !/^(?:the|an?|no|all|every)$/u.test(first)) return false;
	return words.filter((word) => /\p{L}{4,}/u.test(word) && !FUNCTION_WORDS.has(word)).length >= 2;
}

function isStatement(claim: string): boolean {
	return (
		!/^\p{L}+ing\b[^,]*, (?:it|there)\b|^(?:Probably|Possibly|Perhaps),/u.test(claim) &&
		!/^(?:Let|See|Suppose|Take|Consider|Although|Though|While|Whereas|That|Such|Here|There|What|How|Who|Not)\b|[“”?]/u.test(
			claim
		) &&
		!/\b(?:I|me|my|you|your)\b/u.test(claim) &&
		/\b(?:is|are|was|were|has|have|had|will|would|can|could|must|should|may|might|do|does|did|\p{Ll}+ed|\p{Ll}+s)\b/u.test(
			claim
		)
	);
}
