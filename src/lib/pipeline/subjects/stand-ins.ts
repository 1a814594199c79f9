import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { isAttitude, TEACHING_NOUNS } from '#lib/pipeline/subjects/holder-words.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { ROLES } from '#lib/pipeline/subjects/word-classes.ts';

/** A word that stands for somebody named before, and of which sort that one must be. */
export interface StandIn extends TextRange {
	readonly form: 'pronoun' | 'role';
	readonly means: 'he' | 'she' | 'they' | 'person' | 'anyone';
}

/** Of a sentence that fills a book only the beginning is read. */
const WORDS_READ = 400;

/** Finds the pronouns and the roles ("this author", "that doctrine") that stand for a holder, in reading order. */
export function standIns({ words }: TextSentence): StandIn[] {
	return words.slice(0, WORDS_READ).flatMap(({ lower, start, end, isCapitalised }, index): StandIn[] => {
		const before = words[index - 1];
		const next = words[index + 1]?.lower ?? '';
		const means = pronounMeaning(lower, next, index);
		if (means !== null) return [{ start, end, form: 'pronoun', means }];
		if (before === undefined || isCapitalised) return [];
		const isPointedAt = /^(?:this|that|same|such)$/u.test(before.lower);
		if (TEACHING_NOUNS.has(lower) && isPointedAt) return [{ start: before.start, end, form: 'role', means: 'anyone' }];
		const isKnown = isPointedAt || /^(?:the|our)$/u.test(before.lower);
		if (ROLES.has(lower) && isKnown && !/^(?:of|who|whose|that)$/u.test(next))
			return [{ start: before.start, end, form: 'role', means: 'person' }];
		return [];
	});
}

function pronounMeaning(lower: string, next: string, index: number): StandIn['means'] | null {
	if (/^(?:he|his|him|himself)$/u.test(lower)) return 'he';
	if (/^(?:she|her|herself)$/u.test(lower)) return 'she';
	if (/^(?:they|their|them|themselves)$/u.test(lower)) return 'they';
	return lower === 'it' && (index === 0 || isAttitude(next)) ? 'they' : null;
}
