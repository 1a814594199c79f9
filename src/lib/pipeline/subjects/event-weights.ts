import type { TierRule } from '#lib/pipeline/subjects/evidence.ts';

/** Where the tiers of events begin, chosen on essays left out of the training. */
export const EVENT_TIERS: TierRule = { included: 0.45, suggested: 0.13, includedPerThousandWords: 10 };
