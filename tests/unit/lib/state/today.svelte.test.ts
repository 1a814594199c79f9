import { describe, expect, test } from 'vitest';
import { ReadingPlace } from '#lib/state/reading-place.svelte.ts';
import { readingLeft } from '#lib/state/reading-left.ts';
import { NO_PACE } from '#lib/state/reading-pace.ts';
import { ReadingProgress } from '#lib/state/reading-progress.svelte.ts';
import { Today } from '#lib/state/today.svelte.ts';
import { buryCard } from '#lib/store/set-aside-card.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { readScheduling, saveSetting } from '#lib/store/settings.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { cardId, deckCard, TEXT_ID } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { read, SECTIONS, sectionedCards } from '#tests/support/sectioned-deck.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

async function countsOf(study: Study): Promise<readonly number[]> {
	const today = new Today(study.needs);
	await today.refresh();
	return [today.dueCount, today.newCount, today.learningCount];
}

async function gradeAll(study: Study, ratings: readonly (1 | 2 | 3 | 4)[]): Promise<void> {
	const session = await study.sit();
	for (const rating of ratings) {
		session.showAnswer();
		study.clock.advance(1000);
		await session.grade(rating);
	}
}

describe('today', () => {
	test('brings new cards up to the day’s number', async () => {
		expect(await countsOf(await makeStudy(12))).toEqual([0, 10, 0]);
		expect(await countsOf(await makeStudy(4))).toEqual([0, 4, 0]);
	});

	test('counts cards in learning steps as due, and those met as no longer new', async () => {
		const study = await makeStudy(12);
		await gradeAll(study, [1, 4, 3]);
		expect(await countsOf(study)).toEqual([2, 7, 2]);
	});

	test('agrees with what a session then brings', async () => {
		const study = await makeStudy(20, { reviewsPerDay: 3 });
		await gradeAll(study, [4, 4, 4, 4, 4]);
		study.clock.advance(12 * DAY_MS);
		await gradeAll(study, [1, 4]);
		const { remaining } = (await study.sit()).progress;
		expect(await countsOf(study)).toEqual([remaining.review + remaining.learning, remaining.new, remaining.learning]);
		expect(remaining).toEqual({ review: 1, learning: 1, new: 10 });
	});

	test.each([
		{ name: 'on an ordinary day', given: {}, reviews: 4 },
		{ name: 'on an easy day', given: { easyDays: Array<number>(7).fill(0.5) }, reviews: 2 },
		{ name: 'beside a low limit', given: { reviewsPerDay: 3 }, reviews: 3 }
	])('asks all its reviews $name after those left in learning steps the day before', async ({ given, reviews }) => {
		const study = await makeStudy(8, { newCardsPerDay: 4 });
		await gradeAll(study, [4, 4, 4, 4]);
		study.clock.advance(5 * DAY_MS);
		await gradeAll(study, [1, 1, 1, 1]);
		study.clock.advance(9 * DAY_MS);
		const settings = { ...(await readScheduling(study.store)), newCardsPerDay: 0, ...given };
		await saveSetting(study.store, 'scheduling', settings, study.clock.nowMs());
		expect(await countsOf(study)).toEqual([reviews + 4, 0, 4]);
		await gradeAll(study, [4, 4, 4, 4]);
		expect(await countsOf(study)).toEqual([reviews, 0, 0]);
		expect((await study.sit()).progress.remaining).toEqual({ new: 0, learning: 0, review: reviews });
	});

	test('asks one review a day about one subject, in the session too', async () => {
		const cards = [0, 1, 2].map((order) => deckCard(order, { subjectId: (order < 2 ? 'pair' : 'other') as SubjectId }));
		const study = await makeStudy(cards);
		await gradeAll(study, [4, 4, 4]);
		study.clock.advance(9 * DAY_MS);
		const nowMs = study.clock.nowMs();
		const cardIds = cards.map(({ id }) => id);
		await actOnCards(study.store, { deed: 'moved', cardIds, atMs: nowMs, dueAtMsOf: () => nowMs });
		expect(await countsOf(study)).toEqual([2, 0, 0]);
		await gradeAll(study, [3, 3]);
		expect(await countsOf(study)).toEqual([0, 0, 0]);
		study.clock.advance(DAY_MS);
		expect(await countsOf(study)).toEqual([1, 0, 0]);
	});

	test('takes its share on an easy day, and nothing on a holiday', async () => {
		// The 16th of April 2025 is a Wednesday.
		expect(await countsOf(await makeStudy(12, { easyDays: [1, 1, 1, 0.5, 1, 1, 1] }))).toEqual([0, 5, 0]);
		const holiday = { fromDate: '2025-04-16', toDate: '2025-04-20' };
		const study = await makeStudy(12, { holiday });
		expect(await countsOf(study)).toEqual([0, 0, 0]);
		const today = new Today(study.needs);
		await today.refresh();
		expect(today.pause).toEqual({ type: 'holiday', toDate: '2025-04-20' });
		expect((await study.sit()).phase).toBe('done');
	});

	test('asks cards in learning steps on a holiday too, and counts them as due', async () => {
		const study = await makeStudy(12);
		await gradeAll(study, [3, 4]);
		const holiday = { fromDate: '2025-04-16', toDate: '2025-04-20' };
		const settings = { ...(await readScheduling(study.store)), holiday };
		await saveSetting(study.store, 'scheduling', settings, study.clock.nowMs());
		expect(await countsOf(study)).toEqual([1, 0, 1]);
		const session = await study.sit();
		expect([session.card?.id, session.progress.remaining]).toEqual([cardId(0), { new: 0, learning: 1, review: 0 }]);
	});

	test('spreads what a holiday left, says so, and brings it all on request', async () => {
		const study = await makeStudy(10, { holiday: { fromDate: '2025-04-17', toDate: '2025-04-26' } });
		await gradeAll(
			study,
			Array.from({ length: 10 }, () => 4)
		);
		study.clock.advance(11 * DAY_MS);
		const today = new Today(study.needs);
		await today.refresh();
		expect([today.dueCount, today.pause]).toEqual([1, expect.objectContaining({ type: 'spread', count: 9 })]);
		await today.undoSpread();
		expect([today.dueCount, today.pause]).toEqual([10, null]);
	});

	test('brings back what was buried until now', async () => {
		const study = await makeStudy(1);
		await buryCard(study.store, cardId(0), study.clock.nowMs() + DAY_MS, study.clock.nowMs());
		expect(await countsOf(study)).toEqual([0, 0, 0]);
		study.clock.advance(DAY_MS);
		expect(await countsOf(study)).toEqual([0, 1, 0]);
	});

	test('tells how many new cards wait for their sections, and lets them out and back', async () => {
		const study = await makeStudy(sectionedCards(), {}, { sections: SECTIONS });
		const today = new Today(study.needs);
		await today.refresh();
		expect([today.newCount, today.unread]).toEqual([6, { waiting: 0, isAhead: false }]);
		await read(study.store, 's1');
		await today.refresh();
		expect([today.newCount, today.unread]).toEqual([2, { waiting: 4, isAhead: false }]);
		await today.learnAhead(true);
		expect([today.newCount, today.unread]).toEqual([6, { waiting: 0, isAhead: true }]);
		await today.learnAhead(false);
		expect([today.newCount, today.unread]).toEqual([2, { waiting: 4, isAhead: false }]);
	});

	test('knows which text to go on reading', async () => {
		const study = await makeStudy(1);
		const today = new Today(study.needs);
		await today.refresh();
		expect([today.isLoaded, today.continueReading]).toEqual([true, null]);
		const place = new ReadingPlace(study.needs);
		await place.load(TEXT_ID);
		await place.moveTo({ paragraphId: 'p7', character: 12, fraction: 0.3, sectionId: 's1' });
		await today.refresh();
		expect(today.continueReading).toMatchObject({ text: { slug: 'on-harbours' }, readStretches: [] });
	});

	test('knows what was read, and how fast, wherever the reader jumped', async () => {
		const study = await makeStudy(1);
		const today = new Today(study.needs);
		await today.refresh();
		expect(today.pace).toEqual(NO_PACE);
		await read(study.store, 's3');
		const progress = new ReadingProgress(study.needs);
		await progress.load(TEXT_ID, 6000);
		for (const start of [0, 900, 4000]) {
			study.clock.advance(30_000);
			await progress.look([start, start + 900]);
		}
		await today.refresh();
		const left = readingLeft(today.continueReading?.readStretches ?? [], today.pace, [0, 6000]);
		expect(left).toEqual({ share: 0.3, minutes: progress.minutesLeft([0, 6000]) });
		expect(left.minutes).toBeLessThan(0.7 * readingLeft([], NO_PACE, [0, 6000]).minutes);
	});
});
