import type { CardId } from '#lib/pipeline/cards/card.ts';
import { withDesiredRetention } from '#lib/pipeline/schedule/desired-retention.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { undoDeed } from '#lib/store/card-deeds.ts';
import { checkData } from '#lib/store/check-data.ts';
import { countDue } from '#lib/store/due-cards.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { latestPlace, readPlace, savePlace } from '#lib/store/places.ts';
import { previewMerge } from '#lib/store/preview-merge.ts';
import { readCard } from '#lib/store/read-card.ts';
import { moveCards, readMoves } from '#lib/store/reschedule-cards.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { readScheduling, saveSetting } from '#lib/store/settings.ts';
import { readTexts } from '#lib/store/texts.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, deckCard, reviewOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, MINUTE_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { DAY, grade, idsOf, install, SETTINGS, type StorePromise } from '#tests/support/store-promise.ts';

/** What the store promises about keeping: settings, places, merges, failures. */
export const KEEPING_PROMISES: readonly StorePromise[] = [
	{
		name: 'places are kept by text, and the latest is found',
		holds: async (store, expect) => {
			await install(store, 1);
			expect(await latestPlace(store)).toEqual(null);
			const place = { textId: TEXT_ID, paragraphId: 'p12', character: 40, fraction: 0.25, atMs: FIXED_NOW_MS } as const;
			await savePlace(store, { ...place, paragraphId: 'p3', atMs: FIXED_NOW_MS - 1 }, ['s1']);
			await savePlace(store, place, ['s1']);
			const reading = { reachedSectionIds: ['s1'], learnsAhead: false, learnsAheadSetAtMs: null, readStretches: [] };
			expect(await readPlace(store, TEXT_ID)).toEqual({ ...place, ...reading });
			expect((await latestPlace(store))?.text.title).toEqual('On Harbours');
		}
	},
	{
		name: 'settings are kept, and defaults stand in for those never set',
		holds: async (store, expect) => {
			expect(await readScheduling(store)).toEqual(SETTINGS);
			await saveSetting(store, 'scheduling', { ...SETTINGS, newCardsPerDay: 3 }, FIXED_NOW_MS);
			expect((await readScheduling(store)).newCardsPerDay).toEqual(3);
		}
	},
	{
		name: 'another desired retention moves what was reviewed and nothing else',
		holds: async (store, expect) => {
			await install(store, 2);
			await grade(store, cardId(0), 4, FIXED_NOW_MS);
			await grade(store, cardId(0), 3, FIXED_NOW_MS + 8 * DAY_MS);
			const strict = withDesiredRetention(SETTINGS, 0.97, FIXED_NOW_MS + 9 * DAY_MS);
			await saveSetting(store, 'scheduling', strict, FIXED_NOW_MS + 9 * DAY_MS);
			const moves = await readMoves(store, strict);
			expect(idsOf(moves)).toEqual([cardId(0)]);
			const before = (await readCard(store, cardId(0)))?.schedule;
			const { id } = await moveCards(store, 'rescheduled', moves, FIXED_NOW_MS + 9 * DAY_MS);
			const moved = (await readCard(store, cardId(0)))?.schedule;
			expect((moved?.dueAtMs ?? 0) < (before?.dueAtMs ?? 0)).toEqual(true);
			expect((await readCard(store, cardId(1)))?.schedule.queue).toEqual('new');
			expect(await readMoves(store, strict)).toEqual([]);
			expect((await checkData(store, strict)).findings).toEqual([]);
			await undoDeed(store, id ?? 0, FIXED_NOW_MS + 9 * DAY_MS);
			expect((await readCard(store, cardId(0)))?.schedule).toEqual(before);
		}
	},
	...(['rescheduled', 'spread'] as const).map((deed): StorePromise => ({
		name: `a card graded since its move was worked out is not ${deed}, until that grade is undone`,
		holds: async (store, expect) => {
			await install(store, 2);
			for (const number of [0, 1]) await grade(store, cardId(number), 4, FIXED_NOW_MS + number);
			const moves = await readMoves(store, { ...SETTINGS, desiredRetention: 0.97 });
			expect(idsOf(moves)).toEqual([cardId(0), cardId(1)]);
			const gradedAtMs = FIXED_NOW_MS + 8 * DAY_MS;
			await grade(store, cardId(0), 3, gradedAtMs);
			const graded = (await readCard(store, cardId(0)))?.schedule;
			const moved = await moveCards(store, deed, moves, gradedAtMs + 1);
			expect([moved.changedCount, moved.skippedCount]).toEqual([1, 1]);
			expect((await readCard(store, cardId(0)))?.schedule).toEqual(graded);
			await undoReview(store, reviewOf(cardId(0), gradedAtMs).id);
			expect((await moveCards(store, deed, moves.slice(0, 1), gradedAtMs + 2)).changedCount).toEqual(1);
			expect((await readCard(store, cardId(0)))?.schedule.dueAtMs).toEqual(moves[0]?.dueAtMs);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	})),
	{
		name: 'a whole store merged into itself changes nothing',
		holds: async (store, expect) => {
			await install(store, 3);
			await grade(store, cardId(0), 3, FIXED_NOW_MS);
			await editCard(store, cardId(1), { prompt: 'Mine?', answer: 'Mine.' }, FIXED_NOW_MS);
			const whole = await readWhole(store);
			const none = { cards: 0, reviews: 0, highlights: 0 };
			const changed = { cards: 0, highlights: 0 };
			const effect = { added: none, removed: none, changed, movedPlaces: 0, isNewSettings: false };
			expect(await previewMerge(store, whole)).toEqual(effect);
			await mergeWhole(store, whole);
			expect(await readWhole(store)).toEqual(whole);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a merge unites the logs, undone wins, and schedules follow',
		holds: async (store, expect) => {
			await install(store, 2);
			await grade(store, cardId(0), 3, FIXED_NOW_MS);
			const here = await readWhole(store);
			const undoneThere = { ...reviewOf(cardId(0), FIXED_NOW_MS, 3), undone: true } as const;
			const onlyThere = reviewOf(cardId(1), FIXED_NOW_MS + MINUTE_MS, 4);
			const there = { ...here, reviews: [undoneThere, onlyThere] };
			const { added, removed } = await previewMerge(store, there);
			expect([added.reviews, removed.reviews]).toEqual([1, 1]);
			await mergeWhole(store, there);
			expect(await reviewsSince(store, 0)).toEqual([undoneThere, onlyThere]);
			// The other device still has it standing: undone stays undone.
			await mergeWhole(store, here);
			expect(await reviewsSince(store, 0)).toEqual([undoneThere, onlyThere]);
			expect(await countDue(store, DAY.endMs)).toEqual({ learning: 0, review: 0, new: 1 });
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a backup from before the deck was made anew goes on in the cards of now',
		holds: async (store, expect) => {
			await install(store, 2);
			await grade(store, cardId(0), 4, FIXED_NOW_MS);
			const before = await readWhole(store);
			const made = [0, 1].map((n) => deckCard(n, { id: `made-${n}` as CardId, prompt: 'Reworded?' }));
			const device = await openStore(`merge-${crypto.randomUUID()}`);
			await install(device, made, 'v2');
			await mergeWhole(device, before);
			await mergeWhole(device, before);
			expect((await readTexts(device)).map(({ version }) => version)).toEqual(['v2+v1']);
			await install(device, made, 'v2');
			const { cards } = await readWhole(device);
			expect(cards.map(({ id, prompt }) => [id, prompt])).toEqual([
				[cardId(0), 'Reworded?'],
				['made-1', 'Reworded?']
			]);
			expect((await readCard(device, cardId(0)))?.schedule.reviewCount).toEqual(1);
			expect((await checkData(device, SETTINGS)).findings).toEqual([]);
			device.close();
		}
	},
	{
		name: 'what contradicts the log is found',
		holds: async (store, expect) => {
			await install(store, 2);
			await grade(store, cardId(0), 3, FIXED_NOW_MS);
			await gradeCard(store, {
				review: reviewOf('nobody' as CardId, FIXED_NOW_MS + 1),
				schedule: scheduleAfterGrade(newSchedule(cardId(1)), 4, FIXED_NOW_MS, SETTINGS),
				settings: SETTINGS,
				seen: newSchedule(cardId(1)),
				nextCardId: null
			});
			const { findings } = await checkData(store, SETTINGS);
			expect(findings.map(({ code, cardId }) => [code, cardId])).toEqual([
				['schedule-differs', cardId(1)],
				['review-orphaned', 'nobody']
			]);
		}
	},
	{
		name: 'a failure half way through a transaction leaves nothing of it',
		holds: async (store, expect) => {
			await install(store, 2);
			const before = await readWhole(store);
			const failure = new Error('half way');
			const outcome = await store
				.write(['reviews', 'schedules'], async (transaction) => {
					await transaction.objectStore('reviews').put(reviewOf(cardId(0), FIXED_NOW_MS));
					await transaction.objectStore('schedules').delete(cardId(0));
					throw failure;
				})
				.catch((error: unknown) => error);
			expect(outcome === failure).toEqual(true);
			expect(await readWhole(store)).toEqual(before);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a connection that ended is opened again',
		holds: async (store, expect) => {
			await install(store, 2);
			store.disconnect();
			await grade(store, cardId(0), 3, FIXED_NOW_MS);
			expect((await countDue(store, DAY.endMs)).learning).toEqual(1);
		}
	}
];
