import { describe, expect, it } from 'vitest';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';

describe('isPastForm', () => {
	it.each([
		['a regular past', 'planned', true],
		['an irregular past', 'wrote', true],
		['a past of "be"', 'were', true],
		['a present', 'plans', false],
		['a double e', 'proceed', false],
		['too few letters before the ending', 'aged', false],
		['a word without end', 'a'.repeat(200_000), false],
		['a word without end that ends like a past', `${'a'.repeat(200_000)}bed`, true]
	])('tells %s', (_, word, expected) => {
		expect(isPastForm(word)).toBe(expected);
	});
});
