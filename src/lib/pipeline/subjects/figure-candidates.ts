import type { Document } from '#lib/pipeline/document/document.ts';
import type { Progress } from '#lib/pipeline/document/progress.ts';
import type { Features } from '#lib/pipeline/subjects/evidence.ts';
import { figureFeatures } from '#lib/pipeline/subjects/figure-evidence.ts';
import { taggedFeatures } from '#lib/pipeline/subjects/figure-tagger.ts';
import { nameCandidates, type NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';
import { nameRuns, type NameRun } from '#lib/pipeline/subjects/name-runs.ts';
import type { TaggerLooks } from '#lib/pipeline/subjects/tagger-model.ts';
import { tagNames } from '#lib/pipeline/subjects/tagger.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { wordUse } from '#lib/pipeline/subjects/word-use.ts';

/** The names of a text that may be a figure's, and what is known of each. */
export interface FigureCandidates {
	readonly runs: readonly NameRun[];
	readonly candidates: readonly NameCandidate[];
	/** @param company how surely the names around it are persons', 0 where that is not known yet */
	readonly featuresOf: (candidate: NameCandidate, company: number) => Features;
}

/** Gathers the names of a text with their features, the same for finding figures and for learning to. */
export function figureCandidates(
	document: Document,
	sentences: readonly TextSentence[],
	progress?: Progress,
	looks?: TaggerLooks
): FigureCandidates {
	const use = wordUse(sentences);
	const runs = sentences.flatMap((sentence) => nameRuns(document.text, sentence));
	const tagged = tagNames(sentences, progress, looks);
	return {
		runs,
		candidates: nameCandidates(runs, document.title),
		featuresOf: (candidate, company) => ({
			...figureFeatures(candidate, use, company),
			...taggedFeatures(candidate, tagged)
		})
	};
}
