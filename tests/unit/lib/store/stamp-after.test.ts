import { expect, test } from 'vitest';
import { actOnCards, latestDeed, undoDeed } from '#lib/store/card-deeds.ts';
import { changeDesiredRetention } from '#lib/store/change-desired-retention.ts';
import { actOnCard, readDayActions, undoAction } from '#lib/store/day-actions.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { editCard, reworded } from '#lib/store/edit-card.ts';
import { addHighlight, changeHighlight } from '#lib/store/highlights.ts';
import { mergeWhole } from '#lib/store/merge-whole.ts';
import { learnAhead, savePlace } from '#lib/store/places.ts';
import { buryCard, returnCard, suspendCard, suspended } from '#lib/store/set-aside-card.ts';
import { readCard } from '#lib/store/read-card.ts';
import { changeScheduling } from '#lib/store/settings.ts';
import { stampAfter } from '#lib/store/stamp-after.ts';
import type { Store } from '#lib/store/store.ts';
import type { CardsDeed } from '#lib/store/stored-deed.ts';
import { takeBack } from '#lib/store/take-back.ts';
import { readWhole } from '#lib/store/whole-store.ts';
import { cardId, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { grade } from '#tests/support/store-promise.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

type Change = (store: Store, atMs: number) => Promise<unknown>;

const CARD = cardId(0);
const place = { textId: TEXT_ID, paragraphId: 'p1', character: 0, fraction: 0, atMs: 1 } as const;
const highlight = { id: 'h', textId: TEXT_ID, colour: 'yellow', note: '', createdAtMs: 1, removedAtMs: null } as const;
const source = { start: 0, end: 9, exact: 'Harbour 0', prefix: '', suffix: '' };
const reword =
	(prompt: string): Change =>
	(store, atMs) =>
		editCard(store, CARD, { prompt, answer: 'Mine.' }, atMs);
const together =
	(deed: CardsDeed, days = 9): Change =>
	(store, atMs) =>
		actOnCards(store, { deed, cardIds: [CARD], atMs, dueAtMsOf: () => atMs + days * DAY_MS });
const undoLast: Change = async (store, atMs) => undoDeed(store, (await latestDeed(store, 0))?.id ?? 0, atMs);
const undoLastInSession: Change = async (store, atMs) => {
	const [action] = await readDayActions(store, 0);
	if (action === undefined) throw new Error('Nothing was done.');
	await undoAction(store, action, atMs);
};
/** Takes the last change of words back to those that the deck gave. */
const undoWording: Change = async (store, atMs) => {
	const given = (await readCard(store, CARD))?.card;
	if (given === undefined) throw new Error('no card');
	const before = { type: 'wording', prompt: 'Deck’s?', answer: 'Its.', origin: 'generated', editedAtMs: null } as const;
	expect((await takeBack(store, { cardId: CARD, before, given }, atMs)).failure).toBeNull();
};
const newCards =
	(newCardsPerDay: number): Change =>
	(store, atMs) =>
		changeScheduling(store, (settings) => ({ ...settings, newCardsPerDay }), atMs);

/** What was done while the clock was ahead, and what is done once it is right. */
const ROWS: readonly { name: string; ahead: Change; right: Change }[] = [
	{
		name: 'a card brought back',
		ahead: (store, atMs) => suspendCard(store, CARD, atMs),
		right: (store, atMs) => returnCard(store, CARD, atMs)
	},
	{
		name: 'a card suspended, then buried',
		ahead: (store, atMs) => returnCard(store, CARD, atMs),
		right: async (store, atMs) => {
			await suspendCard(store, CARD, atMs);
			await buryCard(store, CARD, atMs + DAY_MS, atMs);
		}
	},
	{
		name: 'a card dropped',
		ahead: (store, atMs) => decideCard(store, CARD, 'kept', atMs),
		right: (store, atMs) => decideCard(store, CARD, 'dropped', atMs)
	},
	{ name: 'words', ahead: reword('One?'), right: reword('Two?') },
	{ name: 'cards brought back together', ahead: together('suspended'), right: together('returned') },
	{ name: 'cards deleted together', ahead: together('suspended'), right: together('deleted') },
	{ name: 'cards moved together', ahead: together('moved'), right: together('moved', 4) },
	{ name: 'cards reset together', ahead: together('moved'), right: together('reset') },
	{ name: 'what was done together, undone', ahead: together('suspended'), right: undoLast },
	{ name: 'what was moved together, moved back', ahead: together('moved'), right: undoLast },
	{
		name: 'what was done to a card, undone',
		ahead: (store, atMs) => suspendCard(store, CARD, atMs),
		right: async (store, atMs) => {
			const given = await returnCard(store, CARD, atMs);
			if (given === null) throw new Error('no card');
			const before = { type: 'decision', suspended: true, buriedUntilMs: null, decision: null } as const;
			expect((await takeBack(store, { cardId: CARD, before, given }, atMs)).failure).toBeNull();
			await returnCard(store, CARD, atMs);
		}
	},
	{ name: 'words, undone', ahead: reword('One?'), right: undoWording },
	{
		name: 'words undone, and others after that',
		ahead: async (store, atMs) => {
			await reword('One?')(store, atMs);
			await undoWording(store, atMs);
		},
		right: reword('Two?')
	},
	{
		name: 'words changed in a session, undone',
		ahead: (store, atMs) =>
			actOnCard(store, {
				cardId: CARD,
				deed: 'reworded',
				change: (card) => reworded(card, { prompt: 'One?', answer: 'Mine.' }, atMs),
				atMs,
				sinceMs: 0
			}),
		right: undoLastInSession
	},
	{
		name: 'what was done in a session, undone',
		ahead: (store, atMs) =>
			actOnCard(store, {
				cardId: CARD,
				deed: 'suspended',
				change: (card) => suspended(card, atMs),
				atMs,
				sinceMs: 0
			}),
		right: undoLastInSession
	},
	{
		name: 'the place',
		ahead: (store, atMs) => savePlace(store, { ...place, atMs }, ['s1']),
		right: (store, atMs) => savePlace(store, { ...place, paragraphId: 'p3', atMs }, ['s1'])
	},
	{
		name: 'the place in a section not reached before',
		ahead: (store, atMs) => savePlace(store, { ...place, atMs }, ['s1']),
		right: (store, atMs) => savePlace(store, { ...place, paragraphId: 'p9', atMs }, ['s2'])
	},
	{
		name: 'no more learning ahead',
		ahead: async (store, atMs) => {
			await savePlace(store, place, ['s1']);
			await learnAhead(store, TEXT_ID, true, atMs);
		},
		right: (store, atMs) => learnAhead(store, TEXT_ID, false, atMs)
	},
	{ name: 'study settings', ahead: newCards(3), right: newCards(7) },
	{
		name: 'study settings, with another desired retention after them',
		ahead: newCards(3),
		right: async (store, atMs) => {
			await newCards(7)(store, atMs);
			await changeDesiredRetention(store, 0.8, atMs);
		}
	},
	{
		name: 'a highlight removed',
		ahead: (store, atMs) => addHighlight(store, { ...highlight, source, changedAtMs: atMs }),
		right: (store, atMs) => changeHighlight(store, 'h', { removedAtMs: atMs }, atMs)
	}
];

test.each(ROWS)('$name after the clock was set right stays when a backup of before that comes in', async (row) => {
	const { store, clock } = await makeStudy(3);
	await grade(store, CARD, 4, clock.nowMs() - DAY_MS);
	await row.ahead(store, clock.nowMs() + 365 * DAY_MS);
	const backup = await readWhole(store);
	await row.right(store, clock.nowMs());
	const whole = await readWhole(store);
	expect(whole).not.toEqual(backup);
	await mergeWhole(store, backup);
	expect(await readWhole(store)).toEqual(whole);
});

test.each([
	{ name: 'the first', beforeMs: null, atMs: 5, stampMs: 5 },
	{ name: 'one at a later time', beforeMs: 3, atMs: 5, stampMs: 5 },
	{ name: 'one in the same millisecond', beforeMs: 5, atMs: 5, stampMs: 6 },
	{ name: 'one at an earlier time', beforeMs: 9, atMs: 5, stampMs: 10 },
	// A later one would be no date, and a backup with it could not be read.
	{ name: 'one after the last of all times', beforeMs: 8.64e15, atMs: 5, stampMs: 8.64e15 }
])('a change has its own time, or the next after the one before it: $name', ({ beforeMs, atMs, stampMs }) => {
	expect(stampAfter(beforeMs, atMs)).toBe(stampMs);
});
