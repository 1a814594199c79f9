import { expect, test } from 'vitest';
import { readDayActions, undoAction } from '#lib/store/day-actions.ts';
import { editCard } from '#lib/store/edit-card.ts';
import { readCard } from '#lib/store/read-card.ts';
import { returnCard, suspendCard } from '#lib/store/set-aside-card.ts';
import { saveSetting } from '#lib/store/settings.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

test('a card suspended elsewhere since it was buried stays so when that is taken back', async () => {
	const { store, clock, sit } = await makeStudy(3);
	const beganAtMs = clock.nowMs();
	await (await sit()).bury();
	const [action] = await readDayActions(store, beganAtMs);
	if (action === undefined) throw new Error('Nothing was done.');
	clock.advance(1000);
	await suspendCard(store, cardId(0), clock.nowMs());
	expect(await readDayActions(store, beganAtMs)).toEqual([]);
	await undoAction(store, action, clock.nowMs());
	expect((await readCard(store, cardId(0)))?.card.suspended).toBe(true);
});

test('what is done once the clock was set right is taken back one by one, after a reload too', async () => {
	const study = await makeStudy(3);
	const { store, clock } = study;
	const aheadMs = clock.nowMs() + 365 * DAY_MS;
	await editCard(store, cardId(0), { prompt: 'Ahead?', answer: 'Ahead.' }, aheadMs);
	await returnCard(store, cardId(0), aheadMs);
	const session = await study.sit();
	for (const prompt of ['Right?', 'Right again?']) {
		clock.advance(1000);
		await session.edit({ prompt, answer: 'Right.' });
	}
	clock.advance(1000);
	await session.bury();
	const reloaded = await study.sit();
	const undone: unknown[] = [];
	while (reloaded.canUndo) {
		clock.advance(1000);
		await reloaded.undo();
		undone.push([reloaded.card?.id, reloaded.card?.prompt]);
	}
	expect(undone).toEqual(['Right again?', 'Right?', 'Ahead?'].map((prompt) => [cardId(0), prompt]));
});

test('what was noted before a change could be later than its time is taken back still', async () => {
	const { store, clock, sit } = await makeStudy(3);
	const beganAtMs = clock.nowMs();
	await (await sit()).suspend();
	const noted = (await readDayActions(store, beganAtMs)).map(({ stampMs, ...action }) => {
		expect(stampMs).toBe(action.atMs);
		return action;
	});
	await saveSetting(store, 'day-actions', noted, beganAtMs);
	const reloaded = await sit();
	await reloaded.undo();
	expect((await readCard(store, cardId(0)))?.card.suspended).toBe(false);
});
