import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { addDays } from '#lib/pipeline/schedule/study-day.ts';
import CalendarChart from '#lib/ui/chart/CalendarChart.svelte';

test('tells in words and figures of the days it shows, and of none before them', () => {
	// Up to a Monday: the squares of the first six days would stand before the first column.
	const days = Array.from({ length: 371 }, (_, index) => ({
		date: addDays('2025-11-25', index),
		reviews: index < 6 ? 90 : index > 360 ? 40 : 0,
		tookMs: 1000
	}));
	const { body } = render(CalendarChart, { props: { days } });
	expect(body).toContain('400 reviews on 10 days of the last year; at most 40 on one day.');
	expect(body.match(/<th scope="row"/g)).toHaveLength(10);
});
