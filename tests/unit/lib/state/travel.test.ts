import { describe, expect, test } from 'vitest';
import { Today } from '#lib/state/today.svelte.ts';
import { checkData } from '#lib/store/check-data.ts';
import { readCard } from '#lib/store/read-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { DAY_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { answer, finish } from '#tests/support/sitting-steps.ts';
import { stayIn } from '#tests/support/stay-in-zone.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

const moveTo = ({ clock }: Study, time: string) => {
	clock.advance(Date.parse(time) - clock.nowMs());
};

/** What a new sitting and the Today page say is left, which must be the same. */
async function left(study: Study): Promise<{ new: number; review: number }> {
	const { remaining } = (await study.sit()).progress;
	const today = new Today(study.needs);
	await today.refresh();
	expect([today.newCount, today.dueCount]).toEqual([remaining.new, remaining.review + remaining.learning]);
	return { new: remaining.new, review: remaining.review };
}

type Stop = readonly [zone: string, localTime: string];

// Each reader studies at the first stop, travels, and goes on at the second.
const sameDay: [name: string, from: Stop, to: Stop][] = [
	['west within a day', ['Europe/Berlin', '2025-04-16T14:00+02:00'], ['America/New_York', '2025-04-16T18:00-04:00']],
	[
		'west, back before midnight',
		['Asia/Tokyo', '2025-04-17T06:00+09:00'],
		['America/Los_Angeles', '2025-04-17T00:00-07:00']
	],
	['east within a day', ['Europe/Berlin', '2025-04-16T08:00+02:00'], ['Asia/Kolkata', '2025-04-16T23:00+05:30']],
	['east, into the small hours', ['Europe/London', '2025-04-16T20:00+01:00'], ['Asia/Dubai', '2025-04-17T03:59+04:00']],
	[
		'east over the Pacific',
		['America/Los_Angeles', '2025-04-16T20:00-07:00'],
		['Asia/Tokyo', '2025-04-17T23:00+09:00']
	],
	[
		'west over the date line',
		['Pacific/Apia', '2025-04-17T09:00+13:00'],
		['Pacific/Pago_Pago', '2025-04-16T20:00-11:00']
	],
	['over a clock change', ['Europe/London', '2025-03-29T22:00+00:00'], ['Europe/Berlin', '2025-03-30T03:30+02:00']]
];
const nextDay: [name: string, from: Stop, to: Stop][] = [
	[
		'east over the Pacific',
		['America/Los_Angeles', '2025-04-16T10:00-07:00'],
		['Asia/Tokyo', '2025-04-17T05:00+09:00']
	],
	['east into the morning', ['Europe/London', '2025-04-16T20:00+01:00'], ['Asia/Dubai', '2025-04-17T04:00+04:00']],
	['west overnight', ['Europe/Berlin', '2025-04-16T22:00+02:00'], ['America/New_York', '2025-04-17T04:00-04:00']]
];

/** Six new cards at the first stop, five known, the seventh on show; then the journey. */
async function travel([from, to]: readonly [Stop, Stop]) {
	const study = await makeStudy(30);
	moveTo(study, from[1]);
	const open = await stayIn(from[0], async () => {
		const session = await study.sit();
		for (let count = 0; count < 6; count += 1) await answer(study, session, 4);
		return session;
	});
	moveTo(study, to[1]);
	return { study, open, shownId: open.card?.id, stay: <Result>(work: () => Promise<Result>) => stayIn(to[0], work) };
}

