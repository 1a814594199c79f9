import type { Document } from '#lib/pipeline/document/document.ts';
import { telling, type Progress } from '#lib/pipeline/document/progress.ts';
import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import type { FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import type { Holder } from '#lib/pipeline/subjects/find-holder.ts';
import { namedHolders } from '#lib/pipeline/subjects/holder-candidates.ts';
import {
	authorFeatures,
	candidateFeatures,
	holderKey,
	type HolderContext
} from '#lib/pipeline/subjects/holder-evidence.ts';
import { HOLDER_RULE_PROBABILITY, type HolderRule } from '#lib/pipeline/subjects/holder-rules.ts';
import { positionHolders } from '#lib/pipeline/subjects/position-holders.ts';
import { gramSlot, gramValue, type SentenceModel } from '#lib/pipeline/subjects/sentence-model.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** One who may hold the view of a sentence; null stands for somebody whom the text near by does not name. */
export interface HolderCandidate {
	readonly holder: Holder | null;
	readonly features: Features;
}

/** A holder with how sure it is that the view is theirs, in [0, 1]. */
export type RankedHolder = Holder & { readonly probability: number };

/** Structures in which the sentence itself says whose view it is; ranking knows no better. */
const PLAIN_RULES: ReadonlySet<HolderRule> = new Set<HolderRule>([
	'label',
	'citation',
	'named-say-verb',
	'group-say-verb',
	'pronoun-say-verb',
	'first-person',
	'according-to',
	'opinion-noun'
]);

const PERSONS_BACK = 10;
const GROUPS_BACK = 3;

/** Reads a text for the ranking of holders. */
export function holderContext(
	document: Document,
	sentences: readonly TextSentence[],
	mentions: readonly FigureMention[],
	lowerCase: ReadonlySet<string>,
	progress?: Progress
): HolderContext {
	const named = sentences.map(
		telling(progress, sentences, (sentence) => namedHolders(document, sentence, mentions, lowerCase))
	);
	const counts = new Map<string, number>();
	const saying = new Map<string, number>();
	for (const { key, end } of named.flat()) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
		const next = /^\s+(\p{L}+)/u.exec(document.text.slice(end, end + 20))?.[1];
		if (next !== undefined && SAY_VERBS.has(next)) saying.set(key, (saying.get(key) ?? 0) + 1);
	}
	const byRule = positionHolders(document, sentences, mentions);
	const authorShare = byRule.filter(({ kind }) => kind === 'author').length / Math.max(1, byRule.length);
	return { sentences, byRule, named, counts, saying, authorShare };
}

/** Gives those who may hold the view of a sentence: the author, whom the rules name, and whoever is named near by. */
export function holderCandidates(document: Document, context: HolderContext, index: number): HolderCandidate[] {
	const found = new Map<string, Holder>();
	for (let back = 0; back <= PERSONS_BACK && index - back >= 0; back += 1) {
		for (const { key, kind, holder } of (context.named[index - back] ?? []).toReversed())
			if (!found.has(key) && (kind === 'person' || back <= GROUPS_BACK)) found.set(key, holder);
	}
	const ruled = context.byRule[index];
	if (ruled !== undefined && ruled.kind !== 'author') found.set(holderKey(ruled), ruled);
	const named = [...found].map(([key, holder], recency) => ({
		holder,
		features: candidateFeatures(context, index, key, recency)
	}));
	const author: Holder = ruled?.kind === 'author' ? ruled : { name: document.author, kind: 'author', rule: 'ranked' };
	return [
		{ holder: author, features: authorFeatures(context, index) },
		...named,
		{
			holder: null,
			features: { nobody: 1, nobodyAmongFew: 1 / (1 + found.size), nobodyRuled: Number(ruled?.kind !== 'author') }
		}
	];
}

/** Gives each candidate's share of the probability; the author's also rests on the words of the sentence. */
export function weighCandidates(
	candidates: readonly HolderCandidate[],
	grams: readonly string[],
	model: SentenceModel
): number[] {
	const value = gramValue(grams.length);
	const scores = candidates.map(({ holder, features }) => {
		let score = 0;
		for (const [name, seen] of Object.entries(features)) score += (model.cues[name] ?? 0) * seen;
		if (holder?.kind === 'author')
			for (const gram of grams) score += (model.grams[gramSlot(gram, model.grams.length)] ?? 0) * value;
		return score;
	});
	const most = Math.max(...scores);
	const shares = scores.map((score) => Math.exp(score - most));
	const sum = shares.reduce((total, share) => total + share, 0);
	return shares.map((share) => share / sum);
}

/** Gives the likeliest holder of the view of a sentence: whom its own structure names, else the best ranked. */
export function likeliestHolder(
	document: Document,
	context: HolderContext,
	index: number,
	grams: readonly string[],
	model: SentenceModel
): RankedHolder {
	const ruled = context.byRule[index];
	if (ruled !== undefined && PLAIN_RULES.has(ruled.rule)) {
		return { ...ruled, probability: HOLDER_RULE_PROBABILITY[ruled.rule] };
	}
	const candidates = holderCandidates(document, context, index);
	const shares = weighCandidates(candidates, grams, model);
	let best: RankedHolder = { name: document.author, kind: 'author', rule: 'author', probability: 0 };
	for (const [at, { holder }] of candidates.entries()) {
		const probability = shares[at] ?? 0;
		if (holder !== null && probability > best.probability) best = { ...holder, probability };
	}
	return best;
}
