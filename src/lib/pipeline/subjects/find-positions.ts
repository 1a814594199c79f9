import type { Document } from '#lib/pipeline/document/document.ts';
import { partOf, telling, type Progress } from '#lib/pipeline/document/progress.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { tiersOf } from '#lib/pipeline/subjects/evidence.ts';
import { figureMentions } from '#lib/pipeline/subjects/figure-mentions.ts';
import { HOLDER_MODEL } from '#lib/pipeline/subjects/holder-model.ts';
import { findPositionHolder } from '#lib/pipeline/subjects/find-position-holder.ts';
import type { LikelyHolder } from '#lib/pipeline/subjects/holder-ranking.ts';
import { readHolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { positionFeatures } from '#lib/pipeline/subjects/position-evidence.ts';
import { POSITION_MODEL } from '#lib/pipeline/subjects/position-model.ts';
import { LEAST_HOLDER_PROBABILITY, POSITION_TIERS } from '#lib/pipeline/subjects/position-weights.ts';
import { lowerCaseWords, sentenceGrams } from '#lib/pipeline/subjects/sentence-grams.ts';
import { unpackModel, weighSentence, type SentenceModel } from '#lib/pipeline/subjects/sentence-model.ts';
import { subjectIds } from '#lib/pipeline/subjects/subject-id.ts';
import type { Figure, Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** A view quoted at greater length is a paragraph, not a quotation. */
const LONGEST_QUOTE = 600;

/** What was learned of positions: which sentences state a view, and whose view it is. */
export interface PositionModels {
	readonly views: SentenceModel;
	readonly holders: SentenceModel;
}

const LEARNED: PositionModels = { views: unpackModel(POSITION_MODEL), holders: unpackModel(HOLDER_MODEL) };

/** Finds the sentences that state a view, in reading order, each with whose view it is. */
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
	const lengths = new Map<string, number>();
	for (const { paragraph } of sentences) lengths.set(paragraph.id, (lengths.get(paragraph.id) ?? 0) + 1);
	const found = sentences.flatMap(
		telling(partOf(progress, 0.3, 1), sentences, (sentence, index) => {
			const grams = sentenceGrams(sentence, lowerCase);
			const features = positionFeatures(sentence, lengths.get(sentence.paragraph.id) ?? 1);
			const finding = weighSentence(features, grams, models.views);
			if (finding.probability < POSITION_TIERS.suggested) return [];
			return [{ sentence, finding, ranking: findPositionHolder(scene, index, grams, models.holders) }];
		})
	);
	const tiers = tiersOf(
		found.map(({ finding: { probability }, ranking }) =>
			ranking.holder.probability >= LEAST_HOLDER_PROBABILITY
				? probability
				: Math.min(probability, POSITION_TIERS.included - 0.01)
		),
		document.wordCount,
		POSITION_TIERS
	);
	const ids = idsOf(sentences);
	return found.flatMap(({ sentence, finding, ranking: { holder, runnerUp, evidence } }, index) => {
		const [tier, id] = [tiers[index], ids[sentence.index]];
		if (!tier || !id) return [];
		const labelNumber = sentence.paragraph.label?.number ?? sentence.paragraph.continuesLabel;
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
				quote: shortened(document.text, sentence),
				...(runnerUp === null ? {} : { runnerUp: asRunnerUp(runnerUp) }),
				...(labelNumber === undefined ? {} : { labelNumber })
			}
		];
	});
}

const asRunnerUp = ({ name, kind, probability }: LikelyHolder) => ({ holder: name, holderKind: kind, probability });

/** Counted over all sentences, so that a position keeps its id whatever else is found. */
function idsOf(sentences: readonly TextSentence[]) {
	return subjectIds(
		'position',
		sentences.map(({ text }) => text.slice(0, 60))
	);
}

/** Cuts a very long sentence at the last semicolon or comma before the limit. */
function shortened(text: string, { start, end }: TextRange): TextRange {
	if (end - start <= LONGEST_QUOTE) return { start, end };
	const part = text.slice(start, start + LONGEST_QUOTE);
	const cut = Math.max(part.lastIndexOf(';'), part.lastIndexOf('—'), part.lastIndexOf('--'));
	const end2 = cut > 150 ? cut : part.lastIndexOf(',');
	return { start, end: start + (end2 > 150 ? end2 : LONGEST_QUOTE) };
}
