import type { TierRule } from '#lib/pipeline/subjects/evidence.ts';

/**
 * Where the tiers of positions begin, chosen on essays left out of the training: the cap keeps texts full of claims
 * from filling the deck.
 */
export const POSITION_TIERS: TierRule = { included: 0.46, suggested: 0.18, includedPerThousandWords: 12 };

/** Below this a view is only suggested, however clearly it is stated: it may be somebody else's. */
export const LEAST_HOLDER_PROBABILITY = 0.55;
