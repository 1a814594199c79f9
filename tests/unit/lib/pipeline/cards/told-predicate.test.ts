import { describe, expect, it } from 'vitest';
import { toldPredicate } from '#lib/pipeline/cards/told-predicate.ts';

describe('toldPredicate', () => {
	it.each([
		[
			' mended the northern dam of the whole valley in spring.',
			'mended the northern dam of the whole valley in spring',
			false
		],
		[
			', the printer, published the earliest weekly newspaper of the valley.',
			'published the earliest weekly newspaper of the valley',
			false
		],
		[' was the first printer of the whole northern valley.', 'was the first printer of the whole northern valley', true]
	])('reads “%s”', (after, predicate, isJudgement) => {
		expect(toldPredicate(after)).toEqual({ predicate, isJudgement });
	});

	it.each([' came home.', ' said that the dam of the valley would hold.', ' of the valley mended the dam.'])(
		'declines “%s”',
		(after) => {
			expect(toldPredicate(after)).toBeNull();
		}
	);
});
