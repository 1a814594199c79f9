import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, studyDayOf, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';
import { HOUR_MS } from '#tests/support/fixed-clock.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

// Hours between the starts of three study days from 04:00: the day before a change of the clock, of it, and after it.
const changes: [zone: string, date: string, hours: [number, number, number]][] = [
	['Europe/Berlin', '2025-03-29', [23, 24, 24]],
	['Europe/Berlin', '2025-10-25', [25, 24, 24]],
	['America/New_York', '2025-03-08', [23, 24, 24]],
	['America/New_York', '2025-11-01', [25, 24, 24]],
	['America/Los_Angeles', '2025-03-08', [23, 24, 24]],
	['America/Los_Angeles', '2025-11-01', [25, 24, 24]],
	['Australia/Sydney', '2025-04-05', [25, 24, 24]],
	['Australia/Sydney', '2025-10-04', [23, 24, 24]],
	['Australia/Lord_Howe', '2025-04-05', [24.5, 24, 24]],
	['Australia/Lord_Howe', '2025-10-04', [23.5, 24, 24]],
	['Africa/Cairo', '2025-04-24', [23, 24, 24]],
	['Africa/Cairo', '2025-10-30', [25, 24, 24]],
	['America/Santiago', '2025-04-05', [25, 24, 24]],
	['America/Santiago', '2025-09-06', [23, 24, 24]],
	['America/St_Johns', '2025-03-08', [23, 24, 24]],
	['America/St_Johns', '2025-11-01', [25, 24, 24]],
	['Africa/Casablanca', '2025-02-22', [25, 24, 24]],
	['Africa/Casablanca', '2025-04-05', [23, 24, 24]],
	['Antarctica/Troll', '2025-03-29', [22, 24, 24]],
	['Antarctica/Troll', '2025-10-25', [26, 24, 24]],
	['UTC', '2025-03-29', [24, 24, 24]],
	['America/Phoenix', '2025-03-08', [24, 24, 24]],
	['Asia/Kathmandu', '2025-10-25', [24, 24, 24]],
	['Asia/Kolkata', '2025-03-29', [24, 24, 24]],
	['Asia/Tokyo', '2025-10-25', [24, 24, 24]],
	['Pacific/Kiritimati', '2025-10-25', [24, 24, 24]]
];

describe('studyDayOf', () => {
	it.each(changes)('%s, %s', (zone, date, hours) => {
		inTimeZone(zone, () => {
			let day = studyDayOn(date, 4);
			for (const expected of hours) {
				expect((day.endMs - day.startMs) / HOUR_MS).toBe(expected);
				expect(localTime(day.startMs, zone)).toBe(`${day.date} 04:00`);
				expect(studyDayOf(day.startMs, 4)).toEqual(day);
				expect(studyDayOf(day.endMs - 1, 4)).toEqual(day);
				expect(studyDayOf(day.startMs - 1, 4).date).toBe(addDays(day.date, -1));
				day = studyDayOf(day.endMs, 4);
			}
			expect(day.date).toBe(addDays(date, 3));
		});
	});

	const hours: [name: string, zone: string, at: string, dayStartHour: number, date: string][] = [
		['just before four is yesterday', 'Europe/Berlin', '2025-01-15T02:59:59.999Z', 4, '2025-01-14'],
		['four is today', 'Europe/Berlin', '2025-01-15T03:00:00.000Z', 4, '2025-01-15'],
		['the turn of the year', 'America/New_York', '2026-01-01T08:00:00Z', 4, '2025-12-31'],
		['a leap day', 'UTC', '2024-03-01T03:00:00Z', 4, '2024-02-29'],
		['midnight as day start', 'UTC', '2024-03-01T00:00:00Z', 0, '2024-03-01'],
		['eleven at night as day start', 'UTC', '2024-03-01T22:59:00Z', 23, '2024-02-29'],
		['a day start that the clock skips begins an hour later', 'Europe/Berlin', '2025-03-30T00:59:59Z', 2, '2025-03-29'],
		['and from then on it is that day', 'Europe/Berlin', '2025-03-30T01:00:00Z', 2, '2025-03-30'],
		['a day start that comes twice counts once', 'Europe/Berlin', '2025-10-26T00:30:00Z', 2, '2025-10-26'],
		['the second time too', 'Europe/Berlin', '2025-10-26T01:30:00Z', 2, '2025-10-26'],
		['a midnight that the clock skips', 'Africa/Cairo', '2025-04-24T21:59:00Z', 0, '2025-04-24'],
		['a day start that the clock skips by two hours', 'Antarctica/Troll', '2025-03-30T01:30:00Z', 3, '2025-03-30'],
		['before it the day is still the last', 'Antarctica/Troll', '2025-03-30T00:59:59Z', 2, '2025-03-29'],
		[
			'a day start late in the evening that comes twice is that day the second time too',
			'America/Santiago',
			'2025-04-06T03:30:00Z',
			23,
			'2025-04-05'
		],
		['a calendar day left out at the date line', 'Pacific/Apia', '2011-12-30T13:00:00Z', 4, '2011-12-29']
	];
	it.each(hours)('%s', (_name, zone, at, dayStartHour, date) => {
		inTimeZone(zone, () => expect(studyDayOf(Date.parse(at), dayStartHour).date).toBe(date));
	});

	it('contains its time, and days join without gap or overlap, in every zone and at every hour', () => {
		const zones = changes.map(([zone]) => zone).concat('Pacific/Apia');
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2040, 0) }),
				fc.integer({ min: 0, max: 23 }),
				(zone, atMs, dayStartHour) =>
					inTimeZone(zone, () => {
						const day = studyDayOf(atMs, dayStartHour);
						expect(day.startMs).toBeLessThanOrEqual(atMs);
						expect(day.endMs).toBeGreaterThan(atMs);
						expect(studyDayOf(day.endMs, dayStartHour).startMs).toBe(day.endMs);
						expect(studyDayOf(day.startMs - 1, dayStartHour).endMs).toBe(day.startMs);
						expect(studyDayOn(day.date, dayStartHour)).toEqual(day);
					})
			),
			{ numRuns: 2000 }
		);
	});
});

describe('addDays and daysBetween', () => {
	const rows: [from: string, days: number, to: string][] = [
		['2025-03-29', 1, '2025-03-30'],
		['2025-03-30', 1, '2025-03-31'],
		['2024-02-28', 2, '2024-03-01'],
		['2025-01-01', -1, '2024-12-31'],
		['2025-06-01', 0, '2025-06-01'],
		['2000-01-01', 36_500, '2099-12-07']
	];
	it.each(rows)('%s and %i days is %s, in any zone', (from, days, to) => {
		for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
			inTimeZone(zone, () => {
				expect(addDays(from, days)).toBe(to);
				expect(daysBetween(from, to)).toBe(days);
			});
		}
	});
});

function localTime(atMs: number, zone: string): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(atMs);
}
