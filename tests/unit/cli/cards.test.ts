import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCardsArguments } from '../../../src/cli/cards-arguments.ts';
import { cardsOfText } from '../../../src/cli/cards-of-text.ts';
import { readTextFile } from '../../../src/cli/read-text-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
const write = (name: string, content: string | Uint8Array) => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};
/** As the command does, in a process of its own. */
const run = (...words: string[]) =>
	spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/cards.ts', ...words], { encoding: 'utf8' });
const cards = (...words: string[]) => {
	const asked = readCardsArguments(words);
	return cardsOfText(readTextFile(asked.path), asked);
};
const FIXTURE = 'tests/fixtures/the-mill-question.txt';

afterAll(() => {
	rmSync(folder, { recursive: true });
});

describe('the command', () => {
	it('prints the cards of a text', () => {
		const { status, stdout } = run(FIXTURE, '--title', 'The Mill Question', '--author', 'Ann Reed');
		expect({ status, stdout }).toEqual({
			status: 0,
			stdout: cards(FIXTURE, '--title', 'The Mill Question', '--author', 'Ann Reed')
		});
	});

	it('says in one line why it cannot, with exit 1 and nothing on standard output', () => {
		expect(run()).toMatchObject({
			status: 1,
			stdout: '',
			stderr: expect.stringMatching(/^cards: No file is named.*\n$/)
		});
	});
});

describe('cards on bad input', () => {
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
	])('%s: one line that says why', (_, words, reason) => {
		const oneLine = new RegExp(`^.*${reason.source}.*$`, 'u');
		expect(() => cards(...words)).toThrow(
			expect.objectContaining({ name: 'CardsError', message: expect.stringMatching(oneLine) })
		);
	});
});

describe('cards on a text', () => {
	it('prints as JSON what the text holds, with exact sources', () => {
		const output = JSON.parse(cards(FIXTURE, '--title', 'The Mill Question', '--author', 'Ann Reed')) as {
			title: string;
			cards: { source: { start: number; end: number; exact: string } }[];
		};
		expect(Object.keys(output)).toEqual(['title', 'words', 'figures', 'events', 'positions', 'cards', 'problems']);
		expect(output.title).toBe('The Mill Question');
		expect(output.cards.length).toBeGreaterThan(3);
	});

	it.each([
		['csv', /^id,kind,form,prompt,answer,source\r\n/],
		['anki', /^#separator:tab\n#html:false\n/]
	])('prints %s', (format, head) => {
		expect(cards(FIXTURE, '--format', format)).toMatch(head);
	});

	it('explains each finding when asked', () => {
		const { figures } = JSON.parse(cards(FIXTURE, '--explain')) as {
			figures: { evidence: unknown[]; probability: number }[];
		};
		expect(figures[0]?.evidence.length).toBeGreaterThan(1);
	});
});
