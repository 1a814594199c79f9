import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Takes away what stands among the assets and no built file names: the styles that Kit prerendered with. */
export function removeUnnamedAssets(directory: string): void {
	const files = readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	const text = files.filter((file) => /\.(?:html|js|css)$/.test(file)).map((file) => readFileSync(file, 'utf8'));
	const all = text.join('\n');
	for (const file of files) {
		if (!/immutable.assets.*\.\w+$/.test(file)) continue;
		const name = basename(file).replace(/\.(?:gz|br)$/, '');
		if (!all.includes(name)) rmSync(file);
	}
}
