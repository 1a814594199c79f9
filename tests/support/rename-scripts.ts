import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const inlineScript = /<script>(.*?)<\/script>/gs;
const inlinePart = /<(?:script|style)\b[^>]*>(.*?)<\/(?:script|style)>/gs;
const hashOf = (script: string) => createHash('sha256').update(script).digest('base64');

/** The inline scripts of a built page. */
export function inlineScripts(html: string): readonly string[] {
	return [...html.matchAll(inlineScript)].map(([, script = '']) => script);
}

/** The same, and the inline styles. */
function inlineParts(html: string): readonly string[] {
	return [...html.matchAll(inlinePart)].map(([, part = '']) => part);
}

/** What `renameScripts` calls its release. */
export const SECOND_RELEASE = 'second-release';

/** Moves all files with hashed names of a built site, as if each had another hash, and all that names them with them. */
export function renameScripts(directory: string): void {
	mkdirSync(join(directory, '_app2'));
	renameSync(join(directory, '_app/immutable'), join(directory, '_app2/immutable'));
	writeFileSync(join(directory, 'release.json'), JSON.stringify({ name: SECOND_RELEASE }));
	for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (/\.(?:gz|br)$/.test(entry.name)) rmSync(path);
		else if (/\.(?:html|js|css|json)$/.test(entry.name)) rewrite(path);
	}
}

function rewrite(path: string): void {
	const before = readFileSync(path, 'utf8');
	const after = before.replaceAll('_app/immutable/', '_app2/immutable/');
	if (after === before) return;
	const partsAfter = inlineParts(after);
	// What stands in a page holds only if its content policy names it.
	writeFileSync(
		path,
		path.endsWith('.html')
			? inlineParts(before).reduce(
					(html, part, index) => html.replaceAll(hashOf(part), hashOf(partsAfter[index] ?? '')),
					after
				)
			: after
	);
}
