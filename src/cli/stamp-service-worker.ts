import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeBuiltFile } from './write-built-file.ts';

/** The address under which a static host serves a built file: `read/index.html` is `/read/`. */
function servedPath(file: string): string {
	return `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

function contentHashes(directory: string): Record<string, string> {
	const hashes: Record<string, string> = {};
	for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		const file = relative(directory, path);
		// Files below `immutable` carry their hash in their name.
		if (!entry.isFile() || file.includes(`immutable${sep}`) || /\.(gz|br)$|^service-worker\.js$|^_app/.test(file))
			continue;
		hashes[servedPath(file)] = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
	}
	return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Writes the content hash of each page and file into the built service worker, so that a new release
 * fetches only what changed. Kit builds the worker before these files are final and gives it no hashes.
 */
export function stampServiceWorker(directory: string): void {
	const path = join(directory, 'service-worker.js');
	const unstamped = readFileSync(path, 'utf8').replace(/^self\.REVISIONS=.*\n/, '');
	const worker = `self.REVISIONS=${JSON.stringify(contentHashes(directory))};\n${unstamped}`;
	writeBuiltFile(path, worker);
}
