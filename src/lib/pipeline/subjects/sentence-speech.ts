import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { SpeechStretch } from '#lib/pipeline/subjects/speech-stretches.ts';
import type { AttributedStretch } from '#lib/pipeline/subjects/stretch-speakers.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** The quoted stretch that a sentence has most to do with, and how much of the sentence it is, in (0, 1]. */
export interface Speech {
	readonly stretch: AttributedStretch;
	readonly share: number;
}

/** Whether a sentence is in somebody's own words. */
export const isQuoted = (speech: Speech | null | undefined): boolean => (speech?.share ?? 0) > 0.5;

const contains = (outer: TextRange, { start, end }: TextRange) => outer.start <= start && outer.end >= end;

/** Tells whether a range lies in a stretch, and not where the stretch is interrupted; asked in reading order. */
export function speechTest(stretches: readonly SpeechStretch[]): (range: TextRange) => boolean {
	let at = 0;
	return (range) => {
		while (at > 0 && (stretches[at]?.start ?? Infinity) > range.start) at -= 1;
		while ((stretches[at]?.end ?? Infinity) <= range.start) at += 1;
		const stretch = stretches[at];
		return (
			stretch !== undefined && contains(stretch, range) && !stretch.interruptions.some((gap) => contains(gap, range))
		);
	};
}

/** Gives each sentence the stretch that it has most to do with; null where it is all the author's. */
export function sentenceSpeech(
	sentences: readonly TextSentence[],
	stretches: readonly AttributedStretch[]
): (Speech | null)[] {
	let from = 0;
	return sentences.map(({ start, end }) => {
		while ((stretches[from]?.end ?? Infinity) <= start) from += 1;
		let most: Speech | null = null;
		for (let at = from; (stretches[at]?.start ?? Infinity) < end; at += 1) {
			const stretch = stretches[at];
			if (stretch === undefined) break;
			const share = (Math.min(stretch.end, end) - Math.max(stretch.start, start)) / (end - start);
			if (share > (most?.share ?? 0)) most = { stretch, share };
		}
		return most;
	});
}
