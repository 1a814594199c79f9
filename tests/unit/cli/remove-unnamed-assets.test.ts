import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeUnnamedAssets } from '../../../src/cli/remove-unnamed-assets.ts';

let directory: string;

const write = (file: string, content: string) => writeFileSync(join(directory, file), content);

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'commonplace-build-'));
	mkdirSync(join(directory, '_app/immutable/assets/deep.er'), { recursive: true });
	write('index.html', '<link href="/_app/immutable/assets/page.1a.css">');
	write('_app/immutable/node.js', 'load("../assets/part.2b.css")');
	write('_app/immutable/assets/page.1a.css', 'src: url(./face.3c.woff2)');
	for (const name of [
		'page.1a.css.br',
		'part.2b.css',
		'face.3c.woff2',
		'lost.4d.css',
		'lost.4d.css.gz',
		'deep.er/lost.5e.css'
	])
		write(`_app/immutable/assets/${name}`, '');
	write('favicon.svg', '');
});
afterEach(() => rmSync(directory, { recursive: true }));

test('an asset that a page, a script or a style names stays, with its compressed copies; any other goes', () => {
	removeUnnamedAssets(directory);
	expect(readdirSync(join(directory, '_app/immutable/assets')).sort()).toEqual([
		'deep.er',
		'face.3c.woff2',
		'page.1a.css',
		'page.1a.css.br',
		'part.2b.css'
	]);
	expect(readdirSync(join(directory, '_app/immutable/assets/deep.er'))).toEqual([]);
	expect(readdirSync(directory)).toContain('favicon.svg');
});
