import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import {
	mean,
	meaningShare,
	viewEvidence,
	type ViewEvidence,
	type ViewModel
} from '#lib/pipeline/subjects/view-evidence.ts';
import { meaningSlot } from '#lib/pipeline/subjects/word-meaning.ts';
import { matches, type AnnotatedText } from './gold-annotation.ts';
import { AXES, readMeaningAxes } from './meaning-axes.ts';
import { fitSentenceSpace } from './sentence-space.ts';

/** Chosen by leaving one essay out; precision moves by less than .01 around them. */
const SETTINGS = {
	ridge: 8,
	/** Grams of fewer passages are left out before training. */
	leastCount: 3,
	gramSlots: 1 << 14,
	meaningSlots: 1 << 16,
	/** A view that its reader holds a must counts for so many. */
	mustWeight: 2
};
const MUST = 3;
const AXES_OF = readMeaningAxes();

/** A passage whose truth is known, with where its words lie on the axes of meaning, seen from the middle of its text. */
export interface ViewExample extends Pick<ViewEvidence, 'features' | 'grams'> {
	readonly meaning: Float64Array;
	readonly isTrue: boolean;
	readonly weight: number;
}

/** Makes every passage of a text an example of a view stated or not. */
export function viewExamples({ document, gold }: AnnotatedText, sentences: readonly TextSentence[]): ViewExample[] {
	const seen = viewEvidence(document.text, sentences);
	const places = seen.map(({ words }) => placeOf(words));
	const middle = Float64Array.from({ length: AXES }, (_, axis) => mean(places.map((place) => place[axis] ?? 0)));
	return seen.map(({ passage, features, grams }, index) => {
		const stated = gold.positions.filter(({ quote }) => matches(document.text, passage, quote));
		return {
			features,
			grams,
			meaning: middle.map((usual, axis) => (places[index]?.[axis] ?? 0) - usual),
			isTrue: stated.length > 0,
			weight: stated.some(({ importance }) => importance === MUST) ? SETTINGS.mustWeight : 1
		};
	});
}

function placeOf(words: readonly string[]): Float64Array {
	const place = new Float64Array(AXES);
	for (const word of words) addTo(place, AXES_OF.get(word.replace(/'s$/u, '')));
	return place.map((sum) => sum * meaningShare(words.length));
}

function addTo(sum: Float64Array, place: Float64Array | undefined): void {
	if (place) for (const [axis, value] of place.entries()) sum[axis] = (sum[axis] ?? 0) + value;
}

/** Learns which passages state a view. What is learned of the axes of meaning is written down word by word. */
export function fitViewModel(examples: readonly ViewExample[]): ViewModel {
	const { cues, grams, direction } = fitSentenceSpace(examples, AXES, SETTINGS);
	return { cues, grams, meanings: meaningTable(direction) };
}

/** Writes down what each word counts; of two words in one slot the more frequent. */
function meaningTable(direction: Float64Array): Float32Array {
	const table = new Float32Array(SETTINGS.meaningSlots);
	const taken = new Set<number>();
	for (const [word, place] of AXES_OF) {
		const slot = meaningSlot(word, table.length);
		if (taken.has(slot)) continue;
		taken.add(slot);
		table[slot] = place.reduce((sum, value, axis) => sum + value * (direction[axis] ?? 0), 0);
	}
	return table;
}
