import type { TierRule } from '#lib/pipeline/subjects/evidence.ts';

/** Where the tiers of events begin, chosen on essays left out of the training. Written by src/cli/train-events-tiers.ts. */
export const EVENT_TIERS: TierRule = { included: 0.47, suggested: 0.11, includedPerThousandWords: 12 };
