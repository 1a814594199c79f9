import { expect, test } from 'vitest';
import { readDayActions, undoAction } from '#lib/store/day-actions.ts';
import { readCard } from '#lib/store/read-card.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import { cardId } from '#tests/support/deck-builders.ts';
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
