import type { Evidence, Tier } from '#lib/pipeline/subjects/subject-index.ts';

/** What was seen of a candidate, by name; most are 0 or 1, shares lie in [0, 1]. */
export type Features = Readonly<Record<string, number>>;

/** How much each feature counts for (positive) or against, in log-odds; `bias` is what a candidate starts with. */
export type Weights = Readonly<Record<string, number>>;

/** Weighs what was seen of a candidate. A feature that the table does not name counts nothing. */
export function weigh(features: Features, weights: Weights): { probability: number; evidence: Evidence[] } {
	const evidence: Evidence[] = [{ name: 'bias', weight: weights['bias'] ?? 0 }];
	for (const [name, value] of Object.entries(features)) {
		const weight = (weights[name] ?? 0) * value;
		if (weight !== 0) evidence.push({ name, weight });
	}
	const logOdds = evidence.reduce((sum, { weight }) => sum + weight, 0);
	return { probability: 1 / (1 + Math.exp(-logOdds)), evidence };
}

/** Where a tier begins: the least probability, and the most findings of the tier per 1,000 words. */
export interface TierRule {
	readonly included: number;
	readonly suggested: number;
	readonly includedPerThousandWords: number;
}

/** Sorts candidates into tiers: the most probable first, until the cap; below `suggested` they are left out. */
export function tiersOf(probabilities: readonly number[], wordCount: number, rule: TierRule): (Tier | null)[] {
	const cap = Math.ceil((wordCount / 1000) * rule.includedPerThousandWords);
	const tiers: (Tier | null)[] = probabilities.map((p) => (p >= rule.suggested ? 'suggested' : null));
	const ranked = probabilities.map((p, index) => ({ p, index })).filter(({ p }) => p >= rule.included);
	ranked.sort((a, b) => b.p - a.p || a.index - b.index);
	for (const { index } of ranked.slice(0, cap)) tiers[index] = 'included';
	return tiers;
}
