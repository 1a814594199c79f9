import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localHourReader } from '#lib/pipeline/retention/local-hour.ts';
import { HOUR_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { wallClock, ZONES } from '#tests/support/replayed-reviews.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

const hourAt = (zone: string, iso: string) => inTimeZone(zone, () => localHourReader()(Date.parse(iso)));

describe('localHourReader', () => {
	const changes: [
		zone: string,
		name: string,
		before: [iso: string, hour: number],
		after: [iso: string, hour: number]
	][] = [
		['Europe/Berlin', 'forward', ['2025-03-30T00:59:59.999Z', 1], ['2025-03-30T01:00Z', 3]],
		['Europe/Berlin', 'back', ['2025-10-26T00:59:59.999Z', 2], ['2025-10-26T01:00Z', 2]],
		['Europe/Berlin', 'back, an hour on', ['2025-10-26T01:59:59.999Z', 2], ['2025-10-26T02:00Z', 3]],
		['America/New_York', 'forward', ['2025-03-09T06:59:59.999Z', 1], ['2025-03-09T07:00Z', 3]],
		['Australia/Lord_Howe', 'back by half an hour', ['2025-04-05T14:59:59.999Z', 1], ['2025-04-05T15:30Z', 2]],
		['Australia/Lord_Howe', 'forward by half an hour', ['2025-10-04T15:29:59.999Z', 1], ['2025-10-04T15:30Z', 2]],
		['Pacific/Chatham', 'forward', ['2025-09-27T13:59:59.999Z', 2], ['2025-09-27T14:00Z', 3]],
		['America/St_Johns', 'forward at a minute past', ['2010-03-14T03:30:59.999Z', 0], ['2010-03-14T03:31Z', 1]],
		['Asia/Kathmandu', 'no change', ['2025-06-01T18:14:59.999Z', 23], ['2025-06-01T18:15Z', 0]],
		['Pacific/Apia', 'a day left out', ['2011-12-30T09:59:59.999Z', 23], ['2011-12-30T10:00Z', 0]]
	];
	it.each(changes)('%s: %s', (zone, _name, before, after) => {
		expect(hourAt(zone, before[0])).toBe(before[1]);
		expect(hourAt(zone, after[0])).toBe(after[1]);
	});

	it('says what the clock on the wall says, at any time from 1975 to 2060, however the times are mixed', () => {
		const anyTimeMs = fc.integer({ min: Date.UTC(1975, 0, 1) / MINUTE_MS, max: Date.UTC(2060, 0, 1) / MINUTE_MS });
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), fc.array(anyTimeMs, { minLength: 1, maxLength: 40 }), (zone, minutes) => {
				const wall = wallClock(zone);
				inTimeZone(zone, () => {
					const hourAt = localHourReader();
					for (const minute of [...minutes, ...minutes.map((minute) => minute + 30)]) {
						expect(hourAt(minute * MINUTE_MS)).toBe(wall(minute * MINUTE_MS).hour);
					}
				});
			}),
			{ numRuns: 200 }
		);
	});

	it.each(ZONES)('says what a Date says at every quarter of an hour of two years, %s', (zone) => {
		inTimeZone(zone, () => {
			const hourAt = localHourReader();
			const wrong: number[] = [];
			for (let atMs = Date.UTC(2024, 0, 1); atMs < Date.UTC(2026, 0, 1); atMs += HOUR_MS / 4) {
				if (hourAt(atMs) !== new Date(atMs).getHours()) wrong.push(atMs);
			}
			expect(wrong).toEqual([]);
		});
	});
});
