import type { CardId } from '#lib/pipeline/cards/card.ts';
import { readFirstCards, readListed } from '#lib/store/card-list.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { checkData } from '#lib/store/check-data.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { countDue, readDue } from '#lib/store/due-cards.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { addOwnCard } from '#lib/store/own-cards.ts';
import { readCard } from '#lib/store/read-card.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import { readTexts } from '#lib/store/texts.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, deckCard, deckOf, reviewOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { DAY, grade, idsOf, install, SETTINGS, type StorePromise } from '#tests/support/store-promise.ts';

/** What the store promises about decks and cards. */
export const DECK_PROMISES: readonly StorePromise[] = [
	{
		name: 'a deck installed is there with new schedules in reading order',
		holds: async (store, expect) => {
			expect(await install(store, 5)).toEqual({ added: 5, updated: 0, removed: 0 });
			expect((await readTexts(store)).map(({ id, version }) => [id, version])).toEqual([[TEXT_ID, 'v1']]);
			const due = await readDue(store, DAY.endMs, 3);
			expect(idsOf(due.new)).toEqual([cardId(0), cardId(1), cardId(2)]);
			expect(await countDue(store, DAY.endMs)).toEqual({ learning: 0, review: 0, new: 5 });
		}
	},
	{
		name: 'a new deck version rewords generated cards and keeps schedules',
		holds: async (store, expect) => {
			await install(store, 2);
			await grade(store, cardId(0), 4, FIXED_NOW_MS);
			const before = await readCard(store, cardId(0));
			const reworded = [deckCard(0, { prompt: 'Reworded?' }), deckCard(1)];
			expect(await install(store, reworded, 'v2')).toEqual({ added: 0, updated: 2, removed: 0 });
			const after = await readCard(store, cardId(0));
			expect(after?.card.prompt).toEqual('Reworded?');
			expect(after?.schedule).toEqual(before?.schedule);
		}
	},
	{
		name: 'what was done to a card is forgotten when it leaves with its deck, and told as no damage',
		holds: async (store, expect) => {
			await install(store, 3);
			const act = (deed: 'suspended' | 'returned', ...numbers: number[]) =>
				actOnCards(store, { deed, cardIds: numbers.map(cardId), atMs: FIXED_NOW_MS });
			for (const deed of ['suspended', 'returned'] as const) await act(deed, 2);
			await act('suspended', 1, 2);
			await act('returned', 2);
			expect(await install(store, [deckCard(0), deckCard(1)], 'v2')).toEqual({ added: 0, updated: 2, removed: 1 });
			const deeds = await store.read(['deeds'], ({ store: records }) => records.getAll());
			expect(deeds.map(({ before }) => before.length)).toEqual([2]);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a new deck version keeps edits, suspensions and decisions',
		holds: async (store, expect) => {
			await install(store, [deckCard(0), deckCard(1), deckCard(2, { tier: 'suggested' })]);
			await editCard(store, cardId(0), { prompt: 'Mine?', answer: 'Mine.' }, FIXED_NOW_MS);
			await suspendCard(store, cardId(1), FIXED_NOW_MS);
			await decideCard(store, cardId(2), 'kept', FIXED_NOW_MS);
			const reworded = [0, 1, 2].map((n) =>
				deckCard(n, { prompt: 'Theirs?', paragraphId: 'p9', tier: n === 2 ? 'suggested' : 'included' })
			);
			await install(store, reworded, 'v2');
			const [edited, suspended, kept] = await Promise.all([0, 1, 2].map((n) => readCard(store, cardId(n))));
			expect([edited?.card.prompt, edited?.card.origin, edited?.card.paragraphId]).toEqual(['Mine?', 'edited', 'p9']);
			expect([suspended?.card.suspended, suspended?.schedule.queue]).toEqual([true, 'aside']);
			expect([kept?.card.decision, kept?.schedule.queue]).toEqual(['kept', 'new']);
		}
	},
	{
		name: 'a card gone from the deck stays if it was reviewed or touched, else goes',
		holds: async (store, expect) => {
			await install(store, 4);
			await grade(store, cardId(0), 3, FIXED_NOW_MS);
			await editCard(store, cardId(1), { prompt: 'Mine?', answer: 'Mine.' }, FIXED_NOW_MS);
			expect(await install(store, [deckCard(3)], 'v2')).toEqual({ added: 0, updated: 1, removed: 1 });
			const left = await readFirstCards(store, 10);
			expect(left.map(({ card }) => card.id)).toEqual([cardId(0), cardId(1), cardId(3)]);
		}
	},
	{
		name: 'a card made under another id goes on under the one it has',
		holds: async (store, expect) => {
			await install(store, 3);
			await grade(store, cardId(1), 4, FIXED_NOW_MS);
			// The first card has left the text, and every other took the id before its own.
			const moved = [1, 2].map((n) => deckCard(n, { id: cardId(n - 1), order: n - 1 }));
			expect(await install(store, moved, 'v2')).toEqual({ added: 0, updated: 2, removed: 1 });
			expect((await readCard(store, cardId(1)))?.card.prompt).toEqual('Which harbour is number 1?');
			expect((await readCard(store, cardId(1)))?.schedule.reviewCount).toEqual(1);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'a reviewed card stays in the deck when it would only be suggested now',
		holds: async (store, expect) => {
			await install(store, 2);
			await grade(store, cardId(0), 4, FIXED_NOW_MS);
			await install(store, [deckCard(0, { tier: 'suggested' }), deckCard(1, { tier: 'suggested' })], 'v2');
			const found = await Promise.all([0, 1].map((n) => readCard(store, cardId(n))));
			expect(found.map((item) => item?.schedule.queue)).toEqual(['review', 'aside']);
		}
	},
	{
		name: 'a card that comes back finds its reviews',
		holds: async (store, expect) => {
			await mergeWhole(store, { ...(await readWhole(store)), reviews: [reviewOf(cardId(0), FIXED_NOW_MS, 4)] });
			await install(store, 1);
			expect((await readCard(store, cardId(0)))?.schedule.reviewCount).toEqual(1);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
		}
	},
	{
		name: 'suggested cards wait aside until kept',
		holds: async (store, expect) => {
			await install(store, [deckCard(0, { tier: 'suggested' }), deckCard(1)]);
			expect(idsOf((await readDue(store, DAY.endMs, 9)).new)).toEqual([cardId(1)]);
			await decideCard(store, cardId(0), 'kept', FIXED_NOW_MS);
			expect(idsOf((await readDue(store, DAY.endMs, 9)).new)).toEqual([cardId(0), cardId(1)]);
			await decideCard(store, cardId(0), 'dropped', FIXED_NOW_MS + 1);
			expect(idsOf((await readDue(store, DAY.endMs, 9)).new)).toEqual([cardId(1)]);
		}
	},
	{
		name: 'a card of the reader’s own comes after the text’s cards',
		holds: async (store, expect) => {
			await install(store, 2);
			const id = 'own-1' as CardId;
			const own = await addOwnCard(store, { id, textId: TEXT_ID, prompt: 'Why?', answer: 'So.' }, FIXED_NOW_MS);
			expect([own.order, own.kind, own.origin]).toEqual([2, 'own', 'own']);
			await install(store, 2, 'v2');
			expect(idsOf((await readDue(store, DAY.endMs, 9)).new)).toEqual([cardId(0), cardId(1), id]);
		}
	},
	{
		name: 'cards are listed by words, kind and state, a page at a time',
		holds: async (store, expect) => {
			await install(store, [...deckOf(7).cards, deckCard(7, { tier: 'suggested' })]);
			await suspendCard(store, cardId(3), FIXED_NOW_MS);
			await decideCard(store, cardId(1), 'dropped', FIXED_NOW_MS);
			const first = await readFirstCards(store, 3);
			expect(first.map(({ card, standing }) => [card.order, standing])).toEqual([
				[0, 'new'],
				[2, 'new'],
				[3, 'suspended']
			]);
			expect((await readFirstCards(store, 100)).length).toEqual(6);
			const listed = await readListed(store, [cardId(7), cardId(99), cardId(1)]);
			expect(listed.map(({ card, standing }) => [card.id, standing])).toEqual([
				[cardId(7), 'new'],
				[cardId(1), 'dropped']
			]);
		}
	}
];
