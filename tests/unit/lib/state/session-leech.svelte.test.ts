import { describe, expect, test } from 'vitest';
import type { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { readCard } from '#lib/store/read-card.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { answer, finish } from '#tests/support/sitting-steps.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

/** A sitting in which the only card met so far was just forgotten once more than so often; new ones are left. */
async function forget(study: Study, times: number): Promise<ReviewSession> {
	await answer(study, await study.sit(), 4);
	for (let lapse = 1; ; lapse += 1) {
		study.clock.advance(200 * DAY_MS);
		const session = await study.sit();
		expect(session.card?.id).toBe(cardId(0));
		await answer(study, session, 1);
		if (lapse === times) return session;
		expect(session.note.leech?.lapseCount ?? null).toBe([8, 12].includes(lapse) ? lapse : null);
		// Of the day's cards none but this one is learned anew.
		for (let step = 0; step < 9 && session.phase !== 'done'; step += 1) {
			if (session.card?.id !== cardId(0)) await session.bury();
		}
		await finish(study, session, 3);
	}
}

describe('a card forgotten too often', () => {
	test('is told of after eight times, and after every four more', async () => {
		const study = await makeStudy(1);
		const session = await forget(study, 12);
		expect(session.note.leech).toMatchObject({ card: { id: cardId(0) }, lapseCount: 12 });
		expect((await readCard(study.store, cardId(0)))?.card.suspended).toBe(false);
	});

	test.each<{ name: string; act: (study: Study, session: ReviewSession) => Promise<void>; suspended: boolean }>([
		{ name: 'go on', act: async (_, session) => session.goOn(), suspended: false },
		{ name: 'grade the next card', act: (study, session) => answer(study, session), suspended: false },
		{ name: 'take the grade back', act: (_, session) => session.undo(), suspended: false },
		{ name: 'suspend it', act: (_, session) => session.suspend(session.note.leech?.card), suspended: true }
	])('$name: it is told of no longer', async ({ act, suspended }) => {
		const study = await makeStudy(2);
		const session = await forget(study, 8);
		expect([session.note.leech?.lapseCount, session.card?.id]).toEqual([8, cardId(1)]);
		await act(study, session);
		expect(session.note.leech).toBe(null);
		expect((await readCard(study.store, cardId(0)))?.card.suspended).toBe(suspended);
	});

	test('can be reworded and suspended while another card shows, and both taken back', async () => {
		const study = await makeStudy(2);
		const session = await forget(study, 8);
		session.showAnswer();
		const leech = session.note.leech?.card;
		await session.edit({ prompt: 'Clearer?', answer: 'Yes.' }, leech);
		expect([session.phase, session.card?.id, session.card?.prompt]).toEqual([
			'answer',
			cardId(1),
			'Which harbour is number 1?'
		]);
		study.clock.advance(1000);
		await session.suspend(leech);
		expect([session.phase, session.card?.id, session.progress.remaining.learning]).toEqual(['answer', cardId(1), 0]);
		await session.undo();
		await session.undo();
		expect((await readCard(study.store, cardId(0)))?.card).toMatchObject({
			suspended: false,
			prompt: 'Which harbour is number 0?'
		});
	});

	test('shows the words it was given while it was read ahead already', async () => {
		const study = await makeStudy(2);
		const session = await forget(study, 8);
		session.showAnswer();
		// Comes after the read ahead, which began before it.
		await readCard(study.store, cardId(0));
		expect(await session.edit({ prompt: 'Clearer?', answer: 'Yes.' }, session.note.leech?.card)).toBe(null);
		study.clock.advance(1000);
		await session.grade(4);
		expect([session.card?.id, session.card?.prompt]).toEqual([cardId(0), 'Clearer?']);
	});
});
