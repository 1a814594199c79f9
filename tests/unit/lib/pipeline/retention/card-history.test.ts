import { describe, expect, test } from 'vitest';
import { cardHistory } from '#lib/pipeline/retention/card-history.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { cardId, reviewOf } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';

const CARD = cardId(1);
const times = [0, 10 * MINUTE_MS, 3 * DAY_MS, 3 * DAY_MS + 5 * MINUTE_MS, 12 * DAY_MS, 40 * DAY_MS];
const grades = [3, 3, 1, 3, 3, 4] as const;
const log: Review[] = times.map((ms, index) => reviewOf(CARD, FIXED_NOW_MS + ms, grades[index], index));

describe('the history of a card', () => {
	test('is empty before the first review', () => {
		expect(cardHistory([], null)).toEqual([]);
	});

	test('tells what each review found and left, as the schedule has it', () => {
		const history = cardHistory([...log].reverse(), null);
		expect(history.map(({ sinceLastMs }) => sinceLastMs)).toEqual([
			null,
			...times.slice(1).map((ms, index) => ms - (times[index] ?? 0))
		]);
		expect(history[0]?.retrievabilityBefore).toBe(null);
		for (const { retrievabilityBefore } of history.slice(1)) {
			expect(retrievabilityBefore).toBeGreaterThan(0);
			expect(retrievabilityBefore).toBeLessThanOrEqual(1);
		}
		for (const [index, { memoryAfter }] of history.entries()) {
			const { stabilityDays, difficulty } = replayCard(CARD, log.slice(0, index + 1), DEFAULT_SCHEDULING);
			expect(memoryAfter).toEqual({
				stabilityDays: expect.closeTo(stabilityDays, 6),
				difficulty: expect.closeTo(difficulty, 6)
			});
		}
	});

	test('lists an undone review, which changes nothing', () => {
		const undone = log.map((review, index): Review => (index === 2 ? { ...review, undone: true } : review));
		const history = cardHistory(undone, null);
		expect(history.map(({ counts }) => counts)).toEqual([true, true, false, true, true, true]);
		expect(history[2]).toMatchObject({ sinceLastMs: null, retrievabilityBefore: null, memoryAfter: null });
		expect(history.filter(({ counts }) => counts)).toEqual(
			cardHistory(
				undone.filter(({ undone }) => !undone),
				null
			)
		);
	});

	test('begins anew after a reset', () => {
		const history = cardHistory(log, FIXED_NOW_MS + 12 * DAY_MS);
		expect(history.map(({ counts }) => counts)).toEqual([false, false, false, false, false, true]);
		expect(history[5]).toEqual(cardHistory(log.slice(5), null)[0]);
	});
});
