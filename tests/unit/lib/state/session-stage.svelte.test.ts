import { expect, test, vi } from 'vitest';
import { SessionStage } from '#lib/state/session-stage.svelte.ts';
import { readCard } from '#lib/store/read-card.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

/** A stage that shows the first of three cards. */
async function openStage() {
	const { store, clock } = await makeStudy(3);
	const stage = new SessionStage(clock.nowMs);
	const plan = await stage.makePlan(store);
	await stage.resume(store, plan, null);
	return { store, stage, plan };
}

test('a card read ahead is dropped with the plan it was read for', async () => {
	const { store, stage, plan } = await openStage();
	stage.showAnswer(Promise.resolve(store));
	await vi.waitFor(() => expect(stage.ahead?.card.id).toBe(cardId(1)));
	stage.replan({ ...plan });
	expect(stage.ahead).toBe(null);
});

test('a card whose reading ahead ends after the plan changed is not kept', async () => {
	const { store, stage, plan } = await openStage();
	stage.showAnswer(Promise.resolve(store));
	stage.replan({ ...plan });
	// Comes after the read ahead, which began before it.
	await readCard(store, cardId(1));
	await readCard(store, cardId(1));
	expect(stage.ahead).toBe(null);
});
