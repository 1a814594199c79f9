import { figureMentions } from '#lib/pipeline/subjects/figure-mentions.ts';
import { holderCandidates } from '#lib/pipeline/subjects/holder-candidates.ts';
import { readHolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { lowerCaseWords, sentenceGrams } from '#lib/pipeline/subjects/sentence-grams.ts';
import type { Figure } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { matches, type AnnotatedText } from './gold-annotation.ts';
import { isSameHolder } from './score-holder.ts';
import type { HolderExample } from './train-holders-fit.ts';

/** Makes each sentence that states a marked view an example of whose it is. */
export function holderExamples(
	{ document, gold }: AnnotatedText,
	sentences: readonly TextSentence[],
	figures: readonly Figure[]
): HolderExample[] {
	const lowerCase = lowerCaseWords(sentences);
	const included = figures.filter(({ tier }) => tier === 'included');
	const scene = readHolderScene(document, sentences, figureMentions(included), lowerCase);
	return sentences.flatMap((sentence, index) => {
		const views = gold.positions.filter(({ quote }) => matches(document.text, sentence, quote));
		if (views.length === 0) return [];
		const candidates = holderCandidates(scene, index).map(({ holder, features }) => ({
			holder,
			features,
			isTrue:
				holder !== null &&
				views.some((view) => isSameHolder(gold, { holder: holder.name, holderKind: holder.kind }, view))
		}));
		const isNamed = candidates.some(({ isTrue }) => isTrue);
		return [
			{
				index,
				holderKind: views[0]?.holderKind ?? '',
				grams: sentenceGrams(sentence, lowerCase),
				words: sentence.words,
				candidates: candidates.map((candidate) =>
					candidate.holder === null ? { ...candidate, isTrue: !isNamed } : candidate
				)
			}
		];
	});
}
