import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { mainPart } from '#lib/pipeline/cards/plain-claims.ts';
import { namesPeople } from '#lib/pipeline/cards/subject-number.ts';
import { capitalised, lowered } from '#lib/pipeline/cards/wording.ts';
import { IRREGULAR_PARTICIPLES } from '#lib/pipeline/subjects/irregular-verbs.ts';

const AGENT =
	/^((?:not |never |been |be |\p{Ll}+ly |always |often |long )*)(\p{Ll}+)((?: \p{Ll}+){0,6}?) by ((?:the|a|an|no|all|its|their|his|her|\p{Lu}|\p{Ll}+)\b[^,;]{4,110})$/u;
const NO_AGENT =
	/^(?:\p{L}+ing|means|way|virtue|law|force|nature|degrees|birth|night|day|land|sea|name|far|no means|accident|chance|right|way of|reason|hand|then|now|heart|which|what|whom|many|some|all|others|those|this|that|these)\b/u;

/** "X was broken by N" asks by what, or by whom, X was broken. */
export const askAgent: ClaimForm = ({ text, frame, matter }) => {
	const parts = clauseParts(mainPart(text));
	if (parts === null || parts.tense !== 'auxiliary' || !standsAlone(parts.subject, matter)) return null;
	const [, before = '', participle = '', between = '', agent = ''] = AGENT.exec(parts.rest) ?? [];
	if (agent === '' || !isParticiple(participle) || NO_AGENT.test(agent) || /\bnot\b|\bbut\b/u.test(before + parts.rest))
		return null;
	if (!/^(?:is|are|was|were|has|have|had|can|must|will|could|may)$/u.test(parts.verb)) return null;
	if (
		/\b(?:that|which|who|whom|if|when|because|is|was|are|were|has|have)\b/u.test(agent.split(' ').slice(0, 3).join(' '))
	)
		return null;
	const isPerson = matter.subjects.figures.some(({ forms }) => forms.includes(agent)) || namesPeople(agent);
	return {
		form: 'basic',
		question: 'by-whom',
		prompt: `By ${isPerson ? 'whom' : 'what'}${frame} ${parts.verb} ${lowered(parts.subject, matter.ordinary)} ${parts.adverb}${before}${participle}${between}?`,
		answer: capitalised(agent)
	};
};

function isParticiple(word: string): boolean {
	return /ed$/u.test(word) || IRREGULAR_PARTICIPLES.has(word);
}
