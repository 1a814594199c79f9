import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type * as Sqlite from 'node-sqlite3-wasm';

// Written for the older way to import, of which Node finds no names.
const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm') as typeof Sqlite;

/** A row of any table: numbers as numbers, words as words. */
export type AnkiRow = Readonly<Record<string, number | string>>;

/** What another build of SQLite finds in a package. */
export interface ReadPackage {
	/** `ok`, or what SQLite has to say against the file. */
	readonly integrity: string;
	/** The names in the zip. */
	readonly files: readonly string[];
	readonly col: AnkiRow;
	readonly notes: readonly AnkiRow[];
	readonly cards: readonly AnkiRow[];
	readonly revlog: readonly AnkiRow[];
}

/** Opens a package as whoever takes it in would: unzips it and asks SQLite. */
export function readAnkiPackage(bytes: Uint8Array): ReadPackage {
	const files = unzipSync(bytes);
	const collection = files['collection.anki2'];
	if (collection === undefined || strFromU8(files['media'] ?? new Uint8Array()) !== '{}') {
		throw new Error(`This is no package: it holds ${Object.keys(files).join(', ')}.`);
	}
	const directory = mkdtempSync(join(tmpdir(), 'commonplace-anki-'));
	try {
		const path = join(directory, 'collection.anki2');
		writeFileSync(path, collection);
		const database = new Database(path, { readOnly: true });
		try {
			const rows = (table: string) => database.all(`SELECT * FROM ${table} ORDER BY id`) as unknown as AnkiRow[];
			const [col] = rows('col');
			if (col === undefined) throw new Error('The collection has no settings.');
			return {
				integrity: String(database.get('PRAGMA integrity_check')?.['integrity_check']),
				files: Object.keys(files),
				col,
				notes: rows('notes'),
				cards: rows('cards'),
				revlog: rows('revlog')
			};
		} finally {
			database.close();
		}
	} finally {
		rmSync(directory, { recursive: true });
	}
}
