import { describe, expect, test } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { addOwnCard } from '#lib/store/own-cards.ts';
import { readListed } from '#lib/store/card-list.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import { type ReadLedger, readLedger, saveLedger } from '#lib/store/study-ledger.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, deckOf, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { grade, SETTINGS } from '#tests/support/store-promise.ts';

/** More than a ledger takes in without being saved. */
const MANY = 60;

let storeCount = 0;

async function storeOf(cardCount: number): Promise<Store> {
	const store = await openStore(`study-ledger-${(storeCount += 1)}`);
	await installDeck(store, deckOf(cardCount), SETTINGS, null, FIXED_NOW_MS);
	return store;
}

/** Grades every card once, a minute apart. */
async function gradeAll(store: Store, cardCount: number, fromMs: number): Promise<void> {
	for (let number = 0; number < cardCount; number += 1) {
		await grade(store, cardId(number), 3, fromMs + number * MINUTE_MS);
	}
}

const drawn = async (store: Store, known: ReadLedger | null) => saveLedger(store, await readLedger(store, known));
const saved = (store: Store) => store.read(['ledger'], ({ store: ledgers }) => ledgers.getAllKeys());
const noted = (store: Store) => store.read(['changes'], ({ store: changes }) => changes.getAll());
const answersOf = ({ ledger }: ReadLedger, id: CardId) => {
	const row = ledger.cards.ids.indexOf(id);
	return [...ledger.reviews.rating.subarray(ledger.starts[row], ledger.starts[row + 1])];
};

describe('the ledger', () => {
	test('is saved when it was read anew, and few changes are taken in from then on without saving', async () => {
		const store = await storeOf(3);
		const first = await drawn(store, null);
		expect([await saved(store), first.ledger.reviews.length, await noted(store)]).toEqual([
			[first.revision, 'mark'],
			0,
			[]
		]);
		await grade(store, cardId(1), 3, FIXED_NOW_MS);
		await grade(store, cardId(1), 4, FIXED_NOW_MS + MINUTE_MS);
		const second = await drawn(store, null);
		expect([second.revision, answersOf(second, cardId(1))]).toEqual([first.revision, [3, 4]]);
		expect((await noted(store)).map((change) => change.cardId)).toEqual([cardId(1)]);
		const third = await drawn(store, second);
		// Nothing was written since: not a card was read again.
		expect(third.ledger).toBe(second.ledger);
		store.close();
	});

	test('is saved again once many cards have changed', async () => {
		const store = await storeOf(MANY);
		const before = await drawn(store, null);
		await gradeAll(store, MANY, FIXED_NOW_MS);
		const after = await drawn(store, before);
		// The one before is gone.
		expect([await saved(store), await noted(store)]).toEqual([[after.revision, 'mark'], []]);
		expect(after.revision).not.toBe(before.revision);
		expect((await readLedger(store, null)).ledger).toEqual(after.ledger);
		store.close();
	});

	test('keeps in mind what is written while it is saved', async () => {
		const store = await storeOf(MANY);
		await drawn(store, null);
		await gradeAll(store, MANY, FIXED_NOW_MS);
		const read = await readLedger(store, null);
		await grade(store, cardId(7), 1, FIXED_NOW_MS + DAY_MS);
		const saved = await saveLedger(store, read);
		expect((await noted(store)).map((change) => change.cardId)).toEqual([cardId(7)]);
		expect(answersOf(await readLedger(store, saved), cardId(7))).toEqual([3, 1]);
		store.close();
	});

	test('of a tab is not saved over that of another which knows more', async () => {
		const store = await storeOf(MANY);
		await drawn(store, null);
		await gradeAll(store, MANY, FIXED_NOW_MS);
		const one = await readLedger(store, null);
		await grade(store, cardId(7), 1, FIXED_NOW_MS + DAY_MS);
		const other = await drawn(store, null);
		expect(await saveLedger(store, one)).toBe(one);
		expect(await saved(store)).toEqual([other.revision, 'mark']);
		expect(await noted(store)).toEqual([]);
		for (const known of [one, other, null]) {
			expect(answersOf(await readLedger(store, known), cardId(7))).toEqual([3, 1]);
		}
		store.close();
	});

	test('forgets what was undone, and knows what was set aside, added and deleted', async () => {
		const store = await storeOf(2);
		await grade(store, cardId(0), 3, FIXED_NOW_MS);
		const before = await drawn(store, null);
		const [review] = (await readWhole(store)).reviews;
		if (review === undefined) throw new Error('no review');
		await undoReview(store, review.id);
		await suspendCard(store, cardId(1), FIXED_NOW_MS);
		const own = { id: 'own-1' as CardId, textId: TEXT_ID, prompt: 'Why?', answer: 'Because.' };
		await addOwnCard(store, own, FIXED_NOW_MS + DAY_MS);
		const { ledger } = await readLedger(store, before);
		expect(ledger.reviews.length).toBe(0);
		expect(ledger.cards.ids).toEqual([cardId(0), cardId(1), 'own-1']);
		expect([...ledger.cards.isAsked]).toEqual([1, 0, 1]);
		expect([...ledger.cards.addedAtMs]).toEqual([FIXED_NOW_MS, FIXED_NOW_MS, FIXED_NOW_MS + DAY_MS]);
		store.close();
	});

	test('is read anew after another device’s log was merged in', async () => {
		const [here, there] = [await storeOf(2), await storeOf(2)];
		const before = await drawn(here, null);
		await grade(there, cardId(1), 4, FIXED_NOW_MS);
		await mergeWhole(here, await readWhole(there));
		const after = await readLedger(here, before);
		expect([after.isAnew, answersOf(after, cardId(1))]).toEqual([true, [4]]);
		expect((await readListed(here, [cardId(1)]))[0]?.card.addedAtMs).toBe(FIXED_NOW_MS);
		here.close();
		there.close();
	});
});
