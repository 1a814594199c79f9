import type { Document } from '#lib/pipeline/document/document.ts';
import { partOf, telling, type Progress } from '#lib/pipeline/document/progress.ts';
import { tiersOf } from '#lib/pipeline/subjects/evidence.ts';
import { figureMentions } from '#lib/pipeline/subjects/figure-mentions.ts';
import { gatherViews, type PlacedPosition } from '#lib/pipeline/subjects/gather-views.ts';
import { HOLDER_MODEL } from '#lib/pipeline/subjects/holder-model.ts';
import { findPositionHolder } from '#lib/pipeline/subjects/find-position-holder.ts';
import type { LikelyHolder } from '#lib/pipeline/subjects/holder-ranking.ts';
import { readHolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { POSITION_MODEL } from '#lib/pipeline/subjects/position-model.ts';
import { POSITION_TIERS, type PositionTierRule } from '#lib/pipeline/subjects/position-weights.ts';
import { lowerCaseWords } from '#lib/pipeline/subjects/sentence-grams.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { Figure, Finding, Position, SubjectId, Tier } from '#lib/pipeline/subjects/subject-index.ts';
import { unpackHolderModel, type HolderModel } from '#lib/pipeline/subjects/weigh-holders.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { unpackViewModel, viewEvidence, weighViews, type ViewModel } from '#lib/pipeline/subjects/view-evidence.ts';

/** What was learned of positions: which passages state a view, and whose view it is. */
export interface PositionModels {
	readonly views: ViewModel;
	readonly holders: HolderModel;
}

const LEARNED: PositionModels = { views: unpackViewModel(POSITION_MODEL), holders: unpackHolderModel(HOLDER_MODEL) };

/** A passage that may state a view, weighed, with whose view it would be. */
export interface WeighedView {
	readonly id: SubjectId;
	readonly passage: TextSentence;
	readonly finding: Pick<Finding, 'probability' | 'evidence'>;
	readonly ranking: ReturnType<typeof findPositionHolder>;
}

/** Finds the passages that state a view, in reading order, each with whose view it is. */
export function findPositions(
	document: Document,
	sentences: readonly TextSentence[],
	figures: readonly Figure[],
	models: PositionModels = LEARNED,
	progress?: Progress
): Position[] {
	return chooseViews(weighViewsOf(document, sentences, figures, models, progress), document.wordCount, POSITION_TIERS);
}

/** Weighs every passage of a text as a view of somebody's; what cannot even be suggested is left out. */
export function weighViewsOf(
	document: Document,
	sentences: readonly TextSentence[],
	figures: readonly Figure[],
	models: PositionModels,
	progress?: Progress
): WeighedView[] {
	const included = figures.filter(({ tier }) => tier === 'included');
	const lowerCase = lowerCaseWords(sentences);
	const scene = readHolderScene(document, sentences, figureMentions(included), lowerCase, partOf(progress, 0, 0.2));
	const seen = viewEvidence(document.text, sentences, partOf(progress, 0.2, 0.6));
	const weighed = weighViews(seen, models.views);
	const ids = idsOf(seen.map(({ passage }) => passage));
	return seen.flatMap(
		telling(partOf(progress, 0.7, 1), seen, ({ passage, grams }, place) => {
			const [finding, id] = [weighed[place], ids[place]];
			if (!finding || !id || finding.probability < POSITION_TIERS.suggested) return [];
			return [{ id, passage, finding, ranking: findPositionHolder(scene, passage.index, grams, models.holders) }];
		})
	);
}

/** Sorts weighed views into tiers: what goes into the deck must be a view first, and that holder's besides. */
export function chooseViews(views: readonly WeighedView[], wordCount: number, rule: PositionTierRule): Position[] {
	const tiers = tiersOf(
		views.map(({ finding, ranking }) => finding.probability * ranking.holder.probability ** rule.holderShare),
		wordCount,
		{ ...rule, suggested: 0 }
	);
	const positions = views.map((view, index) => asPosition(view, tiers[index] ?? 'suggested'));
	return gatherViews(positions);
}

function asPosition({ id, passage, finding, ranking }: WeighedView, tier: Tier): PlacedPosition {
	const { holder, runnerUp, evidence } = ranking;
	const labelNumber = passage.paragraph.label?.number ?? passage.paragraph.continuesLabel;
	const position: Position = {
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
	};
	return { position, passage };
}

const asRunnerUp = ({ name, kind, probability }: LikelyHolder) => ({ holder: name, holderKind: kind, probability });

/** Counted over all passages, so that a position keeps its id whatever else is found. */
function idsOf(passages: readonly TextSentence[]) {
	return subjectIds(
		'position',
		passages.map(({ text }) => text.slice(0, 60))
	);
}
