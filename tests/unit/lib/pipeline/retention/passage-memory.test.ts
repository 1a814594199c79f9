import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParagraphId } from '#lib/pipeline/document/document.ts';
import { holdLevel, passageMemories, togetherHeld } from '#lib/pipeline/retention/passage-memory.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { cardId, reviewSchedule } from '#tests/support/review-histories.ts';

const known = (id: string, stabilityDays: number, daysAgo: number) =>
	reviewSchedule({ cardId: id, stabilityDays, lastReviewAtMs: FIXED_NOW_MS - daysAgo * DAY_MS });
const on = (paragraphId: ParagraphId | null, schedule: ReturnType<typeof known>) => ({ paragraphId, schedule });

describe('what is held of passages', () => {
	test('adds the chances up, a new card’s as 0, and tells which cards they are, in reading order', () => {
		const [first, second, ...others] = passageMemories(
			[
				on('p12', known('a', 10, 10)),
				on('p3', newSchedule(cardId('b'))),
				on('p12', known('c', 50, 0)),
				on('p12', newSchedule(cardId('d'))),
				on(null, known('e', 10, 0))
			],
			FIXED_NOW_MS
		);
		expect(others).toEqual([]);
		expect(first).toEqual({ paragraphId: 'p3', cardIds: ['b'], held: 0, met: 0, of: 1, level: 'unmet' });
		expect(second).toMatchObject({ paragraphId: 'p12', cardIds: ['a', 'c', 'd'], met: 2, of: 3, level: 'half' });
		expect(second?.held).toBeCloseTo(1.9, 6);
	});

	test.each([
		{ name: 'none met', held: 0, met: 0, of: 2, level: 'unmet' },
		{ name: 'all forgotten', held: 0, met: 2, of: 2, level: 'little' },
		{ name: 'just under half', held: 0.99, met: 2, of: 2, level: 'little' },
		{ name: 'half', held: 1, met: 1, of: 2, level: 'half' },
		{ name: 'three quarters', held: 1.5, met: 2, of: 2, level: 'most' },
		{ name: 'nine tenths', held: 1.8, met: 2, of: 2, level: 'firm' },
		{ name: 'all', held: 2, met: 2, of: 2, level: 'firm' }
	])('has a level: $name', ({ level, ...retention }) => {
		expect(holdLevel(retention)).toBe(level);
	});

	test('loses and doubles no card', () => {
		const paragraph = fc.oneof(
			fc.constant(null),
			fc.integer({ min: 1, max: 30 }).map((number) => `p${number}` as const)
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(paragraph, fc.boolean(), fc.integer({ min: 0, max: 900 }))), (cards) => {
				const given = cards.map(([paragraphId, isMet, daysAgo], index) =>
					on(paragraphId, isMet ? known(`c${index}`, 20, daysAgo) : newSchedule(cardId(`c${index}`)))
				);
				const memories = passageMemories(given, FIXED_NOW_MS);
				const resting = given.filter(({ paragraphId }) => paragraphId !== null);
				expect(memories.flatMap(({ cardIds }) => cardIds).sort()).toEqual(
					resting.map(({ schedule }) => schedule.cardId).sort()
				);
				const { of, met, held } = togetherHeld(memories);
				expect(of).toBe(resting.length);
				expect(held).toBeLessThanOrEqual(met);
				for (const one of memories) expect(one.level === 'unmet').toBe(one.met === 0);
				const numbers = memories.map(({ paragraphId }) => Number(paragraphId.slice(1)));
				expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
			})
		);
	});
});
