import type { TierRule, Weights } from '#lib/pipeline/subjects/evidence.ts';

/** Where the tiers of positions begin. */
export const POSITION_TIERS: TierRule = { included: 0.5, suggested: 0.2, includedPerThousandWords: 12 };

/** Below this a view is only suggested, however clearly it is stated: it may be somebody else's. */
export const LEAST_HOLDER_PROBABILITY = 0.6;

/** What counts for and against a sentence's stating a view. */
export const POSITION_WEIGHTS: Weights = {
	bias: -1.25,
	sayVerb: 0.41,
	sayThat: 0.51,
	nameSays: 0.45,
	pronounSays: 0.49,
	opinionNoun: 0.26,
	opinionIs: 0.25,
	thatIs: 0.05,
	accordingTo: 0.65,
	byName: -0.18,
	obligation: 0.34,
	possibility: 0.15,
	future: 0.06,
	negation: 0.09,
	notBut: 0.66,
	comparative: 0.18,
	superlative: 0.11,
	absolute: 0.45,
	praise: 0.36,
	blame: 0.7,
	reason: 0.05,
	firstPerson: -0.2,
	plainWe: -0.21,
	iThink: 0.33,
	narrator: -0.5,
	definition: 0.12,
	opensThis: -0.29,
	opensHe: -0.09,
	opensThere: -0.2,
	opensContrast: 0.23,
	opensTime: -0.29,
	opensIf: -0.34,
	concession: 0.14,
	example: -0.33,
	present: 0.29,
	past: 0.05,
	year: -0.08,
	month: -0.16,
	digits: -0.59,
	names: 0.22,
	question: -0.25,
	quotationMark: 0.51,
	quoted: 0.11,
	semicolon: 0.05,
	dash: -0.12,
	endsColon: -0.46,
	brief: -0.82,
	short: -0.42,
	long: 0.21,
	veryLong: -0.39,
	abstract: 0.74,
	closesParagraph: 0.1
};
