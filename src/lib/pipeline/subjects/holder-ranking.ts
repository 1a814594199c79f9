import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import type { HolderCandidate } from '#lib/pipeline/subjects/holder-candidates.ts';
import type { Evidence } from '#lib/pipeline/subjects/subject-index.ts';
import {
	candidateEvidence,
	weighCandidates,
	type HolderModel,
	type HolderWords
} from '#lib/pipeline/subjects/weigh-holders.ts';

/** One who may hold a view, with how likely it is that he does, in [0, 1]. */
export interface LikelyHolder extends Holder {
	readonly probability: number;
}

/** The likeliest holder of a view, the next likely, and what speaks for the first against the second. */
export interface HolderRanking {
	readonly holder: LikelyHolder;
	readonly runnerUp: LikelyHolder | null;
	readonly evidence: readonly Evidence[];
}

/** Evidence of less weight is summed up in one line. */
const LEAST_SHOWN = 0.15;

/** Ranks those who may hold the view of a sentence; there is always the author. */
export function rankHolders(
	candidates: readonly HolderCandidate[],
	sentence: HolderWords,
	model: HolderModel
): HolderRanking | null {
	const shares = weighCandidates(candidates, sentence, model);
	const ranked = candidates
		.flatMap((candidate, at) => (candidate.holder === null ? [] : [{ candidate, probability: shares[at] ?? 0 }]))
		.sort((a, b) => b.probability - a.probability);
	const [first, second] = ranked;
	if (!first?.candidate.holder) return null;
	const runnerUp = second?.candidate.holder;
	return {
		holder: { ...first.candidate.holder, probability: first.probability },
		runnerUp: runnerUp && second ? { ...runnerUp, probability: second.probability } : null,
		evidence: compare(
			candidateEvidence(first.candidate, sentence, model),
			second ? candidateEvidence(second.candidate, sentence, model) : []
		)
	};
}

/** Sets what speaks for the first against what speaks for the second; what they have in common falls out. */
function compare(first: readonly Evidence[], second: readonly Evidence[]): Evidence[] {
	const weights = new Map<string, number>();
	for (const { name, weight } of first) weights.set(name, (weights.get(name) ?? 0) + weight);
	for (const { name, weight } of second) weights.set(name, (weights.get(name) ?? 0) - weight);
	const all = Array.from(weights, ([name, weight]) => ({ name, weight }));
	const shown = all.filter(({ weight }) => Math.abs(weight) >= LEAST_SHOWN);
	const rest = all.reduce((sum, { weight }) => sum + weight, 0) - shown.reduce((sum, { weight }) => sum + weight, 0);
	shown.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
	return rest === 0 ? shown : [...shown, { name: 'other', weight: rest }];
}
