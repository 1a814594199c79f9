import type { TierRule, Weights } from '#lib/pipeline/subjects/evidence.ts';

/** Where the tiers of events begin. */
export const EVENT_TIERS: TierRule = { included: 0.45, suggested: 0.2, includedPerThousandWords: 6 };

/** What counts for and against a sentence's telling of a happening. */
export const EVENT_WEIGHTS: Weights = {
	bias: -2.6,
	year: 1.54,
	yearPast: 0.95,
	inYear: 0.56,
	month: 1.03,
	monthPast: 0.92,
	decade: 0.1,
	century: 0.64,
	timeWord: 0.81,
	eventNoun: 0.48,
	eventNounPast: 0.41,
	happening: 1.08,
	nameHappening: 0.29,
	wasDone: 0.55,
	had: -0.13,
	names: 1.37,
	noName: -0.89,
	past: 0.73,
	noPast: -0.44,
	present: -0.57,
	unreal: -0.58,
	ifClause: -0.29,
	negation: -0.37,
	firstPerson: 0.16,
	plainWe: -0.13,
	you: -0.06,
	sayVerb: -0.4,
	opinion: -0.15,
	when: 0.64,
	opensTime: 0.08,
	opensHe: 0.1,
	habit: -0.27,
	question: -0.28,
	exclamation: -0.06,
	quotationMark: -0.09,
	veryLong: -0.17,
	numbers: 0.64,
	citation: 0.11
};
