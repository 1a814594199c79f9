import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkData } from '#lib/store/check-data.ts';
import { readCard } from '#lib/store/read-card.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { failNextWrite } from '#tests/support/fail-next-write.ts';
import { DAY_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { read, SECTIONS, sectionedCards } from '#tests/support/sectioned-deck.ts';
import { answer, finish } from '#tests/support/sitting-steps.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

afterEach(() => vi.restoreAllMocks());

describe('a review session', () => {
	test('shows the first new card in reading order, then its answer with intervals that grow', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		expect([session.phase, session.card?.id, session.intervals]).toEqual(['question', cardId(0), null]);
		expect(session.progress).toEqual({ done: 0, remaining: { new: 10, learning: 0, review: 0 } });
		session.showAnswer();
		const intervals = Object.values(session.intervals ?? {});
		expect(session.phase).toBe('answer');
		expect(intervals).toHaveLength(4);
		expect(intervals).toEqual([...intervals].sort((one, other) => one - other));
	});

	test('keeps the grade before the next card shows', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		session.showAnswer();
		study.clock.advance(2500);
		const grading = session.grade(3);
		expect([session.isBusy, session.card?.id]).toEqual([true, cardId(0)]);
		await grading;
		expect([session.phase, session.card?.id]).toEqual(['question', cardId(1)]);
		const log = await reviewsSince(study.store, 0);
		expect(log.map(({ cardId: id, rating, tookMs }) => [id, rating, tookMs])).toEqual([[cardId(0), 3, 2500]]);
		expect(session.progress).toEqual({ done: 1, remaining: { new: 9, learning: 1, review: 0 } });
	});

	test('takes no grade while the question shows, and one of two given at once', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		await session.grade(3);
		expect(await reviewsSince(study.store, 0)).toEqual([]);
		session.showAnswer();
		await Promise.all([session.grade(3), session.grade(1), session.suspend()]);
		expect((await reviewsSince(study.store, 0)).map(({ rating }) => rating)).toEqual([3]);
		expect((await readCard(study.store, cardId(0)))?.card.suspended).toBe(false);
	});

	test('shows the same card, and says why, when a grade cannot be kept', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		session.showAnswer();
		failNextWrite();
		await session.grade(3);
		expect([session.phase, session.card?.id, session.error?.code]).toEqual(['answer', cardId(0), 'quota']);
		expect([session.isBusy, session.canUndo, session.progress.done]).toEqual([false, false, 0]);
		expect(await reviewsSince(study.store, 0)).toEqual([]);
		await session.grade(3);
		expect([session.error, session.card?.id]).toEqual([null, cardId(1)]);
	});

	test('ends after the day’s new cards, with a summary', async () => {
		const study = await makeStudy(12, { newCardsPerDay: 3 });
		const session = await study.sit();
		await answer(study, session, 1);
		await finish(study, session);
		expect([session.phase, session.card]).toEqual(['done', null]);
		const unread = { unread: 0, isAhead: false, isAllSetAside: false };
		const introducedPrompts = [0, 1, 2].map((n) => `Which harbour is number ${n}?`);
		const more = { newCards: 5, reviews: 0 };
		const tomorrow = { dueTomorrow: 1, newTomorrow: 3 };
		expect(session.summary).toEqual({
			...{ reviewed: 4, forgotten: 1, introduced: 3, introducedPrompts },
			...{ more, ...tomorrow, ...unread }
		});
		expect((await study.sit()).phase).toBe('done');
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
	});

	test('brings reviews when they fall due, days later', async () => {
		const study = await makeStudy(3);
		await finish(study, await study.sit());
		study.clock.advance(10 * DAY_MS);
		const session = await study.sit();
		expect(session.progress.remaining).toEqual({ new: 0, learning: 0, review: 3 });
		await answer(study, session, 1);
		expect(session.progress.remaining).toEqual({ new: 0, learning: 1, review: 2 });
	});

	test('counts reviews given earlier in the day against the limit', async () => {
		const study = await makeStudy(4, { reviewsPerDay: 3 });
		await finish(study, await study.sit());
		study.clock.advance(10 * DAY_MS);
		const session = await study.sit();
		await answer(study, session, 4);
		expect((await study.sit()).progress.remaining.review).toBe(2);
	});

	test('shows the same card after a reload', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		await answer(study, session, 1);
		await answer(study, session, 3);
		const shown = session.card?.id;
		// By now the forgotten card is due and would come first.
		study.clock.advance(5 * MINUTE_MS);
		expect((await study.sit()).card?.id).toBe(shown);
	});

	test('brings a buried card back on the next study day, a suspended one not', async () => {
		const study = await makeStudy(2);
		const session = await study.sit();
		await session.suspend();
		await session.bury();
		expect(session.phase).toBe('done');
		study.clock.advance(DAY_MS);
		const next = await study.sit();
		expect([next.card?.id, next.progress.remaining.new]).toEqual([cardId(1), 1]);
	});

	test('ends before cards of unread sections, and goes on with them when asked to', async () => {
		const study = await makeStudy(sectionedCards(), {}, { sections: SECTIONS });
		await read(study.store, 's1');
		const session = await study.sit();
		await finish(study, session);
		expect(session.summary).toMatchObject({ introduced: 2, unread: 4, isAhead: false });
		await session.learnAhead(true);
		expect([session.phase, session.card?.id]).toEqual(['question', cardId(2)]);
		await session.learnAhead(false);
		expect(session.summary).toMatchObject({ unread: 4, isAhead: false });
	});

	test('passes over a card whose text is opened elsewhere meanwhile', async () => {
		const study = await makeStudy(sectionedCards(), {}, { sections: SECTIONS });
		const session = await study.sit();
		await read(study.store, 's2');
		await answer(study, session, 3);
		expect(session.card?.id).toBe(cardId(2));
	});

	test('passes over a card that was set aside elsewhere meanwhile', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		await suspendCard(study.store, cardId(1), study.clock.nowMs());
		await answer(study, session);
		expect(session.card?.id).toBe(cardId(2));
	});

	test('rewords the card on show', async () => {
		const study = await makeStudy();
		const session = await study.sit();
		session.showAnswer();
		await session.edit({ prompt: 'Mine?', answer: 'Mine.' });
		expect([session.phase, session.card?.prompt, session.card?.origin]).toEqual(['answer', 'Mine?', 'edited']);
		await answer(study, session);
		expect((await readCard(study.store, cardId(0)))?.card.answer).toBe('Mine.');
	});

	test('plans anew when the study day ends in the middle', async () => {
		const study = await makeStudy(12, { newCardsPerDay: 2 });
		const session = await study.sit();
		study.clock.advance(DAY_MS);
		await answer(study, session, 4);
		expect(session.progress).toEqual({ done: 1, remaining: { new: 1, learning: 0, review: 0 } });
	});

	test('agrees with the log after the clock was set back', async () => {
		const study = await makeStudy(1);
		const session = await study.sit();
		await answer(study, session, 3);
		study.clock.advance(-60 * MINUTE_MS);
		await finish(study, session, 4);
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
	});

	test('says so when it cannot be planned, and can be started again', async () => {
		const study = await makeStudy();
		vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(() => {
			throw new DOMException('no', 'DataError');
		});
		const session = await study.sit();
		expect([session.phase, session.error?.code]).toEqual(['failed', 'corrupt']);
		await session.start();
		expect([session.phase, session.error]).toEqual(['question', null]);
	});
});
