import { describe, expect, it } from 'vitest';
import { dayNumberAt } from '#lib/pipeline/retention/study-days.ts';
import { dateOfDayNumber } from '#lib/pipeline/retention/study-log.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

describe('dayNumberAt', () => {
	it.each([
		['a minute before the day begins', '2025-03-30T01:59Z', '2025-03-29'],
		['as it begins', '2025-03-30T02:00Z', '2025-03-30']
	])('numbers the day in which a time lies, %s', (_name, iso, date) => {
		const number = inTimeZone('Europe/Berlin', () => dayNumberAt(Date.parse(iso), { dayStartHour: 4 }));
		expect(dateOfDayNumber(number)).toBe(date);
	});
});
