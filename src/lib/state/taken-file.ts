import { localDate } from '#lib/state/backup-file.ts';

/** A file for another program, and what is in it. */
export interface TakenFile {
	/** Such as `commonplace-anki-2026-03-14.apkg`. */
	readonly name: string;
	readonly content: Blob;
	/** What was counted into it. */
	readonly cardCount: number;
	readonly reviewCount: number;
	readonly highlightCount: number;
	/** Records that cannot be read, and so are not in it. */
	readonly leftOutCount: number;
}

/** A file named for what is in it and the day it was written on. @param ending with the dot before it */
export function takenFile(
	{ what, ending, atMs }: { readonly what: string; readonly ending: string; readonly atMs: number },
	content: Blob,
	counts: Partial<Pick<TakenFile, 'cardCount' | 'reviewCount' | 'highlightCount' | 'leftOutCount'>>
): TakenFile {
	const name = `commonplace-${what}-${localDate(atMs)}${ending}`;
	return { name, content, cardCount: 0, reviewCount: 0, highlightCount: 0, leftOutCount: 0, ...counts };
}
