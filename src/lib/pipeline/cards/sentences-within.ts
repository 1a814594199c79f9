import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** The sentences that a passage holds, or the one that holds the passage. @param sentences in reading order */
export function sentencesWithin(sentences: readonly TextSentence[], { start, end }: TextRange): TextSentence[] {
	let [low, high] = [0, sentences.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	const found: TextSentence[] = [];
	for (let index = low; (sentences[index]?.start ?? end) < end; index += 1) {
		const sentence = sentences[index];
		if (sentence) found.push(sentence);
	}
	return found;
}
