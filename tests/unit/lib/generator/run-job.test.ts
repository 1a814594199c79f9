import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GeneratorReply } from '#lib/generator/generator-message.ts';
import { runJob } from '#lib/generator/run-job.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';

const MILL = readFileSync('tests/fixtures/the-mill-question.txt', 'utf8');
const about = { title: 'The mill question', author: 'Ann Reed' };

/** All answers to one text, told on a clock on which every look takes a second. */
async function answersTo(text: string | Blob): Promise<GeneratorReply[]> {
	const answers: GeneratorReply[] = [];
	let seconds = 0;
	const answer = (reply: GeneratorReply) => answers.push(structuredClone(reply));
	await runJob({ type: 'start', jobId: 3, text, ...about }, answer, () => (seconds += 1) * 1000);
	return answers;
}

const progressIn = (answers: readonly GeneratorReply[]) => answers.filter((answer) => answer.type === 'progress');

test('gives the cards that the pipeline makes, for a text and for a file of it', async () => {
	const document = parseDocument(MILL, { id: fnv1a(MILL) as TextId, ...about });
	const cards = makeCards(document, findSubjects(document), fnv1a);
	expect(cards.length).toBeGreaterThan(0);
	for (const text of [MILL, new Blob([MILL])]) {
		const answers = await answersTo(text);
		expect(answers.flatMap((answer) => (answer.type === 'cards' ? answer.cards : []))).toEqual(cards);
		expect(answers.at(-1)).toEqual({ type: 'done', jobId: 3, wordCount: document.wordCount });
	}
});

test('progress goes through every stage, moves within the long ones and never falls', async () => {
	const progress = progressIn(await answersTo(Array<string>(20).fill(MILL).join('\n\n')));
	expect([...new Set(progress.map(({ stage }) => stage))]).toEqual([
		'reading',
		'figures',
		'events',
		'positions',
		'cards'
	]);
	const done = progress.map((told) => told.done);
	expect(done).toEqual([...done].sort((one, other) => one - other));
	expect(Math.min(...done)).toBe(0);
	expect(Math.max(...done)).toBeLessThanOrEqual(1);
	for (const stage of ['reading', 'figures', 'events', 'positions', 'cards'])
		expect(progress.filter((told) => told.stage === stage).length, stage).toBeGreaterThan(20);
	const steps = done.slice(1).map((now, index) => now - (done[index] ?? 0));
	expect(Math.max(...steps)).toBeLessThan(0.06);
});

describe('a text that is none is a problem, not a failure', () => {
	test.each([
		['nothing', '', 'empty-text'],
		['signs without words', '… !? —', 'empty-text'],
		['more than 5 MB in UTF-8, though fewer characters', 'é'.repeat(2_600_000), 'text-too-large'],
		['a zero byte', 'It rained.\0', 'not-text'],
		['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])]), 'not-text'],
		['Latin-1', new Blob([new Uint8Array([0x63, 0x61, 0x66, 0xe9])]), 'not-text']
	])('%s', async (_, text, code) => {
		const answers = await answersTo(text);
		expect(answers.at(-1)).toEqual({ type: 'problem', jobId: 3, code });
	});
});

test('ends every text with one answer', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
			const ends = (await answersTo(text)).filter(({ type }) => type === 'done' || type === 'problem');
			expect(ends).toHaveLength(1);
		})
	);
});
