import type { CardId } from '#lib/pipeline/cards/card.ts';
import { actOnCards, latestDeed, undoDeed } from '#lib/store/card-deeds.ts';
import { checkData } from '#lib/store/check-data.ts';
import { readCard, readAllCards } from '#lib/store/read-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { CardsDeed } from '#lib/store/stored-deed.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { cardId, reviewOf } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { grade, install, type StorePromise } from '#tests/support/store-promise.ts';

const LATER_MS = FIXED_NOW_MS + DAY_MS;
const MOVED_TO_MS = FIXED_NOW_MS + 30 * DAY_MS;

/** Three cards: one in review, one in learning steps, one new. */
async function study(store: Store): Promise<void> {
	await install(store, 3);
	await grade(store, cardId(0), 4, FIXED_NOW_MS);
	await grade(store, cardId(1), 3, FIXED_NOW_MS + MINUTE_MS);
}

const ids: readonly CardId[] = [0, 1, 2].map((number) => cardId(number));
const scheduleOf = async (store: Store, id: CardId) => (await readCard(store, id))?.schedule;
const findingsOf = async (store: Store) => (await checkData(store, await readScheduling(store))).findings;

/** What each deed makes of the three cards: the queue of each, and how many it does not apply to. */
const DEEDS: readonly { deed: CardsDeed; queues: readonly string[]; skippedCount: number }[] = [
	{ deed: 'suspended', queues: ['aside', 'aside', 'aside'], skippedCount: 0 },
	{ deed: 'returned', queues: ['review', 'learning', 'new'], skippedCount: 3 },
	{ deed: 'deleted', queues: ['aside', 'aside', 'aside'], skippedCount: 0 },
	{ deed: 'reset', queues: ['new', 'new', 'new'], skippedCount: 1 },
	{ deed: 'moved', queues: ['review', 'learning', 'new'], skippedCount: 2 },
	{ deed: 'rescheduled', queues: ['review', 'learning', 'new'], skippedCount: 2 },
	{ deed: 'spread', queues: ['review', 'learning', 'new'], skippedCount: 2 }
];

/** What the store promises about deeds done to many cards at once. */
export const DEED_PROMISES: readonly StorePromise[] = [
	...DEEDS.map(({ deed, queues, skippedCount }): StorePromise => ({
		name: `cards ${deed} together can be put back together`,
		holds: async (store, expect) => {
			await study(store);
			const before = await readAllCards(store);
			const dueAtMsOf = () => MOVED_TO_MS;
			const result = await actOnCards(store, { deed, cardIds: ids, atMs: LATER_MS, dueAtMsOf });
			expect([result.changedCount, result.skippedCount]).toEqual([3 - skippedCount, skippedCount]);
			const after = await Promise.all(ids.map((id) => scheduleOf(store, id)));
			expect(after.map((schedule) => schedule?.queue)).toEqual(queues);
			expect(await findingsOf(store)).toEqual([]);
			const kept = await latestDeed(store, LATER_MS);
			expect(kept?.changedCount ?? 0).toEqual(3 - skippedCount);
			expect(await latestDeed(store, LATER_MS + 1)).toEqual(null);
			if (result.id !== null) await undoDeed(store, result.id, LATER_MS + 1);
			const undone = await readAllCards(store);
			expect(undone.schedules).toEqual(before.schedules);
			const stamps = undone.cards.map((card, index) => ({
				...card,
				decidedAtMs: before.cards[index]?.decidedAtMs,
				plannedAtMs: before.cards[index]?.plannedAtMs
			}));
			expect(stamps).toEqual(before.cards);
			expect(await latestDeed(store, 0)).toEqual(null);
			expect(await findingsOf(store)).toEqual([]);
		}
	})),
	{
		name: 'a moved card is due on its day until it is reviewed, and again once that review is undone',
		holds: async (store, expect) => {
			await study(store);
			await actOnCards(store, {
				deed: 'moved',
				cardIds: [cardId(0)],
				atMs: LATER_MS,
				dueAtMsOf: () => MOVED_TO_MS
			});
			const moved = await scheduleOf(store, cardId(0));
			expect([moved?.dueAtMs, moved?.at]).toEqual([MOVED_TO_MS, MOVED_TO_MS]);
			await grade(store, cardId(0), 3, MOVED_TO_MS);
			expect(((await scheduleOf(store, cardId(0)))?.dueAtMs ?? 0) > MOVED_TO_MS).toEqual(true);
			expect(await findingsOf(store)).toEqual([]);
			await undoReview(store, reviewOf(cardId(0), MOVED_TO_MS, 3).id);
			expect(await scheduleOf(store, cardId(0))).toEqual(moved);
			expect(await findingsOf(store)).toEqual([]);
		}
	},
	{
		name: 'a reset card starts anew, and what was reviewed since stays when the reset is taken back',
		holds: async (store, expect) => {
			await study(store);
			const { id } = await actOnCards(store, { deed: 'reset', cardIds: [cardId(0)], atMs: LATER_MS });
			await grade(store, cardId(0), 1, LATER_MS + MINUTE_MS);
			const anew = await scheduleOf(store, cardId(0));
			expect([anew?.reviewCount, anew?.firstReviewAtMs]).toEqual([1, LATER_MS + MINUTE_MS]);
			expect(await findingsOf(store)).toEqual([]);
			await undoDeed(store, id ?? 0, LATER_MS + 2 * MINUTE_MS);
			expect((await scheduleOf(store, cardId(0)))?.reviewCount).toEqual(2);
			expect(await findingsOf(store)).toEqual([]);
		}
	},
	{
		name: 'a deed taken back leaves what else was done to its cards since',
		holds: async (store, expect) => {
			await study(store);
			const dueAtMsOf = () => MOVED_TO_MS;
			const { id } = await actOnCards(store, { deed: 'moved', cardIds: ids, atMs: LATER_MS, dueAtMsOf });
			await actOnCards(store, { deed: 'suspended', cardIds: ids, atMs: LATER_MS + 1 });
			await undoDeed(store, id ?? 0, LATER_MS + 2);
			const found = await readCard(store, cardId(0));
			expect([found?.card.suspended, found?.card.movedDue, found?.schedule.queue]).toEqual([true, null, 'aside']);
		}
	},
	{
		name: 'the last thirty deeds can be taken back',
		holds: async (store, expect) => {
			await install(store, 1);
			for (let number = 0; number < 32; number += 1) {
				const deed = number % 2 === 0 ? 'suspended' : 'returned';
				await actOnCards(store, { deed, cardIds: [cardId(0)], atMs: FIXED_NOW_MS + number });
			}
			let count = 0;
			for (;;) {
				const last = await latestDeed(store, 0);
				if (last === null) break;
				await undoDeed(store, last.id, LATER_MS);
				count += 1;
			}
			expect(count).toEqual(30);
			expect((await readCard(store, cardId(0)))?.card.suspended).toEqual(false);
		}
	}
];
