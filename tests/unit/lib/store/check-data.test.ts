import { expect, test, vi } from 'vitest';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { checkData } from '#lib/store/check-data.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import { CHECKED_STORES } from '#lib/store/judge-store.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, reviewOf } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { grade, install, SETTINGS } from '#tests/support/store-promise.ts';

test('a log longer than what is read at once is judged whole, whatever card it is of', async () => {
	const store = await openStore('check-long');
	await install(store, 120);
	const log = Array.from({ length: 1500 }, (_, at) =>
		reviewOf(cardId(at % 3 === 0 ? 60 : at % 120), FIXED_NOW_MS + at * MINUTE_MS, 3, at)
	);
	await store.write(['reviews'], ({ store: reviews }) => Promise.all(log.map((review) => reviews.put(review))));
	// A merge works all schedules out from the log.
	await mergeWhole(store, await readWhole(store));
	const shares: number[] = [];
	const check = await checkData(store, SETTINGS, undefined, (share) => shares.push(share));
	expect(check).toEqual({ cardCount: 120, reviewCount: 1500, findings: [] });
	expect(shares).toEqual([...shares].sort((one, other) => one - other));
	expect([shares.length > 3, shares.at(-1)]).toEqual([true, 1]);
});

test('a review given while the store is checked is no finding', async () => {
	const store = await openStore('check-meanwhile');
	await install(store, 120);
	for (let card = 0; card < 120; card += 10) await grade(store, cardId(card), 3, FIXED_NOW_MS + card);
	let given = 0;
	const read = store.read.bind(store);
	vi.spyOn(store, 'read').mockImplementation(async (names, work) => {
		const result = await read(names, work);
		if (names.length === CHECKED_STORES.length && given < 6) {
			const id = cardId((given += 1) * 20 - 1);
			const atMs = FIXED_NOW_MS + MINUTE_MS * given;
			const schedule = scheduleAfterGrade(newSchedule(id), 3, atMs, SETTINGS);
			const seen = newSchedule(id);
			await gradeCard(store, { review: reviewOf(id, atMs), schedule, settings: SETTINGS, seen, nextCardId: null });
		}
		return result;
	});
	expect((await checkData(store, SETTINGS)).findings).toEqual([]);
	expect(given).toBeGreaterThan(3);
});
