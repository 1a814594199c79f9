import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releaseName } from '../../../src/cli/release-name.js';

let directory: string;
let project: string;

const git = (...command: string[]) => execFileSync('git', command, { cwd: project, stdio: 'ignore' });

function commit(file: string, content: string): void {
	writeFileSync(join(project, file), content);
	git('add', '.');
	git('-c', 'user.name=One', '-c', 'user.email=one@example.org', 'commit', '--no-gpg-sign', '--message', file);
}

/** As a server that builds each push fetches it: the last commit alone. */
function shallowClone(): string {
	const clone = mkdtempSync(join(directory, 'clone-'));
	git('clone', '--depth', '1', pathToFileURL(project).href, clone);
	return clone;
}

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'commonplace-names-'));
	project = join(directory, 'project');
	for (const folder of ['src', 'static']) mkdirSync(join(project, folder), { recursive: true });
	for (const file of ['static/icon.svg', 'package-lock.json', 'vite.config.ts', 'svelte.config.js'])
		writeFileSync(join(project, file), file);
	git('init');
	commit('src/app.ts', 'first');
});
afterEach(() => rmSync(directory, { recursive: true }));

test('a commit that changes nothing of the app has the same name, in a clone of that commit alone too', () => {
	const before = releaseName(project);
	commit('README.md', 'About.');
	expect(releaseName(project)).toBe(before);
	expect(releaseName(shallowClone())).toBe(before);
});

test.each(['src/app.ts', 'static/icon.svg', 'package-lock.json', 'vite.config.ts', 'svelte.config.js'])(
	'a change of %s has another name',
	(file) => {
		const before = releaseName(project);
		commit(file, 'second');
		expect(releaseName(project)).not.toBe(before);
	}
);

test('without a history there is a name all the same', () => {
	rmSync(join(project, '.git'), { recursive: true });
	expect(releaseName(project)).not.toBe('');
});
