import type { TierRule } from '#lib/pipeline/subjects/evidence.ts';

/** The tiers of positions begin where a view is probable, and its holder too. */
export interface PositionTierRule extends TierRule {
	/** How much the sureness of the holder counts beside that of the view, as an exponent. */
	readonly holderShare: number;
}

/**
 * Where the tiers of positions begin, chosen on essays left out of the training (src/cli/choose-position-tiers.ts): the
 * cap keeps texts full of claims from filling the deck.
 */
export const POSITION_TIERS: PositionTierRule = {
	included: 0.32,
	suggested: 0.18,
	includedPerThousandWords: 11,
	holderShare: 0.7
};

/** Below this no card of the deck says whose the view is: it may be somebody else's. */
export const LEAST_HOLDER_PROBABILITY = 0.55;
