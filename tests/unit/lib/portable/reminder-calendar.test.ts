import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reminderCalendar } from '#lib/portable/reminder-calendar.ts';

const REMINDER = {
	firstDate: '2026-11-27',
	time: '19:05',
	title: 'Review your cards',
	url: 'https://example.org/review/',
	writtenAtMs: Date.UTC(2026, 10, 27, 8, 9, 10, 11)
};

/** What a reader of the format makes of a file: its lines joined again, each in two at the first colon. */
function read(file: string): ReadonlyMap<string, string> {
	const lines = file.replace(/\r\n[ \t]/gu, '').split('\r\n');
	return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const));
}

describe('a daily reminder', () => {
	it.each([
		['DTSTART', '20261127T190500'],
		['RRULE', 'FREQ=DAILY'],
		['DTSTAMP', '20261127T080910Z'],
		['UID', 'daily-review@commonplace'],
		['SUMMARY', 'Review your cards'],
		['URL', 'https://example.org/review/'],
		['ACTION', 'DISPLAY'],
		['TRIGGER', 'PT0S']
	])('says %s', (name, value) => {
		expect(read(reminderCalendar(REMINDER)).get(name)).toBe(value);
	});

	it('escapes what has a meaning in the format', () => {
		const title = 'Cards; now, or\nlater\\never';
		expect(read(reminderCalendar({ ...REMINDER, title })).get('SUMMARY')).toBe('Cards\\; now\\, or\\nlater\\\\never');
	});

	it('has no line of more than 75 bytes and cuts no character, whatever the title', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
				const file = reminderCalendar({ ...REMINDER, title: title.toWellFormed() });
				const lines = file.split('\r\n');
				for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
				expect(file.isWellFormed()).toBe(true);
				expect(lines[0]).toBe('BEGIN:VCALENDAR');
				expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
			})
		);
	});
});