describe('a day begun in one zone and gone on with in another', () => {
	test.each(sameDay)('%s: the same day, its limits and its card', async (_name, from, to) => {
		const { study, shownId, stay } = await travel([from, to]);
		await stay(async () => {
			expect(await left(study)).toEqual({ new: 4, review: 0 });
			const session = await study.sit();
			expect(session.card?.id).toBe(shownId);
			await session.undo();
			expect(session.card?.id).toBe(cardId(5));
			expect(session.progress.done).toBe(5);
		});
	});

	test.each(nextDay)('%s: another day, with limits of its own and nothing to undo', async (_name, from, to) => {
		const { study, stay } = await travel([from, to]);
		await stay(async () => {
			expect((await left(study)).new).toBe(10);
			const session = await study.sit();
			expect([session.progress.done, session.canUndo]).toEqual([0, false]);
		});
	});

	// Whoever flies east keeps the day that was planned until it would have ended at home: what is done of it after the
	// new day began counts for that one.
	const leftOpen: [...(typeof sameDay)[number], newLeft: number][] = [
		...sameDay.map((row): [...typeof row, number] => [...row, 0]),
		...nextDay.map((row): [...typeof row, number] => [...row, row[0].startsWith('east') ? 6 : 0])
	];
	test.each(leftOpen)('%s: a session left open goes on to its end', async (_name, from, to, newLeft) => {
		const { study, open, shownId, stay } = await travel([from, to]);
		await stay(async () => {
			await answer(study, open, 4);
			expect((await readCard(study.store, shownId ?? cardId(0)))?.schedule.reviewCount).toBe(1);
			await finish(study, open);
			expect(open.phase).toBe('done');
			expect(await left(study)).toEqual({ new: newLeft, review: 0 });
			expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
		});
	});

	test('counts reviews against the limit on either side of a journey', async () => {
		const study = await makeStudy(10, { reviewsPerDay: 6 });
		moveTo(study, '2025-04-16T14:00+02:00');
		await stayIn('Europe/Berlin', async () => finish(study, await study.sit()));
		moveTo(study, '2025-05-20T14:00+02:00');
		await stayIn('Europe/Berlin', async () => {
			const session = await study.sit();
			expect(session.progress.remaining.review).toBe(6);
			for (let count = 0; count < 4; count += 1) await answer(study, session, 4);
		});
		moveTo(study, '2025-05-20T20:00-04:00');
		await stayIn('America/New_York', async () => expect((await left(study)).review).toBe(2));
	});
});

describe('a card buried before a journey', () => {
	const rows: [name: string, from: Stop, to: string][] = [
		['west', ['Europe/Berlin', '2025-04-16T14:00+02:00'], 'America/New_York'],
		['east', ['America/Los_Angeles', '2025-04-16T20:00-07:00'], 'Asia/Tokyo'],
		['over the date line', ['Pacific/Apia', '2025-04-17T09:00+13:00'], 'Pacific/Pago_Pago']
	];
	test.each(rows)('%s comes back when the day ends where it was buried', async (_name, [zone, time], to) => {
		const study = await makeStudy(1);
		moveTo(study, time);
		await stayIn(zone, async () => (await study.sit()).bury());
		const untilMs = (await readCard(study.store, cardId(0)))?.card.buriedUntilMs ?? NaN;
		expect(untilMs - Date.parse(time)).toBeLessThanOrEqual(DAY_MS);
		await stayIn(to, async () => {
			study.clock.advance(untilMs - 1000 - study.clock.nowMs());
			expect((await left(study)).new).toBe(0);
			study.clock.advance(1000);
			expect((await study.sit()).card?.id).toBe(cardId(0));
		});
	});
});

describe('a clock set back within the day', () => {
	test('leaves the limits, the card on show and what can be undone', async () => {
		const study = await makeStudy(30);
		const session = await study.sit();
		for (let count = 0; count < 6; count += 1) await answer(study, session, 4);
		const shownId = session.card?.id;
		study.clock.advance(-3 * HOUR_MS);
		expect(await left(study)).toEqual({ new: 4, review: 0 });
		const later = await study.sit();
		expect([later.card?.id, later.progress.done, later.canUndo]).toEqual([shownId, 6, true]);
		await finish(study, later);
		expect(await left(study)).toEqual({ new: 0, review: 0 });
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
	});
});
