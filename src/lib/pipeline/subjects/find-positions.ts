import type { Document } from '#lib/pipeline/document/document.ts';
import { partOf, telling, type Progress } from '#lib/pipeline/document/progress.ts';
import { tiersOf } from '#lib/pipeline/subjects/evidence.ts';
import { figureMentions } from '#lib/pipeline/subjects/figure-mentions.ts';
import { HOLDER_MODEL } from '#lib/pipeline/subjects/holder-model.ts';
import { findPositionHolder } from '#lib/pipeline/subjects/find-position-holder.ts';
import type { LikelyHolder } from '#lib/pipeline/subjects/holder-ranking.ts';
import { readHolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { POSITION_MODEL } from '#lib/pipeline/subjects/position-model.ts';
import { HOLDER_SHARE, POSITION_TIERS } from '#lib/pipeline/subjects/position-weights.ts';
import { lowerCaseWords } from '#lib/pipeline/subjects/sentence-grams.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { Figure, Position } from '#lib/pipeline/subjects/subject-index.ts';
import { unpackHolderModel, type HolderModel } from '#lib/pipeline/subjects/weigh-holders.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { unpackViewModel, viewEvidence, weighViews, type ViewModel } from '#lib/pipeline/subjects/view-evidence.ts';

/** What was learned of positions: which passages state a view, and whose view it is. */
export interface PositionModels {
	readonly views: ViewModel;
	readonly holders: HolderModel;
}

const LEARNED: PositionModels = { views: unpackViewModel(POSITION_MODEL), holders: unpackHolderModel(HOLDER_MODEL) };

/** Finds the passages that state a view, in reading order, each with whose view it is. */
export function findPositions(
	document: Document,
	sentences: readonly TextSentence[],
	figures: readonly Figure[],
	models: PositionModels = LEARNED,
	progress?: Progress
): Position[] {
	const included = figures.filter(({ tier }) => tier === 'included');
	const lowerCase = lowerCaseWords(sentences);
	const scene = readHolderScene(document, sentences, figureMentions(included), lowerCase, partOf(progress, 0, 0.2));
	const seen = viewEvidence(document.text, sentences, partOf(progress, 0.2, 0.6));
	const weighed = weighViews(seen, models.views);
	const found = seen.flatMap(
		telling(partOf(progress, 0.7, 1), seen, ({ passage, grams }, place) => {
			const finding = weighed[place];
			if (finding === undefined || finding.probability < POSITION_TIERS.suggested) return [];
			return [{ passage, place, finding, ranking: findPositionHolder(scene, passage.index, grams, models.holders) }];
		})
	);
	// What goes into the deck must be a view first, and that holder's besides.
	const tiers = tiersOf(
		found.map(({ finding, ranking }) => finding.probability * ranking.holder.probability ** HOLDER_SHARE),
		document.wordCount,
		{ ...POSITION_TIERS, suggested: 0 }
	);
	const ids = idsOf(seen.map(({ passage }) => passage));
	return found.flatMap(({ passage, place, finding, ranking: { holder, runnerUp, evidence } }, index) => {
		const [tier, id] = [tiers[index], ids[place]];
		if (!tier || !id) return [];
		const labelNumber = passage.paragraph.label?.number ?? passage.paragraph.continuesLabel;
		return [
			{
				id,
				tier,
				probability: finding.probability,
				evidence: finding.evidence,
				holder: holder.name,
				holderKind: holder.kind,
				holderProbability: holder.probability,
				holderEvidence: evidence,
				quote: { start: passage.start, end: passage.end },
				...(runnerUp === null ? {} : { runnerUp: asRunnerUp(runnerUp) }),
				...(labelNumber === undefined ? {} : { labelNumber })
			}
		];
	});
}

const asRunnerUp = ({ name, kind, probability }: LikelyHolder) => ({ holder: name, holderKind: kind, probability });

/** Counted over all passages, so that a position keeps its id whatever else is found. */
function idsOf(passages: readonly TextSentence[]) {
	return subjectIds(
		'position',
		passages.map(({ text }) => text.slice(0, 60))
	);
}
