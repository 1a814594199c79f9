import { holderCandidates } from '#lib/pipeline/subjects/holder-candidates.ts';
import { rankHolders, type HolderRanking } from '#lib/pipeline/subjects/holder-ranking.ts';
import type { HolderScene } from '#lib/pipeline/subjects/holder-scene.ts';
import { isQuoted } from '#lib/pipeline/subjects/sentence-speech.ts';
import type { HolderModel } from '#lib/pipeline/subjects/weigh-holders.ts';

/** How often the label of a numbered position is the holder of what its paragraph says; no training text numbers any. */
const LABEL_PROBABILITY = 0.9;

const SPEAKS_OF_LABELLED = /^(?:This|They|Their|These|By|Since|In)\b/u;
const GOES_ON_OF_LABELLED = /^(?:They|Their|These)\b/u;

/** Finds whose view a sentence states: the label of a numbered position it belongs to, else the likeliest. */
export function findPositionHolder(
	scene: HolderScene,
	index: number,
	grams: readonly string[],
	model: HolderModel
): HolderRanking {
	const author = { name: scene.document.author, kind: 'author' as const, probability: 1 };
	const ranking = rankHolders(
		holderCandidates(scene, index),
		{ grams, words: scene.sentences[index]?.words ?? [] },
		model
	) ?? {
		holder: author,
		runnerUp: null,
		evidence: []
	};
	const label = labelOf(scene, index);
	if (label === null) return ranking;
	const [holder, rest] = [
		{ name: label, kind: 'group' as const, probability: LABEL_PROBABILITY },
		1 - LABEL_PROBABILITY
	];
	const runnerUp = { ...ranking.holder, probability: rest * ranking.holder.probability };
	return {
		holder,
		runnerUp,
		evidence: [{ name: 'label of the numbered position', weight: Math.log(LABEL_PROBABILITY / rest) }]
	};
}

/** The label of the numbered position that a sentence speaks of, where it names no holder of its own. */
function labelOf({ document, sentences, speech, readings, references }: HolderScene, index: number): string | null {
	const sentence = sentences[index];
	if (sentence === undefined || isQuoted(speech[index])) return null;
	const { label, continuesLabel } = sentence.paragraph;
	const number = label?.number ?? continuesLabel;
	if (number === undefined || /\bI\b|\bmy\b/u.test(sentence.text)) return null;
	if (!(label ? SPEAKS_OF_LABELLED : GOES_ON_OF_LABELLED).test(sentence.text)) return null;
	const named = (references[index] ?? []).filter(({ form }) => form === 'name');
	if (named.some(({ key }) => readings[index]?.attributed.has(key))) return null;
	let at = index;
	while (at > 0 && sentences[at]?.paragraph.label?.number !== number) at -= 1;
	const title = sentences[at]?.paragraph.label?.title;
	return title === undefined ? null : document.text.slice(title.start, title.end);
}
