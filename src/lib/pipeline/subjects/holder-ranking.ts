import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import type { HolderCandidate } from '#lib/pipeline/subjects/holder-candidates.ts';
import { gramSlot, gramValue, type SentenceModel } from '#lib/pipeline/subjects/sentence-model.ts';
import type { Evidence } from '#lib/pipeline/subjects/subject-index.ts';

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

/** Gives each candidate's share of the probability; the author's also rests on the words of the sentence. */
export function weighCandidates(
	candidates: readonly HolderCandidate[],
	grams: readonly string[],
	model: SentenceModel
): number[] {
	const scores = candidates.map((candidate) =>
		shareOfEvidence(candidate, grams, model).reduce((sum, { weight }) => sum + weight, 0)
	);
	const most = Math.max(...scores);
	const shares = scores.map((score) => Math.exp(score - most));
	const sum = shares.reduce((total, share) => total + share, 0);
	return shares.map((share) => share / sum);
}

function shareOfEvidence(
	{ holder, features }: HolderCandidate,
	grams: readonly string[],
	{ cues, grams: weights }: SentenceModel
): Evidence[] {
	const evidence: Evidence[] = [];
	for (const [name, seen] of Object.entries(features)) {
		const weight = (cues[name] ?? 0) * seen;
		if (weight !== 0) evidence.push({ name, weight });
	}
	if (holder?.kind === 'author') {
		const value = gramValue(grams.length);
		const weight = grams.reduce((sum, gram) => sum + (weights[gramSlot(gram, weights.length)] ?? 0) * value, 0);
		evidence.push({ name: 'author, words', weight });
	}
	return evidence;
}

/** Ranks those who may hold the view of a sentence; there is always the author. */
export function rankHolders(
	candidates: readonly HolderCandidate[],
	grams: readonly string[],
	model: SentenceModel
): HolderRanking | null {
	const shares = weighCandidates(candidates, grams, model);
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
			shareOfEvidence(first.candidate, grams, model),
			second ? shareOfEvidence(second.candidate, grams, model) : []
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
