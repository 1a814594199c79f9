import { CALENDAR_WORDS, SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';
import { IRREGULAR_PASTS } from '#lib/pipeline/subjects/irregular-verbs.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const MONTH =
	'(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)';

/** Plain facts about a sentence that the evidence of several kinds of subject builds on. */
export interface SentenceFacts {
	readonly wordCount: number;
	/** How many of its words are in a set. */
	readonly count: (set: ReadonlySet<string>) => number;
	readonly has: (pattern: RegExp) => number;
	readonly isPast: boolean;
	readonly pastCount: number;
	readonly nameCount: number;
	readonly isQuoted: boolean;
	readonly year: number;
	readonly month: number;
	readonly sayVerbs: number;
}

const YEAR = /\b(?:1[0-9]\d\d|20\d\d)\b|\b\d{2,4}\s+(?:A\.\s?D\.|B\.\s?C\.)|\bA\.D\.\s+\d/u;
const MONTH_DAY = new RegExp(
	`\\b${MONTH}\\b(?=\\s+(?:\\d|of\\b))|\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH}|\\b[Ii]n\\s+${MONTH}`,
	'u'
);

/** Gathers the plain facts of one sentence. */
export function sentenceFacts(sentence: TextSentence): SentenceFacts {
	const { text, words } = sentence;
	const lower = words.map((word) => word.lower);
	const pastCount = words.filter(({ lower: word, isCapitalised }) => !isCapitalised && isPastForm(word)).length;
	return {
		wordCount: words.length,
		count: (set) => lower.filter((word) => set.has(word)).length,
		has: (pattern) => Number(pattern.test(text)),
		isPast: pastCount > 0,
		pastCount,
		nameCount: words.filter(
			({ isCapitalised, lower: word }, index) => isCapitalised && index > 0 && word !== 'i' && !CALENDAR_WORDS.has(word)
		).length,
		isQuoted: sentence.paragraph.type === 'quotation',
		year: Number(YEAR.test(text)),
		month: Number(MONTH_DAY.test(text)),
		sayVerbs: lower.filter((word) => SAY_VERBS.has(word)).length
	};
}

/** Whether a word has the form of a past tense, as far as the form alone can tell. */
export function isPastForm(word: string): boolean {
	return /^(?:was|were|had|did)$/u.test(word) || IRREGULAR_PASTS.has(word) || /[a-z]{2}[^e]ed$/u.test(word);
}
