import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysPassed, unionOfHolidays } from '#lib/pipeline/schedule/holidays.ts';
import type { Holiday } from '#lib/pipeline/schedule/schedule.ts';
import { addDays } from '#lib/pipeline/schedule/study-day.ts';

const dayOf = (number: number) => addDays('2024-02-20', number);
const anyHoliday: fc.Arbitrary<Holiday> = fc
	.tuple(fc.nat(40), fc.nat(6))
	.map(([from, length]) => ({ fromDate: dayOf(from), toDate: dayOf(from + length) }));
const anyHolidays = fc.array(anyHoliday, { maxLength: 5 });

/** Each day of 60 that lies in a holiday. */
const daysOf = (holidays: readonly Holiday[]) =>
	Array.from({ length: 60 }, (_, number) => dayOf(number)).filter((day) =>
		holidays.some(({ fromDate, toDate }) => fromDate <= day && day <= toDate)
	);

describe('holidays together', () => {
	it('have the days of both, earliest first, with a day between any two', () => {
		fc.assert(
			fc.property(anyHolidays, anyHolidays, (one, other) => {
				const union = unionOfHolidays(one, other);
				expect(daysOf(union)).toEqual(daysOf([...one, ...other]));
				for (const [index, { fromDate }] of union.slice(1).entries()) {
					expect(fromDate > addDays(union[index]?.toDate ?? '', 1)).toBe(true);
				}
				expect(unionOfHolidays(other, one)).toEqual(union);
				expect(unionOfHolidays(union, one)).toEqual(union);
			})
		);
	});
});

describe('the days of a holiday that have passed', () => {
	it.each([
		['before it', '2025-04-10', null],
		['on its first day', '2025-04-17', null],
		['on its second day', '2025-04-18', { fromDate: '2025-04-17', toDate: '2025-04-17' }],
		['on its last day', '2025-04-26', { fromDate: '2025-04-17', toDate: '2025-04-25' }],
		['after it', '2025-06-01', { fromDate: '2025-04-17', toDate: '2025-04-26' }]
	])('%s', (_name, today, expected) => {
		expect(daysPassed({ fromDate: '2025-04-17', toDate: '2025-04-26' }, today)).toEqual(expected);
	});
});
