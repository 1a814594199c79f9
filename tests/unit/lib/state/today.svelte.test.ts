import { describe, expect, test } from 'vitest';
import { ReadingPlace } from '#lib/state/reading-place.svelte.ts';
import { Today } from '#lib/state/today.svelte.ts';
import { buryCard } from '#lib/store/set-aside-card.ts';
import { cardId, TEXT_ID } from '#tests/support/deck-builders.ts';
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

	test('knows where to go on reading', async () => {
		const study = await makeStudy(1);
		const today = new Today(study.needs);
		await today.refresh();
		expect([today.isLoaded, today.continueReading]).toEqual([true, null]);
		const place = new ReadingPlace(study.needs);
		await place.load(TEXT_ID);
		await place.moveTo({ paragraphId: 'p7', character: 12, fraction: 0.3, sectionId: 's1' });
		await today.refresh();
		expect(today.continueReading).toMatchObject({ text: { slug: 'on-harbours' }, paragraphId: 'p7', fraction: 0.3 });
	});
});
