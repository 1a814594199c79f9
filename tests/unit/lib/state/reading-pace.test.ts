import { describe, expect, test } from 'vitest';
import { charactersPerMinute, NO_PACE, stretchRead, withStretchRead } from '#lib/state/reading-pace.ts';

const TEXT_END = 50_000;
const glimpse = (start: number, end: number, seconds: number) => ({
	seen: [start, end] as const,
	atMs: seconds * 1000
});

describe('stretchRead', () => {
	test.each([
		{ name: 'what was passed', before: glimpse(0, 900, 0), after: glimpse(600, 1500, 20), read: [0, 600] },
		{
			name: 'all of a screen, page by page',
			before: glimpse(0, 900, 0),
			after: glimpse(900, 1800, 40),
			read: [0, 900]
		},
		{ name: 'nothing at a glance', before: glimpse(0, 900, 0), after: glimpse(600, 1500, 2), read: null },
		{
			name: 'what stood before a jump',
			before: glimpse(0, 900, 0),
			after: glimpse(30_000, 30_900, 30),
			read: [0, 900]
		},
		{
			name: 'more than a screen, scrolled slowly',
			before: glimpse(0, 900, 0),
			after: glimpse(1500, 2400, 40),
			read: [0, 1500]
		},
		{ name: 'nothing upwards', before: glimpse(900, 1800, 0), after: glimpse(300, 1200, 20), read: null },
		{ name: 'nothing where nothing moved', before: glimpse(0, 900, 0), after: glimpse(0, 900, 60), read: null },
		{
			name: 'the last screen as it stands',
			before: glimpse(49_200, TEXT_END, 0),
			after: glimpse(49_200, TEXT_END, 30),
			read: [49_200, TEXT_END]
		},
		{
			name: 'no last screen at a glance',
			before: glimpse(49_200, TEXT_END, 0),
			after: glimpse(49_200, TEXT_END, 1),
			read: null
		}
	])('$name', ({ before, after, read }) => {
		expect(stretchRead(before, after, TEXT_END)).toEqual(read);
	});
});

describe('the pace', () => {
	test('is the usual one while nothing is known', () => {
		expect(charactersPerMinute(NO_PACE)).toBeCloseTo(238 * 6);
	});

	test.each([100, 238, 400])('comes near a reader of %i words a minute', (words) => {
		let pace = NO_PACE;
		for (let screen = 0; screen < 60; screen += 1) {
			pace = withStretchRead(pace, [screen * 900, screen * 900 + 900], (900 / (words * 6)) * 60_000);
		}
		expect(charactersPerMinute(pace) / 6 / words).toBeGreaterThan(0.9);
		expect(charactersPerMinute(pace) / 6 / words).toBeLessThan(1.1);
	});

	test('a pause leaves it as it was', () => {
		const pace = withStretchRead(NO_PACE, [0, 900], 40_000);
		expect(withStretchRead(pace, [900, 1000], 200_000)).toEqual(pace);
		expect(withStretchRead(pace, [900, 1800], 3_600_000)).toEqual(pace);
	});

	test('follows a reader who becomes faster', () => {
		let pace = NO_PACE;
		for (let screen = 0; screen < 100; screen += 1) pace = withStretchRead(pace, [0, 900], 60_000);
		const slow = charactersPerMinute(pace);
		for (let screen = 0; screen < 100; screen += 1) pace = withStretchRead(pace, [0, 900], 30_000);
		expect(charactersPerMinute(pace)).toBeGreaterThan(slow * 1.3);
	});
});
