import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SectionId } from '#lib/pipeline/document/document.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { checkData } from '#lib/store/check-data.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { openStore } from '#lib/store/open-store.ts';
import { addOwnCard } from '#lib/store/own-cards.ts';
import { learnAhead, reachSection, readPlace } from '#lib/store/places.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import type { StoredCard, StoredPlace, StoredSchedule } from '#lib/store/schema.ts';
import { buryCard, returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import { undoReview } from '#lib/store/undo-review.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { read, SECTIONS, sectionedCards, sectionedDeck } from '#tests/support/sectioned-deck.ts';
import { grade, SETTINGS } from '#tests/support/store-promise.ts';

interface Deed {
	readonly name: string;
	readonly card: number;
	readonly sectionId: SectionId;
	readonly isOn: boolean;
	readonly rating: Rating;
}

const CARDS = [...sectionedCards(), deckCard(6, { sectionId: 's3', tier: 'suggested' })];

/** All that can happen to a text and its cards; `early` is the whole store at an earlier time. */
const DEEDS: Record<
	string,
	(store: Store, deed: Deed, atMs: number, early: Parameters<typeof mergeWhole>[1]) => unknown
> = {
	read: (store, { sectionId }, atMs) => read(store, sectionId, atMs),
	reach: (store, { sectionId }) => reachSection(store, TEXT_ID, sectionId),
	learnAhead: (store, { isOn }, atMs) => learnAhead(store, TEXT_ID, isOn, atMs),
	grade: (store, { card, rating }, atMs) => grade(store, cardId(card), rating, atMs),
	undo: async (store) => {
		const last = (await reviewsSince(store, 0)).findLast(({ undone }) => undone !== true);
		if (last) await undoReview(store, last.id);
	},
	suspend: (store, { card }, atMs) => suspendCard(store, cardId(card), atMs),
	bury: (store, { card }, atMs) => buryCard(store, cardId(card), atMs + DAY_MS, atMs),
	giveBack: (store, { card }, atMs) => returnCard(store, cardId(card), atMs),
	returnBuried: (store, _deed, atMs) => returnBuried(store, atMs + DAY_MS),
	edit: (store, { card }, atMs) => editCard(store, cardId(card), { prompt: 'Mine?', answer: 'Mine.' }, atMs),
	decide: (store, { card, isOn }, atMs) => decideCard(store, cardId(card), isOn ? 'kept' : 'dropped', atMs),
	addOwn: (store, { card, sectionId }, atMs) => {
		const passage = { source: deckCard(card).source, paragraphId: 'p1' as const, sectionId };
		return addOwnCard(store, { id: cardId(50 + card), textId: TEXT_ID, prompt: 'Why?', answer: 'So.', passage }, atMs);
	},
	install: (store, { card, sectionId }) =>
		installDeck(
			store,
			sectionedDeck(
				`v${card}`,
				CARDS.map((one) => (one.order === card ? { ...one, sectionId } : one))
			),
			SETTINGS
		),
	merge: (store, _deed, _atMs, early) => mergeWhole(store, early),
	reset: (store, { card }, atMs) => actOnCards(store, { deed: 'reset', cardIds: [cardId(card)], atMs }),
	delete: (store, { card }, atMs) => actOnCards(store, { deed: 'deleted', cardIds: [cardId(card)], atMs })
};

const anyDeed: fc.Arbitrary<Deed> = fc.record({
	name: fc.constantFrom(...Object.keys(DEEDS)),
	card: fc.nat({ max: 6 }),
	sectionId: fc.constantFrom(...SECTIONS.map(({ id }) => id)),
	isOn: fc.boolean(),
	rating: fc.constantFrom(1, 2, 3, 4)
});

/** The queue that a card belongs to, told anew from the rules. */
function queueFor(card: StoredCard, { state }: StoredSchedule, place: StoredPlace | null): string {
	const isSuggestion = card.tier === 'suggested' && card.decision === null;
	if (card.deletedAtMs !== null) return 'aside';
	if (isSuggestion || card.suspended || card.buriedUntilMs !== null || card.decision === 'dropped') return 'aside';
	if (state !== 'new') return state === 'review' ? 'review' : 'learning';
	const isRead = place === null || card.sectionId === null || place.reachedSectionIds.includes(card.sectionId);
	return isRead || place.learnsAhead || card.kind === 'own' || card.decision === 'kept' ? 'new' : 'unread';
}

test('whatever happens, every card stands in the queue that the rules give', async () => {
	let count = 0;
	await fc.assert(
		fc.asyncProperty(fc.array(anyDeed, { maxLength: 20 }), async (deeds) => {
			const store = await openStore(`unread-${(count += 1)}`);
			await installDeck(store, sectionedDeck('v1', CARDS), SETTINGS);
			const earlier = [await readWhole(store)];
			for (const [index, deed] of deeds.entries()) {
				const early = earlier[deed.card % earlier.length];
				if (early) await DEEDS[deed.name]?.(store, deed, FIXED_NOW_MS + index * MINUTE_MS, early);
				if (deed.isOn) earlier.push(await readWhole(store));
			}
			const [{ cards, schedules }, place] = await Promise.all([readAllCards(store), readPlace(store, TEXT_ID)]);
			const expected = cards.map((card) => {
				const schedule = schedules.find((one) => one.cardId === card.id);
				return [card.id, schedule && queueFor(card, schedule, place)];
			});
			const actual = cards.map(({ id }) => [id, schedules.find((one) => one.cardId === id)?.queue]);
			expect(actual).toEqual(expected);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
			store.close();
		}),
		{ numRuns: 40 }
	);
});
