import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameShape } from '#lib/pipeline/subjects/name-shape.ts';

const rows: readonly { word: string; is: 'person' | 'place' }[] = [
	{ word: 'bellinghausen', is: 'person' },
	{ word: 'petrovsky', is: 'person' },
	{ word: 'castellini', is: 'person' },
	{ word: 'northfordshire', is: 'place' }
];

describe('nameShape', () => {
	test.each(rows)('$word names a $is', ({ word, is }) => {
		const shape = nameShape(word);
		expect(shape[is]).toBe(Math.max(shape.person, shape.place, shape.other));
	});

	test('takes an adverb for no name', () => {
		const { person, place, other } = nameShape('indifferently');
		expect(person + place + other).toBeLessThan(0.2);
	});

	test('gives probabilities for any word', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 80 }), (word) => {
				const { person, place, other } = nameShape(word);
				expect(Math.min(person, place, other)).toBeGreaterThanOrEqual(0);
				expect(person + place + other).toBeLessThanOrEqual(1.000001);
			})
		);
	});
});
