import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findEdition } from '#lib/editions/built-in-editions.ts';
import { makeDeck } from '#lib/editions/deck.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Deck, DeckCard } from '#lib/pipeline/cards/deck.ts';
import { readFirstCards } from '#lib/store/card-list.ts';
import { checkData } from '#lib/store/check-data.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { readDue } from '#lib/store/due-cards.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { installDeck } from '#lib/store/install-deck.ts';
import { openStore } from '#lib/store/open-store.ts';
import { addOwnCard } from '#lib/store/own-cards.ts';
import { readAllCards, readCard } from '#lib/store/read-card.ts';
import { reviewsOfCard } from '#lib/store/review-log.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import { beforeOf, takeBack } from '#lib/store/take-back.ts';
import { readWhole, type WholeCard } from '#lib/store/whole-store.ts';
import { TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS, FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';
import { deckOfText, paragraphsOfText } from '#tests/support/made-deck.ts';
import { DAY, grade, SETTINGS } from '#tests/support/store-promise.ts';

const FIRST = readFileSync('tests/fixtures/the-mill-question.txt', 'utf8');
const REVISED = readFileSync('tests/fixtures/the-mill-question-revised.txt', 'utf8');

let store: Store;
let count = 0;

beforeEach(async () => {
	store = await openStore(`install-${(count += 1)}`);
});

const install = (text: string) => installDeck(store, deckOfText(text), SETTINGS, paragraphsOfText(text));

/** So many cards of a deck that are told by their passage. */
function cardsFrom(deck: Deck, isMeant: (passage: string) => boolean, number: number): DeckCard[] {
	const cards = deck.cards.filter(({ source }) => isMeant(source.exact));
	if (cards.length < number) throw new Error(`The generator makes only ${cards.length} cards of these passages.`);
	return cards;
}

async function stored(id: CardId) {
	const found = await readCard(store, id);
	if (found === null) throw new Error(`Card ${id} is lost`);
	return found;
}

describe('a text revised', () => {
	const deck = deckOfText(FIRST);
	const revised = deckOfText(REVISED);
	const [graded] = cardsFrom(deck, (passage) => passage.startsWith('Thorne, a merchant'), 1) as [DeckCard];
	const unchanged = cardsFrom(deck, (passage) => REVISED.includes(passage), 3);
	const [edited, suspended, dropped] = unchanged as [DeckCard, DeckCard, DeckCard];
	const answers = FIRST.slice(FIRST.indexOf('(1)'), FIRST.indexOf('* * *'));
	const left = cardsFrom(deck, (passage) => answers.includes(passage), 3);
	const [gradedGone, keptGone, untouchedGone] = left as [DeckCard, DeckCard, DeckCard];

	async function study() {
		await install(FIRST);
		for (const [index, { id }] of [graded, gradedGone].entries()) {
			await grade(store, id, 3, FIXED_NOW_MS + index);
			await grade(store, id, 3, FIXED_NOW_MS + DAY_MS + index);
		}
		await editCard(store, edited.id, { prompt: 'Mine?', answer: 'Mine.' }, FIXED_NOW_MS);
		await suspendCard(store, suspended.id, FIXED_NOW_MS);
		await decideCard(store, keptGone.id, 'kept', FIXED_NOW_MS);
		await decideCard(store, dropped.id, 'dropped', FIXED_NOW_MS);
	}

	test('keeps ids, schedules, reviews, edits and decisions, and takes the new words and places', async () => {
		await study();
		const before = await stored(graded.id);
		const { added, updated, removed } = await install(REVISED);
		expect(added + updated).toBe(revised.cards.length);
		expect(removed).toBeGreaterThan(0);
		const after = await stored(graded.id);
		expect(after.schedule).toEqual({ ...before.schedule, subjectId: after.card.subjectId });
		expect(revised.cards.map(({ prompt }) => prompt)).toContain(after.card.prompt);
		expect(after.card.source.exact).toContain('every household in the valley');
		expect(await reviewsOfCard(store, graded.id)).toHaveLength(2);
		expect((await stored(edited.id)).card).toMatchObject({ prompt: 'Mine?', answer: 'Mine.', origin: 'edited' });
		expect(await stored(suspended.id)).toMatchObject({ card: { suspended: true }, schedule: { queue: 'aside' } });
		expect(await stored(keptGone.id)).toMatchObject({ card: { decision: 'kept' }, schedule: { queue: 'new' } });
		expect(await stored(dropped.id)).toMatchObject({ card: { decision: 'dropped' }, schedule: { queue: 'aside' } });
		for (const { id } of [graded, edited, suspended, dropped]) {
			const { source, paragraphId } = (await stored(id)).card;
			expect(REVISED.slice(source.start, source.end)).toBe(source.exact);
			const paragraph = paragraphsOfText(REVISED).find((candidate) => candidate.id === paragraphId);
			expect(paragraph?.text).toContain(source.exact);
		}
		expect((await checkData(store, SETTINGS)).findings).toEqual([]);
	});

	test('keeps when a change of words was taken back, so that no backup of before brings it again', async () => {
		await install(FIRST);
		const { card } = await stored(edited.id);
		const given = await editCard(store, edited.id, { prompt: 'Mine?', answer: 'Mine.' }, FIXED_NOW_MS);
		if (given === null) throw new Error('no card');
		const before = beforeOf(card, 'reworded');
		await takeBack(store, { cardId: edited.id, before, given }, FIXED_NOW_MS + 9);
		await install(REVISED);
		const words = { prompt: card.prompt, editedAtMs: null, rewordingUndoneAtMs: FIXED_NOW_MS + 9 };
		expect((await stored(edited.id)).card).toMatchObject(words);
	});

	test('keeps a card whose passage is gone if it was reviewed, orphaned and still to be reviewed', async () => {
		await study();
		await install(REVISED);
		const { card, schedule } = await stored(gradedGone.id);
		expect(card).toMatchObject({ prompt: gradedGone.prompt, source: gradedGone.source, paragraphId: null });
		expect(schedule.reviewCount).toBe(2);
		const dueIds = (await readDue(store, schedule.dueAtMs + 1, 0)).review.map(({ cardId }) => cardId);
		expect(dueIds).toContain(gradedGone.id);
		expect(await readCard(store, untouchedGone.id)).toBe(null);
	});

	test('finds the card again when the passage comes back', async () => {
		await study();
		const before = await readWhole(store);
		await install(REVISED);
		await install(FIRST);
		const after = await readWhole(store);
		const touched = new Set([graded, edited, suspended, dropped, gradedGone, keptGone].map(({ id }) => id));
		const touchedOf = (cards: readonly WholeCard[]) => cards.filter(({ id }) => touched.has(id));
		expect(touchedOf(after.cards)).toEqual(touchedOf(before.cards));
		expect(after.cards).toHaveLength(before.cards.length);
	});

	test('moves a card of the reader’s own with its passage, behind all others', async () => {
		await install(FIRST);
		const { source, paragraphId, sectionId } = dropped;
		const own = { id: 'own-1' as CardId, textId: TEXT_ID, prompt: 'Why?', answer: 'So.' };
		await addOwnCard(store, { ...own, passage: { source, paragraphId, sectionId } }, FIXED_NOW_MS);
		await install(REVISED);
		const { card } = await stored(own.id);
		expect(REVISED.slice(card.source.start, card.source.end)).toBe(source.exact);
		const paragraph = paragraphsOfText(REVISED).find(({ text }) => text.includes(source.exact));
		expect([card.paragraphId, card.order]).toEqual([paragraph?.id, revised.cards.length]);
	});

	test('keeps the card on show, which a session is about to grade', async () => {
		await install(FIRST);
		await store.write(['settings'], ({ store: settings }) =>
			settings.put({ name: 'current-card', value: untouchedGone.id, changedAtMs: FIXED_NOW_MS })
		);
		await install(REVISED);
		expect((await stored(untouchedGone.id)).card.paragraphId).toBe(null);
	});
});

describe('a deck made anew of the same text', () => {
	const deck = deckOfText(FIRST);

	test('takes a reviewed card out of no session for being only suggested now', async () => {
		await installDeck(store, deck, SETTINGS);
		const [reviewed, met] = deck.cards;
		await grade(store, reviewed?.id ?? ('' as CardId), 4, FIXED_NOW_MS);
		const cards = deck.cards.map((card) => ({ ...card, tier: 'suggested' as const }));
		await installDeck(store, { ...deck, version: 'v2', cards }, SETTINGS);
		expect(await stored(reviewed?.id ?? ('' as CardId))).toMatchObject({ schedule: { queue: 'review' } });
		expect(await stored(met?.id ?? ('' as CardId))).toMatchObject({ schedule: { queue: 'aside' } });
		expect((await readDue(store, DAY.endMs, 99)).new).toEqual([]);
	});

	test('keeps every schedule of the essay’s cards when all ids and prompts have changed', async () => {
		const record = findEdition('soviet-democracy');
		if (record === null) throw new Error('The essay is gone.');
		const essay = makeDeck(loadEdition(record));
		await installDeck(store, essay, SETTINGS);
		for (const [index, { id }] of essay.cards.entries()) await grade(store, id, 3, FIXED_NOW_MS + index);
		const reworded = essay.cards.map((card) => ({
			...card,
			id: `made-${card.id}` as CardId,
			prompt: `In this essay: ${card.prompt}`
		}));
		const outcome = await installDeck(store, { ...essay, version: 'v2', cards: reworded }, SETTINGS);
		expect(outcome).toEqual({ added: 0, updated: essay.cards.length, removed: 0 });
		for (const [index, { id }] of essay.cards.entries()) {
			const { card, schedule } = await stored(id);
			expect([card.prompt, schedule.reviewCount]).toEqual([reworded[index]?.prompt, 1]);
		}
		expect((await checkData(store, SETTINGS)).findings).toEqual([]);
	}, 30_000);

	test('reads no other text’s cards or schedules', async () => {
		await installDeck(store, deck, SETTINGS);
		const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		await installDeck(store, { ...deck, version: 'v2' }, SETTINGS);
		expect(getAll).not.toHaveBeenCalled();
		vi.restoreAllMocks();
	});
});

test('whatever changes in a text, nothing reviewed, edited or decided is lost, and no two cards share an id', async () => {
	const lines = FIRST.split('\n\n');
	const change = fc.record({
		removed: fc.subarray([...lines.keys()], { maxLength: 4 }),
		inserted: fc.array(fc.tuple(fc.nat(lines.length), fc.constantFrom('A new paragraph of the town.', ...lines))),
		replaced: fc.array(
			fc.tuple(fc.constantFrom('mill', 'river', 'Thorne', 'dam', '1874'), fc.constantFrom('weir', '1875')),
			{
				maxLength: 2
			}
		),
		swapsIds: fc.boolean(),
		touches: fc.array(fc.constantFrom('grade', 'edit', 'suspend', 'drop', 'none'), { minLength: 20, maxLength: 20 })
	});
	const first = deckOfText(FIRST);
	await fc.assert(
		fc.asyncProperty(change, async ({ removed, inserted, replaced, swapsIds, touches }) => {
			store = await openStore(`random-${(count += 1)}`);
			await install(FIRST);
			for (const [index, { id }] of first.cards.entries())
				await touch(id, touches[index] ?? 'none', FIXED_NOW_MS + index);
			const before = await readAllCards(store);

			const parts = lines.filter((_, index) => !removed.includes(index));
			for (const [at, words] of inserted) parts.splice(at, 0, words);
			const text = replaced.reduce((all, [from, to]) => all.replace(from, to), parts.join('\n\n'));
			const deck = deckOfText(text);
			const ids = deck.cards.map(({ id }) => id);
			const cards = deck.cards.map((card, index) => ({ ...card, id: (swapsIds && ids.at(-1 - index)) || card.id }));
			await installDeck(store, { ...deck, version: 'v2', cards }, SETTINGS, paragraphsOfText(text));

			const after = await readAllCards(store);
			expect(after.cards.length).toBe(after.schedules.length);
			expect((await checkData(store, SETTINGS)).findings).toEqual([]);
			for (const { id, editedAtMs, prompt, answer, suspended, decision } of before.cards) {
				const schedule = before.schedules.find(({ cardId }) => cardId === id);
				const isTouched = editedAtMs !== null || suspended || decision !== null || (schedule?.reviewCount ?? 0) > 0;
				if (!isTouched) continue;
				const now = await stored(id);
				expect([now.schedule.reviewCount, now.card.suspended]).toEqual([schedule?.reviewCount, suspended]);
				// A suggestion may have become sure meanwhile; nothing else moves a card.
				const isWaiting = schedule?.queue === 'aside' && !suspended && decision === null;
				if (!isWaiting) expect(now.schedule.queue).toBe(schedule?.queue);
				if (editedAtMs !== null) expect(now.card).toMatchObject({ prompt, answer });
			}
			const kept = new Set(after.cards.map(({ id }) => id));
			expect(kept.size).toBe(after.cards.length);
			for (const { card } of await readFirstCards(store, 1000)) {
				const { source, paragraphId } = card;
				if (paragraphId !== null) expect(text.slice(source.start, source.end)).toBe(source.exact);
			}
		}),
		{ numRuns: 30 }
	);
}, 60_000);

async function touch(id: CardId, how: string, atMs: number): Promise<void> {
	if (how === 'grade') await grade(store, id, 3, atMs);
	if (how === 'edit') await editCard(store, id, { prompt: `Mine of ${id}?`, answer: 'Mine.' }, atMs);
	if (how === 'suspend') await suspendCard(store, id, atMs);
	if (how === 'drop') await decideCard(store, id, 'dropped', atMs);
}
