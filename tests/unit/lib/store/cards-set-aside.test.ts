import { expect, test } from 'vitest';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { isAllSetAside } from '#lib/store/cards-set-aside.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { buryCard, returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import { cardId, deckCard } from '#tests/support/deck-builders.ts';
import { HOUR_MS } from '#tests/support/fixed-clock.ts';
import { read, sectionedCards, SECTIONS } from '#tests/support/sectioned-deck.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

type Deed = (store: Store, id: CardId, atMs: number) => Promise<unknown>;

const suspend: Deed = suspendCard;
const drop: Deed = (store, id, atMs) => decideCard(store, id, 'dropped', atMs);
const remove: Deed = (store, id, atMs) => actOnCards(store, { deed: 'deleted', cardIds: [id], atMs });
const bury: Deed = (store, id, atMs) => buryCard(store, id, atMs + HOUR_MS, atMs);
const leave: Deed = () => Promise.resolve();

test.each<{ name: string; deeds: readonly Deed[]; isAll: boolean }>([
	{ name: 'suspended', deeds: [suspend, suspend, suspend], isAll: true },
	{ name: 'deleted', deeds: [remove, remove, remove], isAll: true },
	{ name: 'some of each', deeds: [suspend, drop, remove], isAll: true },
	{ name: 'suspended but one', deeds: [suspend, suspend, leave], isAll: false },
	{ name: 'suspended but one, buried', deeds: [suspend, suspend, bury], isAll: false }
])('all cards are set aside if they are: $name: $isAll', async ({ deeds, isAll }) => {
	const { store, clock } = await makeStudy(deeds.length);
	for (const [order, deed] of deeds.entries()) await deed(store, cardId(order), clock.nowMs());
	expect(await isAllSetAside(store)).toBe(isAll);
});

test('suggestions that wait are no cards to ask, those of unread sections are, and without cards none is set aside', async () => {
	const { store, clock } = await makeStudy([deckCard(0), deckCard(1, { tier: 'suggested' })]);
	await suspendCard(store, cardId(0), clock.nowMs());
	expect(await isAllSetAside(store)).toBe(true);
	await returnCard(store, cardId(0), clock.nowMs());
	expect(await isAllSetAside(store)).toBe(false);

	const unread = await makeStudy(sectionedCards(), {}, { sections: SECTIONS });
	await read(unread.store, 's1');
	for (const order of [0, 1]) await suspendCard(unread.store, cardId(order), clock.nowMs());
	expect(await isAllSetAside(unread.store)).toBe(false);

	expect(await isAllSetAside((await makeStudy(0)).store)).toBe(false);
});
