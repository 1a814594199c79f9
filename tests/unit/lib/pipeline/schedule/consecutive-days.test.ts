import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIndexOf, studyDaysFrom } from '#lib/pipeline/schedule/consecutive-days.ts';
import { HOUR_MS } from '#tests/support/fixed-clock.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

describe('studyDaysFrom and dayIndexOf', () => {
	const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'];
	it.each(zones)('join days without gap and find each time in its own, %s', (zone) => {
		inTimeZone(zone, () => {
			const days = studyDaysFrom('2011-10-01', 200, 4);
			const first = days[0]?.startMs ?? 0;
			expect(days.every((day, index) => index === 0 || day.startMs === days[index - 1]?.endMs)).toBe(true);
			fc.assert(
				fc.property(fc.integer({ min: -50 * HOUR_MS, max: 210 * 24 * HOUR_MS }), (afterMs) => {
					const atMs = first + afterMs;
					const found = days.findIndex((day) => atMs >= day.startMs && atMs < day.endMs);
					expect(dayIndexOf(days, atMs)).toBe(found >= 0 ? found : afterMs < 0 ? -1 : days.length);
				})
			);
		});
	});

	it('know no days when asked for none', () => {
		expect(studyDaysFrom('2025-01-01', 0, 4)).toEqual([]);
		expect(dayIndexOf([], 0)).toBe(-1);
	});
});
