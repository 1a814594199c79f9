import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgettingPoints } from '#lib/pipeline/schedule/forgetting-points.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';

describe('the forgetting curve of a card', () => {
	test('has no points before the first review', () => {
		expect(forgettingPoints([], DAY_MS)).toEqual([]);
	});

	test('falls to 0.9 where the stability is spent, and is lifted to 1 by the next review', () => {
		const points = forgettingPoints(
			[
				{ atMs: 0, stabilityDays: 4 },
				{ atMs: 4 * DAY_MS, stabilityDays: 20 }
			],
			24 * DAY_MS
		);
		const at = (atMs: number) =>
			points.filter((point) => point.atMs === atMs).map(({ retrievability }) => retrievability);
		expect(at(0)).toEqual([1]);
		expect(at(4 * DAY_MS)).toEqual([expect.closeTo(0.9, 6), 1]);
		expect(at(24 * DAY_MS)).toEqual([expect.closeTo(0.9, 6)]);
	});

	test('goes forward in time, within its bounds, falling between reviews', () => {
		const memory = fc.record({
			gapMs: fc.integer({ min: 0, max: 400 * DAY_MS }),
			stabilityDays: fc.double({ min: 0.01, max: 36_500, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(memory, { minLength: 1, maxLength: 20 }), fc.nat(400 * DAY_MS), (gaps, lastMs) => {
				let atMs = 0;
				const memories = gaps.map(({ gapMs, stabilityDays }) => ({ atMs: (atMs += gapMs), stabilityDays }));
				const points = forgettingPoints(memories, atMs + lastMs);
				let last = points[0];
				for (const point of points) {
					expect(point.atMs).toBeGreaterThanOrEqual(last?.atMs ?? 0);
					expect(point.retrievability).toBeGreaterThan(0);
					expect(point.retrievability).toBeLessThanOrEqual(1);
					if (point.retrievability > (last?.retrievability ?? 0)) expect(point.retrievability).toBe(1);
					last = point;
				}
				expect(last?.atMs).toBe(atMs + lastMs);
			})
		);
	});
});
