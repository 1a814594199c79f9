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
		[
			', struck to the heart, determined to leave the northern mill of his father.',
			'determined to leave the northern mill of his father',
			false
		],
		[
			', like Thorne after him, built the northern mill of the whole valley.',
			'built the northern mill of the whole valley',
			false
		],
		[
			' accepted the tradition of the millers that every valley once had a dam.',
			'accepted the tradition of the millers that every valley once had a dam',
			false
		],
		[
			' relies upon the great patience of the millers: he holds that they will wait.',
			'relies upon the great patience of the millers',
			true
		],
		[' was the first printer of the whole northern valley.', 'was the first printer of the whole northern valley', true]
	])('reads “%s”', (after, predicate, isJudgement) => {
		expect(toldPredicate(after)).toEqual({ predicate, isJudgement });
	});

	it.each([
		' came home.',
		' said that the dam of the valley would hold.',
		' of the valley mended the dam.',
		' posted upon the northern mill of the valley the following words: “No toll.”',
		' thought of the valley and that the northern dam would hold.'
	])('declines “%s”', (after) => {
		expect(toldPredicate(after)).toBeNull();
	});
});
