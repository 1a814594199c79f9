import { describe, expect, test } from 'vitest';
import { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { buryCard, suspendCard } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import type { WhyNotAsked } from '#lib/store/why-not-asked.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { HOUR_MS } from '#tests/support/fixed-clock.ts';
import { read, sectionedCards, SECTIONS } from '#tests/support/sectioned-deck.ts';
import { answer } from '#tests/support/sitting-steps.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const setAside: readonly { why: WhyNotAsked; aside: (store: Store, nowMs: number) => Promise<unknown> }[] = [
	{ why: 'suspended', aside: (store, nowMs) => suspendCard(store, cardId(0), nowMs) },
	{ why: 'buried', aside: (store, nowMs) => buryCard(store, cardId(0), nowMs + HOUR_MS, nowMs) },
	{ why: 'dropped', aside: (store, nowMs) => decideCard(store, cardId(0), 'dropped', nowMs) },
	{
		why: 'deleted',
		aside: (store, atMs) => actOnCards(store, { deed: 'deleted', cardIds: [cardId(0)], atMs })
	}
];

describe.each(setAside)('a grade of a card that is $why since', ({ why, aside }) => {
	test.each([
		{ name: 'above the next card', cards: 3, shownId: cardId(1), phase: 'question' },
		{ name: 'at the end', cards: 1, shownId: undefined, phase: 'done' }
	])('is taken back, and it is said $name why the card does not show', async ({ cards, shownId, phase }) => {
		const study = await makeStudy(cards);
		await answer(study, await study.sit());
		await aside(study.store, study.clock.nowMs());
		const session = await study.sit();
		await session.undo();
		expect([session.card?.id, session.phase]).toEqual([shownId, phase]);
		expect(session.note.done).toEqual({ deed: 'graded', isUndone: true, whyNotShown: why });
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone)).toEqual([true]);
	});
});

test('a grade taken back of a card whose section is unread says that it waits, where its passage was asked', async () => {
	const study = await makeStudy(sectionedCards(), {}, { sections: SECTIONS });
	await read(study.store, 's1');
	const passage = new ReviewSession({ ...study.needs, passage: { textId: TEXT_ID, paragraphId: 'p7' } });
	await passage.start();
	await answer(study, passage);
	const session = await study.sit();
	await session.undo();
	expect([session.card?.id, session.note.done?.whyNotShown]).toEqual([cardId(0), 'unread']);
});

test('a grade taken back of a card that may be asked says no more than that', async () => {
	const study = await makeStudy([deckCard(0), deckCard(1)]);
	const session = await study.sit();
	await answer(study, session);
	await session.undo();
	expect([session.card?.id, session.note.done]).toEqual([cardId(0), { deed: 'graded', isUndone: true }]);
});
