import type { TierRule, Weights } from '#lib/pipeline/subjects/evidence.ts';

/** What was learned of figures: two looks, the second knowing the company that a name keeps, and the tiers. */
export interface FigureModel {
	readonly tiers: TierRule;
	/** What counts for and against a name's being a person's, before its company is known. */
	readonly alone: Weights;
	/** The same when the names listed beside it have been weighed. */
	readonly together: Weights;
}
