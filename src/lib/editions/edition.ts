import type { Editorial } from '#lib/editions/editorial.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';

/** A slip of the transcription that an edition mends. */
export interface MendedFlaw {
	readonly asGiven: string;
	readonly asPrintedHere: string;
	readonly reason: string;
}

/** Where a text was first printed, and where this one was taken from. */
export interface EditionSource {
	readonly publication: string;
	readonly date: string;
	readonly pages: string;
	readonly url: string;
}

/** What is known of a text that comes with the app; `slug` is its name in addresses. */
export interface EditionRecord {
	readonly id: TextId;
	readonly slug: string;
	readonly title: string;
	readonly author: string;
	readonly source: EditionSource;
	readonly licence: string;
	/** Where the last paragraph of the parsed document ends, UTF-16 code units; kept here so that a shelf needs no text. */
	readonly textLength: number;
	readonly mended: readonly MendedFlaw[];
}

/** A text that comes with the app, with its words and what its editor changed in the generated deck. */
export interface Edition extends EditionRecord {
	readonly text: string;
	readonly editorial: Editorial;
}
