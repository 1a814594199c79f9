import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Store } from '#lib/store/store.ts';
import { checkData } from '#lib/store/check-data.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { countDue, readDue } from '#lib/store/due-cards.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { addOwnCard } from '#lib/store/own-cards.ts';
import { learnAhead, readPlace, reachSection } from '#lib/store/places.ts';
import { readCard } from '#lib/store/read-card.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import { readUnread } from '#lib/store/unread-cards.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, deckCard, reviewOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { read, sectionedCards, sectionedDeck } from '#tests/support/sectioned-deck.ts';
import { DAY, grade, idsOf, SETTINGS, type StorePromise } from '#tests/support/store-promise.ts';

const installSections = (store: Store, version?: string, cards?: Parameters<typeof sectionedDeck>[1]) =>
	installDeck(store, sectionedDeck(version, cards), SETTINGS);

const newIds = async (store: Store) => idsOf((await readDue(store, DAY.endMs, 99)).new);
const cardIds = (...numbers: number[]) => numbers.map(cardId);
const queueOf = async (store: Store, number: number) => (await readCard(store, cardId(number)))?.schedule.queue;

/** What the store promises about cards of sections not read yet. */
export const READING_PROMISES: readonly StorePromise[] = [
	{
		name: 'a text never opened holds no cards back',
		holds: async (store, expect) => {
			await installSections(store);
			await reachSection(store, TEXT_ID, 's2');
			await learnAhead(store, TEXT_ID, true, FIXED_NOW_MS);
			expect(await newIds(store)).toEqual(cardIds(0, 1, 2, 3, 4, 5));
			expect(await readUnread(store)).toEqual({ count: 0, textIds: [], aheadIds: [] });
			expect(await readPlace(store, TEXT_ID)).toEqual(null);
		}
	},
	{
		name: 'a text opened keeps the new cards of its first section, and others wait until theirs is reached',
		holds: async (store, expect) => {
			await installSections(store);
			await read(store, 's1');
			expect(await newIds(store)).toEqual(cardIds(0, 1));
			expect(await countDue(store, DAY.endMs)).toEqual({ learning: 0, review: 0, new: 2 });
			expect(await readUnread(store)).toEqual({ count: 4, textIds: [TEXT_ID], aheadIds: [] });
			await read(store, 's3');
			expect(await newIds(store)).toEqual(cardIds(0, 1, 4, 5));
			await read(store, 's1');
			await reachSection(store, TEXT_ID, 's2');
			expect(await newIds(store)).toEqual(cardIds(0, 1, 2, 3, 4, 5));
			expect(await readUnread(store)).toEqual({ count: 0, textIds: [], aheadIds: [] });
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a reader who asks learns ahead of the reading, and may take that back',
		holds: async (store, expect) => {
			await installSections(store);
			await read(store, 's1');
			await learnAhead(store, TEXT_ID, true, FIXED_NOW_MS);
			expect(await newIds(store)).toEqual(cardIds(0, 1, 2, 3, 4, 5));
			expect(await readUnread(store)).toEqual({ count: 0, textIds: [TEXT_ID], aheadIds: [TEXT_ID] });
			await read(store, 's2');
			await learnAhead(store, TEXT_ID, false, FIXED_NOW_MS + 1);
			expect(await newIds(store)).toEqual(cardIds(0, 1, 2, 3));
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'only new cards wait: one in learning goes on, and waits again when its only grade is undone',
		holds: async (store, expect) => {
			await installSections(store);
			await grade(store, cardId(2), 3, FIXED_NOW_MS);
			await suspendCard(store, cardId(3), FIXED_NOW_MS);
			await read(store, 's1');
			expect([await queueOf(store, 2), await queueOf(store, 3)]).toEqual(['learning', 'aside']);
			await grade(store, cardId(4), 4, FIXED_NOW_MS + 1);
			expect(await queueOf(store, 4)).toEqual('review');
			await undoReview(store, reviewOf(cardId(4), FIXED_NOW_MS + 1).id);
			await undoReview(store, reviewOf(cardId(2), FIXED_NOW_MS).id);
			await returnCard(store, cardId(3), FIXED_NOW_MS);
			expect(await Promise.all([2, 3, 4].map((n) => queueOf(store, n)))).toEqual(['unread', 'unread', 'unread']);
			await actOnCards(store, { deed: 'reset', cardIds: cardIds(0, 1), atMs: FIXED_NOW_MS + 2 });
			expect(await newIds(store)).toEqual(cardIds(0, 1));
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a card that the reader wrote or picked does not wait',
		holds: async (store, expect) => {
			await installSections(store, 'v1', [...sectionedCards(), deckCard(6, { sectionId: 's3', tier: 'suggested' })]);
			await read(store, 's1');
			const { source, paragraphId, sectionId } = deckCard(4, { sectionId: 's3' });
			const own = { id: 'own-1' as CardId, textId: TEXT_ID, prompt: 'Why?', answer: 'So.' };
			await addOwnCard(store, { ...own, passage: { source, paragraphId, sectionId } }, FIXED_NOW_MS);
			await decideCard(store, cardId(6), 'kept', FIXED_NOW_MS);
			expect(await newIds(store)).toEqual([cardId(0), cardId(1), cardId(6), own.id]);
			await decideCard(store, cardId(6), null, FIXED_NOW_MS + 1);
			expect(await queueOf(store, 6)).toEqual('aside');
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a new deck version holds back by what was read',
		holds: async (store, expect) => {
			await installSections(store);
			await read(store, 's2');
			const moved = sectionedCards().map((card) => (card.order === 2 ? { ...card, sectionId: 's1' as const } : card));
			const added = [deckCard(6, { sectionId: 's2' }), deckCard(7, { sectionId: 's3' })];
			await installSections(store, 'v2', [...moved, ...added]);
			expect(await newIds(store)).toEqual(cardIds(3, 6));
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a merge unites what was read on both devices, and the cards follow',
		holds: async (store, expect) => {
			await installSections(store);
			const device = await openStore(`reading-${crypto.randomUUID()}`);
			await installSections(device);
			await read(device, 's3', FIXED_NOW_MS + 1);
			const there = await readWhole(device);
			device.close();
			await mergeWhole(store, there);
			expect(await newIds(store)).toEqual(cardIds(4, 5));
			await read(store, 's1', FIXED_NOW_MS + 2);
			await mergeWhole(store, there);
			await mergeWhole(store, there);
			expect((await readPlace(store, TEXT_ID))?.paragraphId).toEqual('p1');
			expect(await newIds(store)).toEqual(cardIds(0, 1, 4, 5));
			await mergeWhole(store, {
				...there,
				places: there.places.map((place) => ({ ...place, learnsAhead: true, learnsAheadSetAtMs: FIXED_NOW_MS }))
			});
			expect(await newIds(store)).toEqual(cardIds(0, 1, 2, 3, 4, 5));
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	}
];
