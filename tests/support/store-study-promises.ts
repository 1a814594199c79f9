import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { checkData } from '#lib/store/check-data.ts';
import { countDue, readDue, readIntroduced, returnBuried } from '#lib/store/due-cards.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import { readCard } from '#lib/store/read-card.ts';
import { reviewBatches, reviewsSince } from '#lib/store/review-log.ts';
import { buryCard, returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import { readCurrentCard } from '#lib/store/current-card.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { cardId, reviewOf } from '#tests/support/deck-builders.ts';
import { DAY_MS, MINUTE_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { DAY, grade, idsOf, install, SETTINGS, type StorePromise } from '#tests/support/store-promise.ts';

/** What the store promises about grades and what is due. */
export const STUDY_PROMISES: readonly StorePromise[] = [
	{
		name: 'asking for no new cards reads none',
		holds: async (store, expect) => {
			await install(store, 5);
			expect((await readDue(store, DAY.endMs, 0)).new).toEqual([]);
		}
	},
	{
		name: 'a grade keeps review, schedule and the next card together',
		holds: async (store, expect) => {
			await install(store, 2);
			const review = reviewOf(cardId(0), FIXED_NOW_MS, 3);
			const schedule = scheduleAfterGrade(newSchedule(cardId(0)), 3, FIXED_NOW_MS, SETTINGS);
			await gradeCard(store, {
				review,
				schedule,
				settings: SETTINGS,
				seen: newSchedule(cardId(0)),
				nextCardId: cardId(1)
			});
			expect(await reviewsSince(store, 0)).toEqual([review]);
			const stored = (await readCard(store, cardId(0)))?.schedule;
			expect([stored?.queue, stored?.at, stored?.subjectId]).toEqual(['learning', schedule.dueAtMs, 'subject-0']);
			expect(await readCurrentCard(store, FIXED_NOW_MS)).toEqual(cardId(1));
			expect(await readCurrentCard(store, FIXED_NOW_MS + 1)).toEqual(null);
			expect(await countDue(store, DAY.endMs)).toEqual({ learning: 1, review: 0, new: 1 });
			expect(idsOf(await readIntroduced(store, DAY))).toEqual([cardId(0)]);
		}
	},
	{
		name: 'of two tabs that show one card only the first grades it; the other is refused, and writes nothing',
		holds: async (store, expect) => {
			await install(store, 2);
			const seen = newSchedule(cardId(0));
			const outcomes: string[] = [];
			for (const [rating, atMs] of [
				[3, FIXED_NOW_MS],
				[1, FIXED_NOW_MS + 5000]
			] as const) {
				const schedule = scheduleAfterGrade(seen, rating, atMs, SETTINGS);
				const review = reviewOf(cardId(0), atMs, rating);
				outcomes.push(await gradeCard(store, { review, schedule, settings: SETTINGS, seen, nextCardId: cardId(1) }));
			}
			expect(outcomes).toEqual(['kept', 'refused']);
			expect((await reviewsSince(store, 0)).map(({ rating }) => rating)).toEqual([3]);
			expect((await readCard(store, cardId(0)))?.schedule.reviewCount).toEqual(1);
			expect(await readCurrentCard(store, FIXED_NOW_MS + 1)).toEqual(null);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a grade on a card whose last grade was taken back elsewhere is refused',
		holds: async (store, expect) => {
			await install(store, 1);
			await grade(store, cardId(0), 3, FIXED_NOW_MS);
			const seen = (await readCard(store, cardId(0)))?.schedule ?? newSchedule(cardId(0));
			await undoReview(store, reviewOf(cardId(0), FIXED_NOW_MS).id);
			const atMs = FIXED_NOW_MS + DAY_MS;
			const schedule = scheduleAfterGrade(seen, 3, atMs, SETTINGS);
			expect(await gradeCard(store, { review: reviewOf(cardId(0), atMs), schedule, settings: SETTINGS, seen })).toEqual(
				'refused'
			);
			expect((await reviewsSince(store, 0)).length).toEqual(1);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'what is due counts by the end of the study day',
		holds: async (store, expect) => {
			await install(store, 3);
			await grade(store, cardId(0), 4, FIXED_NOW_MS);
			const dueAtMs = (await readCard(store, cardId(0)))?.schedule.dueAtMs ?? 0;
			const spans = [dueAtMs, dueAtMs + 1];
			expect(await Promise.all(spans.map(async (span) => (await countDue(store, span)).review))).toEqual([0, 1]);
			expect(await Promise.all(spans.map(async (span) => (await readDue(store, span, 0)).review.length))).toEqual([
				0, 1
			]);
		}
	},
	{
		name: 'an undone review stays in the log and its card is as before it',
		holds: async (store, expect) => {
			await install(store, 1);
			await grade(store, cardId(0), 3, FIXED_NOW_MS);
			const before = await readCard(store, cardId(0));
			await grade(store, cardId(0), 1, FIXED_NOW_MS + DAY_MS);
			await undoReview(store, reviewOf(cardId(0), FIXED_NOW_MS + DAY_MS).id);
			expect(await readCard(store, cardId(0))).toEqual(before);
			expect((await reviewsSince(store, 0)).map(({ undone }) => undone === true)).toEqual([false, true]);
			await undoReview(store, reviewOf(cardId(0), FIXED_NOW_MS).id);
			expect((await readCard(store, cardId(0)))?.schedule.queue).toEqual('new');
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a suspended card is in no queue until returned, and a grade from elsewhere leaves it aside',
		holds: async (store, expect) => {
			await install(store, 1);
			await suspendCard(store, cardId(0), FIXED_NOW_MS);
			await grade(store, cardId(0), 4, FIXED_NOW_MS + 1);
			expect(await countDue(store, FIXED_NOW_MS + 99 * DAY_MS)).toEqual({
				learning: 0,
				review: 0,
				new: 0
			});
			await returnCard(store, cardId(0), FIXED_NOW_MS + 2);
			expect((await readCard(store, cardId(0)))?.schedule.queue).toEqual('review');
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a buried card returns when its time has come, not before, and a suspended one does not',
		holds: async (store, expect) => {
			await install(store, 2);
			await buryCard(store, cardId(0), DAY.endMs, FIXED_NOW_MS);
			await suspendCard(store, cardId(1), FIXED_NOW_MS);
			await returnBuried(store, DAY.endMs - 1);
			expect((await countDue(store, DAY.endMs)).new).toEqual(0);
			await returnBuried(store, DAY.endMs);
			expect(idsOf((await readDue(store, DAY.endMs, 9)).new)).toEqual([cardId(0)]);
			expect((await readCard(store, cardId(0)))?.card.buriedUntilMs).toEqual(null);
		}
	},
	{
		name: 'the log is read from a time on, and whole in batches',
		holds: async (store, expect) => {
			await install(store, 1);
			const times = [0, 1, 2, 3, 4].map((n) => FIXED_NOW_MS + n * MINUTE_MS);
			for (const atMs of times) await grade(store, cardId(0), 3, atMs);
			const since = await reviewsSince(store, FIXED_NOW_MS + 3 * MINUTE_MS);
			expect(since.map(({ atMs }) => atMs)).toEqual(times.slice(3));
			const sizes: number[] = [];
			for await (const batch of reviewBatches(store, 2)) sizes.push(batch.length);
			expect(sizes).toEqual([2, 2, 1]);
		}
	}
];
