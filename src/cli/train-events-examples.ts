import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { eventViews } from '#lib/pipeline/subjects/weigh-events.ts';
import { matches, type AnnotatedText } from './gold-annotation.ts';
import { meanVector } from './word-vectors.ts';

/** One sentence as it is seen when happenings are looked for, and whether its reader marked one in it. */
export type EventExample = ReturnType<typeof eventViews>[number] & {
	/** The mean of its words' vectors. */
	readonly meaning: Float64Array;
	readonly isTrue: boolean;
	/** How much it counts: happenings that must not be missed most, lesser ones least. */
	readonly weight: number;
};

const WEIGHT_OF_IMPORTANCE: Readonly<Record<number, number>> = { 1: 0.5, 2: 1, 3: 2 };
const WEIGHT_OF_SEVERAL = 1.3;

/** Makes every sentence of a text an example. */
export function eventExamples(
	{ document, gold }: AnnotatedText,
	sentences: readonly TextSentence[]
): readonly EventExample[] {
	return eventViews(sentences).map((view, index) => {
		const sentence = sentences[index];
		const marked = sentence ? gold.events.filter(({ quote }) => matches(document.text, sentence, quote)) : [];
		const importance = marked.reduce((most, event) => Math.max(most, event.importance), 0);
		const several = marked.length > 1 ? WEIGHT_OF_SEVERAL : 1;
		return {
			...view,
			meaning: meanVector(view.words),
			isTrue: marked.length > 0,
			weight: (WEIGHT_OF_IMPORTANCE[importance] ?? 1) * several
		};
	});
}
