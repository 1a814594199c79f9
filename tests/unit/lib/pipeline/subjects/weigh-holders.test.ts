import { describe, expect, it } from 'vitest';
import type { HolderCandidate } from '#lib/pipeline/subjects/holder-candidates.ts';
import { rankHolders } from '#lib/pipeline/subjects/holder-ranking.ts';
import { headNoun, weighCandidates, type HolderModel } from '#lib/pipeline/subjects/weigh-holders.ts';
import { meaningSlot } from '#lib/pipeline/subjects/word-meaning.ts';

const table = (values: Readonly<Record<string, number>>) => {
	const weights = new Float32Array(64);
	for (const [word, value] of Object.entries(values)) weights[meaningSlot(word, 64)] = value;
	return weights;
};
const MODEL: HolderModel = {
	cues: { says: 1, author: 0.5 },
	grams: new Float32Array(64),
	meanings: table({ must: 2 }),
	nouns: table({ economists: 3 })
};
const AUTHOR: HolderCandidate = { holder: { name: 'Ann Reed', kind: 'author' }, features: { author: 1 } };
const THORNE: HolderCandidate = { holder: { name: 'Thorne', kind: 'person' }, features: { says: 1 } };
const ECONOMISTS: HolderCandidate = { holder: { name: 'the economists', kind: 'group' }, features: {} };
const NOBODY: HolderCandidate = { holder: null, features: {} };
const sentence = (...words: string[]) => ({ words: words.map((lower) => ({ lower })), grams: [] });

describe('weighCandidates', () => {
	it('shares the probability by the weights of what was seen', () => {
		const [author = 0, thorne = 0, nobody = 0] = weighCandidates([AUTHOR, THORNE, NOBODY], sentence('mill'), MODEL);
		expect(author + thorne + nobody).toBeCloseTo(1);
		expect(thorne / author).toBeCloseTo(Math.exp(0.5));
		expect(author / nobody).toBeCloseTo(Math.exp(0.5));
	});

	it.each([
		['the words of the sentence speak for the author', [AUTHOR, NOBODY], ['must', 'mill'], 0.5 + 1],
		['the noun speaks for a group', [ECONOMISTS, NOBODY], ['mill'], 3],
		['no noun speaks for a person', [THORNE, NOBODY], ['must'], 1]
	])('%s', (_, candidates, words, logOdds) => {
		const [first = 0, second = 0] = weighCandidates(candidates, sentence(...words), MODEL);
		expect(Math.log(first / second)).toBeCloseTo(logOdds);
	});
});

describe('rankHolders', () => {
	it('gives the likeliest holder, the next, and what decided between them', () => {
		const ranking = rankHolders([AUTHOR, THORNE, NOBODY], sentence('mill'), MODEL);
		expect(ranking?.holder.name).toBe('Thorne');
		expect(ranking?.runnerUp?.name).toBe('Ann Reed');
		expect(ranking?.evidence).toEqual([
			{ name: 'says', weight: 1 },
			{ name: 'author', weight: -0.5 }
		]);
	});
});

describe('headNoun', () => {
	it.each([
		['a group', { name: 'the modern economists', kind: 'group' }, 'economists'],
		['a group with a complement', { name: 'The defenders of the mill', kind: 'group' }, 'defenders'],
		['a work', { name: 'The Manifesto', kind: 'work' }, 'manifesto'],
		['a person', { name: 'Edward Thorne', kind: 'person' }, null],
		['the author', { name: 'Ann Reed', kind: 'author' }, null]
	] as const)('%s', (_, holder, noun) => {
		expect(headNoun(holder)).toBe(noun);
	});
});
