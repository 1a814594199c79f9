import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
const write = (name: string, content: string | Uint8Array) => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};
const run = (...words: string[]) =>
	spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/cards.ts', ...words], { encoding: 'utf8' });
const FIXTURE = 'tests/fixtures/the-mill-question.txt';

afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('cards on bad input', { timeout: 30_000 }, () => {
	it.each([
		['no file named', [], /No file is named/],
		['a missing file', [join(folder, 'missing.txt')], /there is no such file/],
		['a folder', [folder], /not a file/],
		['an empty file', [write('empty.txt', '')], /empty/],
		['nothing but space', [write('space.txt', ' \n\n')], /empty/],
		['a binary file', [write('binary.txt', Uint8Array.of(0x89, 0x50, 0, 0xff))], /not UTF-8/],
		['Latin-1', [write('latin.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9))], /not UTF-8/],
		['6 MB', [write('large.txt', 'word '.repeat(1_200_000))], /6\.0 MB; the limit is 5 MB/],
		['an unknown option', [FIXTURE, '--colour', 'red'], /--colour/],
		['an unknown format', [FIXTURE, '--format', 'pdf'], /no format "pdf"/],
		['two files', [FIXTURE, FIXTURE], /One file at a time/]
	])('%s: one line that says why, exit 1, nothing on standard output', (_, words, reason) => {
		const { status, stdout, stderr } = run(...words);
		expect(stderr).toMatch(reason);
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
	});
});

describe('cards on a text', { timeout: 30_000 }, () => {
	it('prints as JSON what the text holds, with exact sources', () => {
		const { status, stdout } = run(FIXTURE, '--title', 'The Mill Question', '--author', 'Ann Reed');
		const output = JSON.parse(stdout) as {
			title: string;
			cards: { source: { start: number; end: number; exact: string } }[];
		};
		expect(status).toBe(0);
		expect(Object.keys(output)).toEqual(['title', 'words', 'figures', 'events', 'positions', 'cards', 'problems']);
		expect(output.title).toBe('The Mill Question');
		expect(output.cards.length).toBeGreaterThan(3);
	});

	it.each([
		['csv', /^id,kind,form,prompt,answer,source\r\n/],
		['anki', /^#separator:tab\n#html:false\n/]
	])('prints %s', (format, head) => {
		expect(run(FIXTURE, '--format', format).stdout).toMatch(head);
	});

	it('explains each finding when asked', () => {
		const { stdout } = run(FIXTURE, '--explain');
		const { figures } = JSON.parse(stdout) as { figures: { evidence: unknown[]; probability: number }[] };
		expect(figures[0]?.evidence.length).toBeGreaterThan(1);
	});
});
