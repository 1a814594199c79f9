import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBuiltFile } from './write-built-file.ts';

/**
 * Changes built pages.
 * @param change gives a page as it is to be; the same text leaves it alone
 */
export function changePages(directory: string, change: (html: string, file: string) => string): void {
	for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
		if (!file.endsWith('.html')) continue;
		const path = join(directory, file);
		const html = readFileSync(path, 'utf8');
		const changed = change(html, file);
		if (changed !== html) writeBuiltFile(path, changed);
	}
}
