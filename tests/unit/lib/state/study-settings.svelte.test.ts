import { describe, expect, test } from 'vitest';
import type { NumberSetting } from '#lib/state/setting-problem.ts';
import { StudySettings } from '#lib/state/study-settings.svelte.ts';
import { checkData } from '#lib/store/check-data.ts';
import { readScheduling } from '#lib/store/settings.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

async function makeSettings() {
	const study = await makeStudy(3);
	const settings = new StudySettings(study.needs);
	await settings.load();
	return { study, settings };
}

describe('study settings', () => {
	test.each<[field: NumberSetting, value: number, code: string | undefined]>([
		['desiredRetention', 0.7, undefined],
		['desiredRetention', 0.97, undefined],
		['desiredRetention', 0.69, 'out-of-range'],
		['desiredRetention', 90, 'out-of-range'],
		['newCardsPerDay', 0, undefined],
		['newCardsPerDay', -1, 'out-of-range'],
		['newCardsPerDay', 2.5, 'not-whole'],
		['newCardsPerDay', NaN, 'not-a-number'],
		['reviewsPerDay', Infinity, 'not-a-number'],
		['dayStartHour', 23, undefined],
		['dayStartHour', 24, 'out-of-range']
	])('%s of %d: %s', async (field, value, code) => {
		const { study, settings } = await makeSettings();
		const before = settings.settings;
		await settings.choose(field, value);
		expect(settings.problems[field]?.code).toBe(code);
		const expected = code === undefined ? { ...before, [field]: value } : before;
		expect(settings.settings).toEqual(expected);
		expect(await readScheduling(study.store)).toEqual(expected);
	});

	test('forget a problem when the field is put right', async () => {
		const { settings } = await makeSettings();
		await settings.choose('newCardsPerDay', -1);
		await settings.choose('newCardsPerDay', 5);
		expect([settings.problems.newCardsPerDay, settings.settings.newCardsPerDay]).toEqual([null, 5]);
	});

	test('keep both of two fields changed at once', async () => {
		const { study, settings } = await makeSettings();
		await Promise.all([settings.choose('newCardsPerDay', 5), settings.choose('reviewsPerDay', 50)]);
		expect(await readScheduling(study.store)).toMatchObject({ newCardsPerDay: 5, reviewsPerDay: 50 });
	});

	test('reschedule what was reviewed when desired retention changes, and say how many moved', async () => {
		const { study, settings } = await makeSettings();
		for (const days of [0, 9]) {
			study.clock.advance(days * DAY_MS);
			const session = await study.sit();
			for (const rating of [4, 3] as const) {
				session.showAnswer();
				await session.grade(rating);
			}
		}
		await settings.choose('desiredRetention', 0.75);
		expect(settings.rescheduledCount).toBeGreaterThan(0);
		expect((await checkData(study.store, settings.settings)).findings).toEqual([]);
		await settings.choose('desiredRetention', 0.75);
		expect(settings.rescheduledCount).toBe(0);
	});
});
