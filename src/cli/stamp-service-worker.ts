import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeBuiltFile } from './write-built-file.ts';

/** The address under which a static host serves a built file: `read/index.html` is `/read/`. */
function servedPath(file: string): string {
	return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

function contentHash(path: string): string {
	return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
}

function builtFiles(directory: string): Record<string, string | null> {
	const files: Record<string, string | null> = {};
	for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		const file = relative(directory, path);
		const isAsked = entry.isFile() && !/\.(gz|br)$|^service-worker\.js$|^_app.version\.json$/.test(file);
		if (!isAsked) continue;
		// Files below `immutable` carry their hash in their name.
		files[servedPath(file)] = file.includes(`immutable${sep}`) ? null : contentHash(path);
	}
	return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Writes the path of each page and file into the built service worker, with its content hash, so that a new release
 * fetches only what changed, and the same files make the same worker. Kit builds the worker before they are final.
 */
export function stampServiceWorker(directory: string): void {
	const path = join(directory, 'service-worker.js');
	const unstamped = readFileSync(path, 'utf8').replace(/^self\.FILES=.*\n/, '');
	const worker = `self.FILES=${JSON.stringify(builtFiles(directory))};\n${unstamped}`;
	writeBuiltFile(path, worker);
}
