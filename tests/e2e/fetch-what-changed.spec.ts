import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '#tests/support/app-fixture.ts';

/** What a build is made from, beside the packages. */
const SOURCES = ['src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];
/** A project of its own: within this one, scripts are parted otherwise, for how they are goes by the paths of files too. */
let copy = '';

/** The files that a release consists of, each with its content hash. */
function filesOf(directory: string): Map<string, string | null> {
	const [, files = '{}'] =
		readFileSync(join(directory, 'service-worker.js'), 'utf8').match(/^self\.FILES=(.*);$/m) ?? [];
	return new Map(Object.entries(JSON.parse(files) as Record<string, string | null>));
}

test.beforeAll(() => {
	copy = mkdtempSync(join(tmpdir(), 'mended-sources-'));
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('a release that mends the words of one screen changes few files, whenever it is built', () => {
	test.setTimeout(10 * 60_000);
	for (const name of SOURCES) cpSync(name, join(copy, name), { recursive: true });
	// As links, where the system can: hundreds of megabytes.
	const linked = spawnSync('cp', ['-al', 'node_modules', join(copy, 'node_modules')]);
	if (linked.status !== 0) cpSync('node_modules', join(copy, 'node_modules'), { recursive: true });
	const mended = join(copy, 'src/routes/settings/OfflineState.svelte');
	const words = 'Looking at what is saved';
	expect(readFileSync(mended, 'utf8')).toContain(words);
	writeFileSync(mended, readFileSync(mended, 'utf8').replace(words, 'Seeing what is saved'));
	// Gently: other tests go on meanwhile.
	const env = { ...process.env, COMPRESSED: 'no' };
	const { status, stderr } = spawnSync('nice', ['npm', 'run', 'build'], { cwd: copy, env, encoding: 'utf8' });
	expect(status, stderr).toBe(0);

	const before = filesOf('build');
	const after = filesOf(join(copy, 'build'));
	const fetched = [...after].filter(([path, hash]) => !before.has(path) || before.get(path) !== hash);
	const pages = [...before.keys()].filter((path) => path.endsWith('/') || path.endsWith('.html'));
	expect(before.size).toBeGreaterThan(100);
	expect(after.size).toBe(before.size);
	// The screen's own script, the one that knows the screens' scripts, and each page, which names that one.
	const kindOf = (path: string) => path.replace(/^.*\/(nodes|entry\/app)[/.].*$/, '$1');
	expect(new Set(fetched.map(([path]) => kindOf(path)))).toEqual(
		new Set(['nodes', 'entry/app', '/release.json', ...pages])
	);
	expect(fetched).toHaveLength(pages.length + 3);
});
