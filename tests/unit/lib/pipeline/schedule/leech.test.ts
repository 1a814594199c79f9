import { describe, expect, it } from 'vitest';
import { becameLeech, isLeech } from '#lib/pipeline/schedule/leech.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { scheduleAfter } from '#tests/support/review-histories.ts';

describe('a leech', () => {
	const rows: [name: string, before: number, after: number, isOne: boolean, becameOne: boolean][] = [
		['never forgotten', 0, 0, false, false],
		['forgotten once', 0, 1, false, false],
		['forgotten seven times', 6, 7, false, false],
		['forgotten the eighth time', 7, 8, true, true],
		['remembered after eight lapses', 8, 8, true, false],
		['forgotten the ninth time', 8, 9, true, false],
		['forgotten the eleventh time', 10, 11, true, false],
		['forgotten the twelfth time', 11, 12, true, true],
		['remembered after twelve lapses', 12, 12, true, false],
		['forgotten the sixteenth time', 15, 16, true, true],
		['forgotten the hundredth time', 99, 100, true, true],
		['several lapses at once, as after a merge', 5, 9, true, true],
		['a lapse taken back', 8, 7, false, false]
	];
	it.each(rows)('%s', (_name, before, after, isOne, becameOne) => {
		expect(isLeech(after)).toBe(isOne);
		expect(becameLeech(before, after)).toBe(becameOne);
	});

	it('is made by the eighth lapse of a card, not by what is forgotten while it is learned', () => {
		const learned: [number, Rating][] = [
			[0, 1],
			[MINUTE_MS, 1],
			[MINUTE_MS, 4]
		];
		const lapses = Array.from({ length: 8 }, (): [number, Rating][] => [
			[30 * DAY_MS, 1],
			[10 * MINUTE_MS, 1],
			[10 * MINUTE_MS, 3]
		]).flat();
		const before = scheduleAfter([...learned, ...lapses.slice(0, -3)]).lapseCount;
		const after = scheduleAfter([...learned, ...lapses]).lapseCount;
		expect([before, after, becameLeech(before, after)]).toEqual([7, 8, true]);
	});
});
