import { describe, expect, test } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING, type Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { localTime } from '#lib/portable/local-time.ts';
import { REVIEWS_HEAD, reviewLines } from '#lib/portable/reviews-csv.ts';
import { STUDIED_CARDS_HEAD, studiedCardLine } from '#lib/portable/studied-cards-csv.ts';
import { deckCard, reviewOf } from '#tests/support/deck-builders.ts';
import { reviewSchedule } from '#tests/support/review-histories.ts';
import { inTimeZone } from '#tests/support/time-zone.ts';

describe('the clock on the wall', () => {
	test.each<[zone: string, utc: string, local: string]>([
		['UTC', '2025-04-16T12:00:00.999Z', '2025-04-16T12:00:00+00:00'],
		['Europe/Berlin', '2025-01-01T23:30:00Z', '2025-01-02T00:30:00+01:00'],
		['Europe/Berlin', '2025-07-01T23:30:00Z', '2025-07-02T01:30:00+02:00'],
		['America/St_Johns', '2025-01-01T02:00:00Z', '2024-12-31T22:30:00-03:30'],
		['Asia/Kathmandu', '2025-01-01T00:00:00Z', '2025-01-01T05:45:00+05:45']
	])('in %s', (zone, utc, local) => {
		inTimeZone(zone, () => {
			expect(localTime(Date.parse(utc))).toBe(local);
			expect(Math.abs(Date.parse(local) - Date.parse(utc))).toBeLessThan(1000);
		});
	});
});

describe('a studied card', () => {
	const card = deckCard(0, { prompt: 'Who, then?', answer: '=1' });
	const lineOf = (schedule: Schedule, queue: string, section = 'The coast') =>
		studiedCardLine({ card, schedule, queue, text: 'On Harbours', section }, DEFAULT_SCHEDULING);

	test('has a field for each column', () => {
		expect(STUDIED_CARDS_HEAD).toBe(
			'id,kind,form,prompt,answer,source,text,section,state,queue,due,stability_days,difficulty,reviews,lapses\r\n'
		);
		expect(lineOf(newSchedule(card.id), 'new')).toBe(
			`card-00000,figure,basic,"Who, then?",'=1,Harbour 0,On Harbours,The coast,new,new,,,,0,0\r\n`
		);
	});

	test('is due on its study day, which begins at four', () => {
		inTimeZone('Europe/Berlin', () => {
			const dueAt = (utc: string) =>
				reviewSchedule({ dueAtMs: Date.parse(utc), stabilityDays: 10.12345, lapseCount: 2 });
			expect(lineOf(dueAt('2025-04-16T01:59:00Z'), 'review', '')).toContain(
				',On Harbours,,review,review,2025-04-15,10.123,5,3,2\r\n'
			);
			expect(lineOf(dueAt('2025-04-16T02:00:00Z'), 'suspended')).toContain(',review,suspended,2025-04-16,');
		});
	});
});

describe('a review', () => {
	const words = {
		promptOf: (id: CardId) => (id === deckCard(0).id ? 'Who, then?' : ''),
		gradeName: (rating: number) => `grade ${rating}`
	};

	test('says when, of what, how well and whether it was taken back', () => {
		inTimeZone('Europe/Berlin', () => {
			const atMs = Date.parse('2025-04-16T12:00:00Z');
			const given = { ...reviewOf(deckCard(0).id, atMs, 2), tookMs: 4321 };
			const undone = { ...reviewOf(deckCard(9).id, atMs + 60_000, 4), undone: true } as const;
			expect(REVIEWS_HEAD).toBe('time,card,prompt,rating,grade,seconds,undone\r\n');
			expect(reviewLines([given, undone], words)).toBe(
				'2025-04-16T14:00:00+02:00,card-00000,"Who, then?",2,grade 2,4.321,no\r\n' +
					'2025-04-16T14:01:00+02:00,card-00009,,4,grade 4,4,yes\r\n'
			);
		});
	});

	test('none gives no line', () => {
		expect(reviewLines([], words)).toBe('');
	});
});
