import { describe, expect, test } from 'vitest';
import { checkOutcome, findingGroups } from '#lib/format/finding-words.ts';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { type Finding, type FindingCode, isRepairable } from '#lib/store/finding.ts';
import { DAMAGES } from '#tests/support/store-damages.ts';

function found(code: FindingCode, card: string | null = null): Finding {
	return { code, cardId: card as CardId | null, recordId: card ?? 'record', words: card && `What is ${card}?` };
}

describe('findings', () => {
	test('of one kind are one group, with its number and a few examples, each card once', () => {
		const cards = ['a', 'a', 'b', 'c', 'd', 'e'];
		const [group, ...others] = findingGroups(cards.map((card) => found('review-duplicated', card)));
		expect(others).toEqual([]);
		expect(group).toMatchObject({
			what: '6 reviews kept twice',
			isRepairable: true,
			examples: ['a', 'b', 'c'].map((card) => ({ cardId: card, words: `What is ${card}?` })),
			moreCount: 3
		});
		expect(findingGroups([found('schedule-orphaned', null)])).toMatchObject([
			{ what: '1 schedule without a card', examples: [], moreCount: 0 }
		]);
	});

	test('that can be repaired come first, and lost quotations last', () => {
		const codes: FindingCode[] = ['passage-lost', 'review-orphaned', 'schedule-missing'];
		expect(findingGroups(codes.map((code) => found(code))).map(({ code }) => code)).toEqual([
			'schedule-missing',
			'review-orphaned',
			'passage-lost'
		]);
	});

	const outcomes: readonly { name: string; codes: readonly FindingCode[]; says: string }[] = [
		{ name: 'nothing', codes: [], says: 'all is well.' },
		{ name: 'a quotation lost by its text', codes: ['passage-lost', 'highlight-lost'], says: 'all is well.' },
		{ name: 'what is kept as it is', codes: ['review-orphaned', 'passage-lost'], says: 'nothing needs repair.' },
		{ name: 'damage', codes: ['passage-lost', 'schedule-missing'], says: 'something does not agree.' }
	];

	test.each(outcomes)('$name: $says', ({ codes, says }) => {
		expect(checkOutcome(findingGroups(codes.map((code) => found(code))))).toBe(says);
	});

	test.each([...new Set(DAMAGES.flatMap((damage) => damage.found))])('%s says what a repair does', (code) => {
		const [group] = findingGroups([found(code)]);
		// What is mended says so, and what is not says how it stays.
		expect(/repair/i.test(group?.meaning ?? '')).toBe(isRepairable({ code }));
		expect(group?.what).toMatch(/^1 /);
	});
});
