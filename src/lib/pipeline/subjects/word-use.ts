import type { WordUse } from '#lib/pipeline/subjects/figure-evidence.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const MADE_OF_NAME = /^(.{3,}?)(?:ism|ists?|ites?|i?ans?|esque)$/u;

/** Counts how the whole text writes its words. */
export function wordUse(sentences: readonly TextSentence[]): WordUse {
	const lowerCase = new Map<string, number>();
	const stems = new Set<string>();
	for (const { words } of sentences) {
		for (const { lower, isCapitalised } of words) {
			if (!isCapitalised) lowerCase.set(lower, (lowerCase.get(lower) ?? 0) + 1);
			else {
				const stem = MADE_OF_NAME.exec(lower)?.[1];
				if (stem !== undefined) stems.add(stem);
			}
		}
	}
	return { lowerCase, stems };
}
