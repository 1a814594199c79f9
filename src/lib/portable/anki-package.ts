import { strToU8, zipSync } from 'fflate';
import type { SqlJsStatic } from 'sql.js';
import { writeAnkiCollection } from '#lib/portable/anki-collection.ts';
import type { AnkiContent } from '#lib/portable/anki-content.ts';

/** A package, and what is in it. */
export interface AnkiPackage {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly cardCount: number;
	/** Reviews that stand, of cards that are in it. */
	readonly reviewCount: number;
}

/**
 * Writes a package (`.apkg`) that Anki takes in: cards with when they are due, their memory state under FSRS, and every
 * review that was not undone. The same content gives the same bytes.
 *
 * Its collection has the name and tables that every Anki since 2.1 reads, and says of itself that it is planned as Anki
 * plans today, so that learning steps come over as they are.
 * @param onprogress told what part is done, in [0, 1]
 * @see https://github.com/ankitects/anki/blob/main/rslib/src/import_export/package/meta.rs
 */
export async function writeAnkiPackage(
	content: AnkiContent,
	sqlite: SqlJsStatic,
	onprogress?: (done: number) => void
): Promise<AnkiPackage> {
	const { bytes, ...counts } = await writeAnkiCollection(content, sqlite, onprogress);
	const files = { 'collection.anki2': bytes, media: strToU8('{}') };
	// A zip tells of no time before 1980, which a clock that was never set shows.
	const mtime = Math.max(content.nowMs, Date.UTC(1980, 0, 2));
	return { bytes: zipSync(files, { mtime }) as Uint8Array<ArrayBuffer>, ...counts };
}
