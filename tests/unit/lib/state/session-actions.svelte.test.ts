import { afterEach, describe, expect, test, vi } from 'vitest';
import { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { Today } from '#lib/state/today.svelte.ts';
import { checkData } from '#lib/store/check-data.ts';
import { readCard } from '#lib/store/read-card.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { returnCard } from '#lib/store/set-aside-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { failNextWrite } from '#tests/support/fail-next-write.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { answer, finish } from '#tests/support/sitting-steps.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

afterEach(() => vi.restoreAllMocks());

describe('in a review session', () => {
	test('undoes 30 grades one by one, across a reload and from the end', async () => {
		const study = await makeStudy(15, { newCardsPerDay: 15 });
		const first = await study.sit();
		await finish(study, first, 3);
		expect(first.progress.done).toBe(30);
		const graded = (await reviewsSince(study.store, 0)).map((review) => review.cardId);
		for (let step = 0; step < 10; step += 1) await first.undo();
		expect(first.phase).toBe('question');
		const second = await study.sit();
		const shown: unknown[] = [];
		while (second.canUndo) {
			await second.undo();
			shown.push(second.card?.id);
		}
		expect(shown).toEqual(graded.slice(0, 20).reverse());
		expect(second.progress).toEqual({ done: 0, remaining: { new: 15, learning: 0, review: 0 } });
		expect((await reviewsSince(study.store, 0)).every(({ undone }) => undone)).toBe(true);
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
	});

	test('undoes as often as it is asked to, however fast', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		for (let grade = 0; grade < 3; grade += 1) await answer(study, session);
		await Promise.all([session.undo(), session.undo(), session.undo()]);
		expect([session.card?.id, session.canUndo]).toEqual([cardId(0), false]);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone)).toEqual([true, true, true]);
	});

	test('undoes a grade that is still being kept', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		session.showAnswer();
		await Promise.all([session.grade(1), session.undo()]);
		expect([session.phase, session.card?.id, session.canUndo]).toEqual(['question', cardId(0), false]);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone)).toEqual([true]);
	});

	test('undoes nothing while it is being opened: who asks does not see what that would be', async () => {
		const study = await makeStudy();
		await answer(study, await study.sit());
		const session = new ReviewSession(study.needs);
		await Promise.all([session.start(), session.undo()]);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone ?? false)).toEqual([false]);
		expect(session.canUndo).toBe(true);
	});

	test('leaves the grade before alone when the one to be undone could not be kept', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		await answer(study, session);
		session.showAnswer();
		failNextWrite();
		await Promise.all([session.grade(1), session.undo()]);
		expect([session.phase, session.card?.id, session.error?.code]).toEqual(['answer', cardId(1), 'quota']);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone ?? false)).toEqual([false]);
	});

	test('words for a card are kept though a grade is being kept, or fails to be', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		for (const prompt of ['Mine?', 'Mine, in truth?']) {
			const { card } = session;
			session.showAnswer();
			if (prompt !== 'Mine?') failNextWrite();
			await Promise.all([session.grade(3), session.edit({ prompt, answer: 'Mine.' }, card)]);
			expect(card && (await readCard(study.store, card.id))?.card.prompt).toBe(prompt);
		}
		expect(await reviewsSince(study.store, 0)).toHaveLength(1);
	});

	test.each<{ deed: string; act: (session: ReviewSession) => Promise<unknown> }>([
		{ deed: 'suspend it', act: (session) => session.suspend() },
		{ deed: 'reword it', act: (session) => session.edit({ prompt: 'Clearer?', answer: 'Yes.' }) }
	])('leaves the grade before alone where the card turns out to be gone: $deed', async ({ act }) => {
		const study = await makeStudy();
		const session = await study.sit();
		await answer(study, session);
		await study.store.write(['cards'], ({ store: cards }) => cards.delete(cardId(1)));
		await Promise.all([act(session), session.undo()]);
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone ?? false)).toEqual([false]);
		expect(session.canUndo).toBe(true);
	});

	test('undoes suspending and burying in the order they were done', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		await session.suspend();
		study.clock.advance(1000);
		await answer(study, session);
		study.clock.advance(1000);
		await session.bury();
		expect(session.card?.id).toBe(cardId(3));
		const undone: unknown[] = [];
		while (session.canUndo) {
			await session.undo();
			undone.push(session.card?.id);
		}
		expect(undone).toEqual([cardId(2), cardId(1), cardId(0)]);
		const cards = await Promise.all([0, 1, 2].map((n) => readCard(study.store, cardId(n))));
		expect(cards.map((found) => found?.schedule.queue)).toEqual(['new', 'new', 'new']);
	});

	test('undoes what was done last, though the clock was set back in between and gave it an earlier time', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		const setBack = () => {
			study.clock.advance(-60 * MINUTE_MS);
		};
		await answer(study, session);
		await session.suspend();
		setBack();
		await answer(study, session);
		await session.bury();
		await session.edit({ prompt: 'Mine?', answer: 'Mine.' });
		setBack();
		await session.suspend();
		await answer(study, session);
		expect(session.card?.id).toBe(cardId(6));
		const undone: unknown[] = [];
		while (session.canUndo) {
			await session.undo();
			undone.push(session.card?.id);
		}
		expect(undone).toEqual([5, 4, 4, 3, 2, 1, 0].map(cardId));
		expect(session.progress).toEqual({ done: 0, remaining: { new: 10, learning: 0, review: 0 } });
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
	});

	test('undoes what another tab did later, once it is known, before what was done here', async () => {
		const study = await makeStudy();
		const [here, there] = [await study.sit(), await study.sit()];
		await answer(study, here);
		await answer(study, here);
		await there.heed();
		study.clock.advance(MINUTE_MS);
		there.showAnswer();
		await there.grade(4);
		await here.undo();
		expect(here.card?.id).toBe(cardId(1));
		await here.undo();
		expect(here.card?.id).toBe(cardId(2));
		expect((await reviewsSince(study.store, 0)).map(({ undone }) => undone ?? false)).toEqual([false, true, true]);
	});

	test('takes back edits, grades and cards set aside one by one, across a reload', async () => {
		const study = await makeStudy();
		const first = await study.sit();
		await first.edit({ prompt: 'Mine?', answer: 'Mine.' });
		study.clock.advance(1000);
		await first.edit({ prompt: 'Mine again?', answer: 'Mine.' });
		study.clock.advance(1000);
		await first.edit({ prompt: 'Mine again?', answer: 'Mine.' });
		await answer(study, first);
		study.clock.advance(1000);
		await first.suspend();
		study.clock.advance(1000);
		await first.bury();
		const second = await study.sit();
		const undone: unknown[] = [];
		while (second.canUndo) {
			await second.undo();
			undone.push([second.card?.id, second.card?.prompt]);
		}
		expect(undone).toEqual([
			[cardId(2), 'Which harbour is number 2?'],
			[cardId(1), 'Which harbour is number 1?'],
			[cardId(0), 'Mine again?'],
			[cardId(0), 'Mine?'],
			[cardId(0), 'Which harbour is number 0?']
		]);
		expect(second.card).toMatchObject({ origin: 'generated', editedAtMs: null });
		expect(second.progress).toEqual({ done: 0, remaining: { new: 10, learning: 0, review: 0 } });
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
	});

	test('brings no other new card in the place of one set aside, reload or not, until that is taken back', async () => {
		const study = await makeStudy();
		const first = await study.sit();
		await first.suspend();
		study.clock.advance(1000);
		await first.bury();
		const today = new Today(study.needs);
		for (const session of [first, await study.sit()]) {
			await today.refresh();
			expect([session.progress.remaining.new, today.newCount]).toEqual([8, 8]);
		}
		await first.undo();
		await today.refresh();
		expect([(await study.sit()).progress.remaining.new, today.newCount]).toEqual([9, 9]);
		study.clock.advance(DAY_MS);
		expect((await study.sit()).progress.remaining.new).toBe(10);
	});

	test('forgets to take back what was undone elsewhere', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		await session.suspend();
		await returnCard(study.store, cardId(0), study.clock.nowMs());
		const later = await study.sit();
		expect([later.canUndo, later.progress.remaining.new]).toEqual([false, 10]);
	});

	test('says what was done last besides grading', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		const said = [session.note.done];
		for (const deed of [
			() => session.edit({ prompt: 'Mine?', answer: 'Mine.' }),
			() => session.suspend(),
			() => session.undo(),
			() => session.bury(),
			() => answer(study, session)
		]) {
			study.clock.advance(1000);
			await deed();
			said.push(session.note.done);
		}
		expect(said).toEqual([
			null,
			{ deed: 'reworded', isUndone: false },
			{ deed: 'suspended', isUndone: false },
			{ deed: 'suspended', isUndone: true },
			{ deed: 'buried', isUndone: false },
			null
		]);
	});

	test.each([
		{ name: 'just before the study day ends', afterHours: 15.99, untilHours: 16 },
		{ name: 'when the study day has just ended', afterHours: 16.01, untilHours: 40 }
	])('buries a card until the next study day, $name, and asks the others', async ({ afterHours, untilHours }) => {
		const study = await makeStudy(3);
		const beganAtMs = study.clock.nowMs();
		const session = await study.sit();
		study.clock.advance(afterHours * HOUR_MS);
		await session.bury();
		expect(session.note.done).toEqual({ deed: 'buried', isUndone: false });
		expect((await readCard(study.store, cardId(0)))?.card.buriedUntilMs).toBe(beganAtMs + untilHours * HOUR_MS);
		expect(session.progress.remaining).toEqual({ new: 2, learning: 0, review: 0 });
		await answer(study, session, 4);
		await answer(study, session, 4);
		expect(session.phase).toBe('done');
		await session.undo();
		await session.undo();
		await session.undo();
		expect([session.card?.id, session.progress.remaining.new]).toEqual([cardId(0), 3]);
	});

	test('brings the new cards of the next study day once a card is set aside after the end of this one', async () => {
		const study = await makeStudy(12, { newCardsPerDay: 2 });
		const session = await study.sit();
		await answer(study, session, 4);
		study.clock.advance(DAY_MS);
		await session.suspend();
		expect([session.card?.id, session.progress.done, session.progress.remaining.new]).toEqual([cardId(2), 0, 1]);
	});
});
