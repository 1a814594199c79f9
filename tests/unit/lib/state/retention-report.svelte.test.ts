import { describe, expect, test } from 'vitest';
import { RetentionReport } from '#lib/state/retention-report.svelte.ts';
import { suspendCard } from '#lib/store/set-aside-card.ts';
import { cardId, deckCard } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

async function gradeAll(study: Study, ratings: readonly (1 | 2 | 3 | 4)[]): Promise<void> {
	const session = await study.sit();
	for (const rating of ratings) {
		session.showAnswer();
		study.clock.advance(1000);
		await session.grade(rating);
	}
}

describe('the retention report', () => {
	test('is empty, not wrong, before anything is read or reviewed', async () => {
		const report = new RetentionReport((await makeStudy(3)).needs);
		expect([report.isLoaded, report.reviewCount]).toEqual([false, 0]);
		await report.load();
		expect([report.isLoaded, report.reviewCount, report.predicted]).toEqual([true, 0, { held: 0, met: 0, of: 3 }]);
		expect(report.calendar).toHaveLength(371);
	});

	test('measures reviews of cards in review state, by kind and by section', async () => {
		const study = await makeStudy(3);
		await gradeAll(study, [4, 4, 4]);
		study.clock.advance(20 * DAY_MS);
		await gradeAll(study, [1, 3, 4]);
		const report = new RetentionReport(study.needs);
		await report.load();
		expect(report.measured[0]?.all).toMatchObject({ remembered: 2, reviews: 3, tooFew: true });
		expect([...report.measuredByKind.keys()].sort()).toEqual(['event', 'figure', 'position']);
		expect(report.measuredBySection.get('on-harbours s1')?.[0]?.all.reviews).toBe(3);
		expect(report.predicted).toMatchObject({ met: 3, of: 3 });
		expect(report.predictedByParagraph.get('on-harbours p1')?.of).toBe(1);
		expect(report.calendar.at(-1)?.reviews).toBe(3);
		expect(report.reviewCount).toBe(6);
	});

	test('is read anew only when the log changed', async () => {
		const study = await makeStudy(3);
		await gradeAll(study, [4]);
		const report = new RetentionReport(study.needs);
		await report.load();
		const before = report.texts;
		await report.load();
		expect(report.texts).toBe(before);
		await (await study.sit()).undo();
		await report.load();
		expect([report.texts === before, report.reviewCount]).toEqual([false, 0]);
	});

	test('counts no suggestions, and forecasts no suspended cards', async () => {
		const study = await makeStudy([deckCard(0), deckCard(1), deckCard(2, { tier: 'suggested' })]);
		await gradeAll(study, [4, 4]);
		await suspendCard(study.store, cardId(0), study.clock.nowMs());
		const report = new RetentionReport(study.needs);
		await report.load();
		expect(report.predicted.of).toBe(2);
		expect(report.forecast.days.reduce((sum, { due }) => sum + due, report.forecast.later)).toBe(1);
	});
});
