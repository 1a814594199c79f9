import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { danglingWords } from '#lib/pipeline/cards/dangling-words.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';

const DENIED =
	/^([^,;:]{4,70}?) (does|do|did) not ((?:necessarily |by itself |in itself )?(?:indicate|mean|imply|prove|signify|show|suggest)) (that [^;:]+)$/u;

/** "N does not mean that M" asks what N does not mean. */
export const askDenied: ClaimForm = ({ text, frame, matter }) => {
	const [, subject, auxiliary, verb, claim] = DENIED.exec(mainPart(text)) ?? [];
	if (subject === undefined || claim === undefined || !standsAlone(subject, matter)) return null;
	if (danglingWords(claim.replace(/^that /u, '')).length > 0) return null;
	return {
		form: 'basic',
		question: 'denied',
		prompt: `What${frame} ${auxiliary} ${lowered(subject, matter.ordinary)} not ${verb}?`,
		answer: capitalised(claim)
	};
};
