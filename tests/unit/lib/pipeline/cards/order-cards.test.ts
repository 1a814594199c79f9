import { describe, expect, it } from 'vitest';
import { orderCards } from '#lib/pipeline/cards/order-cards.ts';
import type { EventSubject, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { claimOf } from './claim-of.ts';

const TEXT = 'The flood of the Aster came in 1874. The strike of Kent came in 1869.';
const event = (name: string, year: number | null, start: number): EventSubject => ({
	id: `event:${name}` as SubjectId,
	name,
	date: year === null ? null : String(year),
	noun: name,
	ownDate: year === null ? null : { date: String(year), span: { from: year * 12, to: year * 12 + 11 } },
	quote: { start, end: start + 30 },
	mentions: [],
	probability: 1,
	evidence: [],
	tier: 'included'
});
const cardsOf = (...events: EventSubject[]) => {
	const { matter } = claimOf(TEXT);
	return orderCards({ ...matter, subjects: { ...matter.subjects, events } });
};

describe('orderCards', () => {
	it('asks which of two named happenings came first', () => {
		const cards = cardsOf(event('the flood of the Aster', 1874, 0), event('the strike of Kent', 1869, 37));
		expect(cards).toMatchObject([
			{
				prompt: 'Which came first: the flood of the Aster or the strike of Kent?',
				answer: 'The strike of Kent (1869; the other 1874)'
			}
		]);
	});

	it.each([
		['one has no date', event('the strike of Kent', null, 37)],
		['the date is not surely its own', { ...event('the strike of Kent', 1869, 37), ownDate: null }],
		['both are of one year', event('the strike of Kent', 1874, 37)],
		['one is no name', event('In 1869 they struck', 1869, 37)]
	])('asks nothing where %s', (_, other) => {
		expect(cardsOf(event('the flood of the Aster', 1874, 0), other)).toEqual([]);
	});
});
