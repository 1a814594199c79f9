import type { Document } from '#lib/pipeline/document/document.ts';
import type { FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import type { SubjectIndex } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** What every kind of card is made from. */
export interface CardMatter {
	readonly document: Document;
	readonly subjects: SubjectIndex;
	readonly sentences: readonly TextSentence[];
	/** Mentions of included figures, in reading order. */
	readonly mentions: readonly FigureMention[];
	/** The titles of the numbered positions, in order. */
	readonly labels: readonly string[];
	/** The words that the text keeps speaking of, in lower case. */
	readonly topics: ReadonlySet<string>;
	/** The author as cards name him. */
	readonly author: string;
	/** "does" or "do": what the author, or the authors, take in a question. */
	readonly authorDoes: 'does' | 'do';
	/** The words that the text has in small letters. */
	readonly ordinary: ReadonlySet<string>;
}
