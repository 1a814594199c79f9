import { describe, expect, test } from 'vitest';
import { ReviewSession } from '#lib/state/review-session.svelte.ts';
import { Today } from '#lib/state/today.svelte.ts';
import { checkData } from '#lib/store/check-data.ts';
import { readScheduling, saveSetting } from '#lib/store/settings.ts';
import { deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { answer, finish } from '#tests/support/sitting-steps.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

/** What is left, as Today says and as a sitting opened anew says. */
async function left(study: Study): Promise<unknown> {
	const today = new Today(study.needs);
	await today.refresh();
	const { remaining } = (await study.sit()).progress;
	expect([today.dueCount, today.newCount]).toEqual([remaining.review + remaining.learning, remaining.new]);
	return remaining;
}

/** Eight cards of passage p3, and twelve of others. */
const PASSAGE_AND_OTHERS = Array.from({ length: 20 }, (_, order) =>
	deckCard(order, { paragraphId: order < 8 ? 'p3' : `p${order + 10}` })
);

async function finishPassage(study: Study): Promise<void> {
	const session = new ReviewSession({ ...study.needs, passage: { textId: TEXT_ID, paragraphId: 'p3' } });
	await session.start();
	await finish(study, session);
}

/** A sitting at its end, in which cards met before fall due on the next day. */
async function endWithReviewsTomorrow() {
	const study = await makeStudy(6, { newCardsPerDay: 3 });
	await finish(study, await study.sit(), 3);
	// What was learned falls due in some days: the day before, nothing is due.
	for (;;) {
		study.clock.advance(DAY_MS);
		const session = await study.sit();
		await finish(study, session, 4);
		if ((session.summary?.more.reviews ?? 0) > 0) return { study, session };
	}
}

describe('more than the limits of a day', () => {
	test('a few new cards, in this sitting and the next, and on Today; on the next day no longer', async () => {
		const study = await makeStudy(12, { newCardsPerDay: 3 });
		const session = await study.sit();
		await finish(study, session);
		expect(session.summary?.more.newCards).toBe(5);
		await session.studyMore('new cards');
		expect([session.phase, session.progress.remaining.new]).toEqual(['question', 5]);
		await answer(study, session, 4);
		expect(await left(study)).toEqual({ new: 4, learning: 0, review: 0 });
		await finish(study, session);
		expect(session.summary?.more.newCards).toBe(4);
		await session.studyMore('new cards');
		await finish(study, session);
		expect(session.summary).toMatchObject({ introduced: 12, more: { newCards: 0 } });
		expect(session.summary?.introducedPrompts).toHaveLength(10);
	});

	test('are forgotten with the day', async () => {
		const study = await makeStudy(12, { newCardsPerDay: 3 });
		const session = await study.sit();
		await finish(study, session);
		await session.studyMore('new cards');
		study.clock.advance(DAY_MS);
		expect(await left(study)).toEqual({ new: 3, learning: 0, review: 0 });
	});

	test('tomorrow’s reviews, once each', async () => {
		const { study, session } = await endWithReviewsTomorrow();
		const ahead = session.summary?.more.reviews ?? 0;
		await session.studyMore('reviews');
		expect(session.progress.remaining.review).toBe(ahead);
		expect(await left(study)).toMatchObject({ review: ahead });
		await answer(study, session, 3);
		expect(await left(study)).toMatchObject({ review: ahead - 1 });
		await finish(study, session, 2);
		expect(session.summary?.more.reviews).toBe(0);
		expect(await left(study)).toEqual({ new: 0, learning: 0, review: 0 });
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
	});

	test('what the limit left of today, too', async () => {
		const study = await makeStudy(4);
		await finish(study, await study.sit());
		study.clock.advance(20 * DAY_MS);
		const settings = await readScheduling(study.store);
		await saveSetting(study.store, 'scheduling', { ...settings, reviewsPerDay: 1 }, study.clock.nowMs());
		const session = await study.sit();
		await finish(study, session, 4);
		expect(session.summary).toMatchObject({ reviewed: 1, more: { reviews: 3 } });
		await session.studyMore('reviews');
		expect(await left(study)).toEqual({ new: 0, learning: 0, review: 3 });
	});

	test.each([
		{ name: 'half of an easy day', given: { easyDays: Array<number>(7).fill(0.5) }, reviews: 2, fresh: 3, beyond: 2 },
		{
			name: 'nothing of a holiday',
			given: { holiday: { fromDate: '2025-01-01', toDate: '2025-12-31' } },
			reviews: 0,
			fresh: 0,
			beyond: 4
		}
	])('beside $name', async ({ given, reviews, fresh, beyond }) => {
		const study = await makeStudy(12, { newCardsPerDay: 4 });
		await finish(study, await study.sit());
		study.clock.advance(20 * DAY_MS);
		const settings = { ...(await readScheduling(study.store)), newCardsPerDay: 6, ...given };
		await saveSetting(study.store, 'scheduling', settings, study.clock.nowMs());
		expect(await left(study)).toEqual({ new: fresh, learning: 0, review: reviews });
		const session = await study.sit();
		await finish(study, session);
		expect(session.summary).toMatchObject({ newTomorrow: fresh, more: { reviews: beyond } });
		await session.studyMore('reviews');
		expect(await left(study)).toEqual({ new: 0, learning: 0, review: beyond });
		await finish(study, session);
		await session.studyMore('new cards');
		expect(await left(study)).toEqual({ new: 5, learning: 0, review: 0 });
	});

	test('as many new cards as were told of, after a passage brought more of them than the day does', async () => {
		const study = await makeStudy(PASSAGE_AND_OTHERS, { newCardsPerDay: 3 });
		await finishPassage(study);
		const session = await study.sit();
		expect([session.phase, session.summary?.more.newCards, session.summary?.introduced]).toEqual(['done', 5, 8]);
		await session.studyMore('new cards');
		expect([session.phase, await left(study)]).toEqual(['question', { new: 5, learning: 0, review: 0 }]);
		await finish(study, session);
		await session.studyMore('new cards');
		expect(await left(study)).toEqual({ new: 5, learning: 0, review: 0 });
	});

	test('as many reviews as were told of, after those of a passage on a holiday', async () => {
		const study = await makeStudy(PASSAGE_AND_OTHERS, { newCardsPerDay: 20 });
		await finish(study, await study.sit());
		study.clock.advance(20 * DAY_MS);
		const settings = await readScheduling(study.store);
		const holiday = { fromDate: '2025-01-01', toDate: '2025-12-31' };
		await saveSetting(study.store, 'scheduling', { ...settings, holiday }, study.clock.nowMs());
		await finishPassage(study);
		const session = await study.sit();
		expect([session.phase, session.summary?.more.reviews]).toEqual(['done', 12]);
		await session.studyMore('reviews');
		expect([session.phase, await left(study)]).toEqual(['question', { new: 0, learning: 0, review: 12 }]);
	});

	test('not on the next day, which has limits of its own', async () => {
		const study = await makeStudy(12, { newCardsPerDay: 3 });
		const session = await study.sit();
		await finish(study, session);
		study.clock.advance(DAY_MS);
		await session.studyMore('new cards');
		expect([session.phase, await left(study)]).toEqual(['question', { new: 3, learning: 0, review: 0 }]);
	});

	test('only at the end of a sitting', async () => {
		const study = await makeStudy(12);
		const session = await study.sit();
		await session.studyMore('new cards');
		expect(session.progress.remaining.new).toBe(10);
	});
});
