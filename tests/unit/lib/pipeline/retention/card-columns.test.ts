import { describe, expect, it } from 'vitest';
import { CARD_KINDS } from '#lib/pipeline/cards/card.ts';
import { cardColumns } from '#lib/pipeline/retention/card-columns.ts';
import { STATES } from '#lib/pipeline/retention/review-columns.ts';
import { cardId } from '#tests/support/review-histories.ts';
import { cardFigures, cardsOf, NEW_CARD } from '#tests/support/study-logs.ts';

describe('cardColumns', () => {
	it('keeps every figure of every card in its row', () => {
		const given = [
			cardFigures({ id: cardId('a'), kind: 'event', isAsked: false, difficulty: 7, dueAtMs: 5, addedAtMs: null }),
			cardFigures({ id: cardId('b'), kind: 'own', isInDeck: false, state: 'relearning', intervalDays: 0 }),
			cardFigures({ id: cardId('c'), ...NEW_CARD })
		];
		const columns = cardColumns(given);
		expect(columns.length).toBe(3);
		expect(columns.ids).toEqual(['a', 'b', 'c']);
		for (const [row, card] of given.entries()) {
			expect(CARD_KINDS[columns.kind[row] ?? -1]).toBe(card.kind);
			expect(STATES[columns.state[row] ?? -1]).toBe(card.state);
			expect(columns.isInDeck[row]).toBe(card.isInDeck ? 1 : 0);
			expect(columns.isAsked[row]).toBe(card.isAsked ? 1 : 0);
			for (const name of ['stabilityDays', 'difficulty', 'intervalDays', 'dueAtMs'] as const) {
				expect(columns[name][row]).toBe(card[name]);
			}
			for (const name of ['firstReviewAtMs', 'lastReviewAtMs', 'addedAtMs'] as const) {
				expect(columns[name][row]).toBe(card[name] ?? NaN);
			}
		}
	});

	it('numbers texts, sections and passages by their first card, apart where two texts use the same names', () => {
		const columns = cardsOf([
			{ textId: 'one', sectionId: 's1', paragraphId: 'p1' },
			{ textId: 'two', sectionId: 's1', paragraphId: 'p1' },
			{ textId: 'one', sectionId: null, paragraphId: null },
			{ textId: 'two', sectionId: 's2', paragraphId: 'p1' },
			{ textId: 'one', sectionId: 's1', paragraphId: 'p2' }
		]);
		expect(columns.textNames).toEqual(['one', 'two']);
		expect([...columns.text]).toEqual([0, 1, 0, 1, 0]);
		expect(columns.sectionNames).toEqual(['one s1', 'two s1', 'two s2']);
		expect([...columns.section]).toEqual([0, 1, -1, 2, 0]);
		expect(columns.passageNames).toEqual(['one p1', 'two p1', 'one p2']);
		expect([...columns.passage]).toEqual([0, 1, -1, 1, 2]);
	});

	it('has no rows of nothing', () => {
		expect(cardsOf([])).toMatchObject({ length: 0, ids: [], textNames: [], sectionNames: [], passageNames: [] });
	});
});
