import { partOf, telling, type Progress } from '#lib/pipeline/document/progress.ts';
import { documentFacts } from '#lib/pipeline/subjects/tagger-document.ts';
import { taggerFeatures } from '#lib/pipeline/subjects/tagger-features.ts';
import { FIRST_LOOK, SECOND_LOOK } from '#lib/pipeline/subjects/tagger-weights.ts';
import { classify, type NameProbabilities, type TaggerLooks } from '#lib/pipeline/subjects/tagger-model.ts';
import { secondLookFeatures } from '#lib/pipeline/subjects/tagger-second-look.ts';
import { taggerWords, type TaggerSentence } from '#lib/pipeline/subjects/tagger-words.ts';
import type { Word } from '#lib/pipeline/subjects/text-sentences.ts';

/** Says of each capitalised word of a text how probably it belongs to a name. Two looks: the second knows the first. */
export function tagNames(
	sentences: readonly TaggerSentence[],
	progress?: Progress,
	looks: TaggerLooks = { first: FIRST_LOOK, second: SECOND_LOOK }
): ReadonlyMap<Word, NameProbabilities> {
	const names = sentences.flatMap(taggerWords);
	const facts = documentFacts(sentences, names);
	const seen = names.map(
		telling(partOf(progress, 0, 0.4), names, (name) => {
			const { identity, lists, context } = taggerFeatures(name, facts.get(name.key) ?? []);
			return [...identity, ...lists, ...context];
		})
	);
	const first = seen.map(telling(partOf(progress, 0.4, 0.7), seen, (features) => classify(looks.first, features)));
	const second = secondLookFeatures(names, first);
	return new Map(
		names.map(
			telling(partOf(progress, 0.7, 1), names, ({ word }, index) => [
				word,
				classify(looks.second, [...(seen[index] ?? []), ...(second[index] ?? [])])
			])
		)
	);
}
