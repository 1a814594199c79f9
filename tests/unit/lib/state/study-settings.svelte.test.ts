import { describe, expect, test } from 'vitest';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import type { NumberSetting } from '#lib/state/setting-problem.ts';
import { RescheduleOffer } from '#lib/state/reschedule-offer.svelte.ts';
import { StudySettings } from '#lib/state/study-settings.svelte.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { checkData } from '#lib/store/check-data.ts';
import { readAllCards, readCard } from '#lib/store/read-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { DAY_MS, HOUR_MS } from '#tests/support/fixed-clock.ts';
import { grade } from '#tests/support/store-promise.ts';
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
		expect(settings.settings).toMatchObject({ ...expected, retentionBefore: expect.any(Array) });
		expect(await readScheduling(study.store)).toEqual(settings.settings);
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

	test('are loaded anew after a save under way', async () => {
		const { study, settings } = await makeSettings();
		const saving = settings.choose('newCardsPerDay', 5);
		await new StudySettings(study.needs).choose('reviewsPerDay', 50);
		const loading = settings.load();
		await Promise.all([saving, loading]);
		expect(settings.settings).toMatchObject({ newCardsPerDay: 5, reviewsPerDay: 50 });
	});

	test('leave what was scheduled where it is when desired retention changes', async () => {
		const { study, settings } = await makeSettings();
		const session = await study.sit();
		session.showAnswer();
		await session.grade(4);
		const before = await readAllCards(study.store);
		await settings.choose('desiredRetention', 0.75);
		expect((await readAllCards(study.store)).schedules).toEqual(before.schedules);
		expect((await checkData(study.store, settings.settings)).findings).toEqual([]);
	});

	test('let another desired retention hold at once where a clock that stood ahead is right again', async () => {
		const { study, settings } = await makeSettings();
		const [nowMs, aheadMs] = [study.clock.nowMs(), study.clock.nowMs() + 3650 * DAY_MS];
		await grade(study.store, cardId(0), 4, nowMs);
		await grade(study.store, cardId(1), 4, aheadMs);
		await grade(study.store, cardId(2), 4, aheadMs + HOUR_MS);
		const scheduleOf = async (number: number) => (await readCard(study.store, cardId(number)))?.schedule;
		const before = await scheduleOf(0);
		await settings.choose('desiredRetention', 0.75);

		const loose = { ...DEFAULT_SCHEDULING, desiredRetention: 0.75 };
		const first = (number: number, atMs: number) => scheduleAfterGrade(newSchedule(cardId(number)), 4, atMs, loose);
		expect(await scheduleOf(0), 'given before').toEqual(before);
		expect(await scheduleOf(1), 'dated ahead').toMatchObject(first(1, aheadMs));
		expect(await scheduleOf(2), 'dated ahead').toMatchObject(first(2, aheadMs + HOUR_MS));
		expect((await checkData(study.store, settings.settings)).findings).toEqual([]);

		study.clock.advance(11 * DAY_MS);
		await actOnCards(study.store, { deed: 'reset', cardIds: [cardId(1)], atMs: study.clock.nowMs() });
		const session = await study.sit();
		expect(session.card?.id).toBe(cardId(0));
		for (const rating of [3, 4] as const) {
			session.showAnswer();
			await session.grade(rating);
		}
		const strict = scheduleAfterGrade(newSchedule(cardId(0)), 4, nowMs, DEFAULT_SCHEDULING);
		expect(await scheduleOf(0), 'given now').toMatchObject(scheduleAfterGrade(strict, 3, study.clock.nowMs(), loose));
		expect(await scheduleOf(1), 'begun anew').toMatchObject(first(1, aheadMs + 1));
		expect((await checkData(study.store, settings.settings)).findings).toEqual([]);
	});

	test('give a weekday its share', async () => {
		const { study, settings } = await makeSettings();
		await settings.chooseDay(0, 0.5);
		await settings.chooseDay(6, 0);
		expect((await readScheduling(study.store)).easyDays).toEqual([0.5, 1, 1, 1, 1, 1, 0]);
	});

	test.each([
		['2025-04-16', '2025-04-20', null],
		['2025-04-10', '2025-04-16', null],
		['2025-04-20', '2025-04-19', 'ends-before-it-begins'],
		['2025-04-10', '2025-04-15', 'is-past'],
		['2025-04-16', '2026-04-20', 'too-long'],
		['', '2025-04-20', 'day-missing'],
		['2025-02-30', '2025-04-20', 'day-missing']
	])('take a holiday from %s to %s: %s', async (fromDate, toDate, problem) => {
		const { study, settings } = await makeSettings();
		await settings.chooseHoliday({ fromDate, toDate });
		expect(settings.holidayProblem).toBe(problem);
		expect((await readScheduling(study.store)).holiday).toEqual(problem === null ? { fromDate, toDate } : null);
	});
});

/** With cards that were reviewed, so that another retention moves them. */
async function makeOffer() {
	const { study, settings } = await makeSettings();
	for (const days of [0, 9]) {
		study.clock.advance(days * DAY_MS);
		const session = await study.sit();
		for (const rating of [4, 3] as const) {
			session.showAnswer();
			await session.grade(rating);
		}
	}
	return { study, settings, needs: { ready: Promise.resolve(study.store), nowMs: study.clock.nowMs } };
}

describe('the offer to reschedule', () => {
	test('moves what another desired retention asks for and can be taken back after a reload', async () => {
		const { study, settings, needs } = await makeOffer();
		const offer = new RescheduleOffer(needs);
		const before = await readAllCards(study.store);
		await settings.choose('desiredRetention', 0.75);
		await offer.look(settings.settings);
		const count = offer.count;
		expect(count).toBeGreaterThan(0);
		await offer.accept();
		expect([offer.count, offer.movedCount]).toEqual([0, count]);
		expect((await checkData(study.store, settings.settings)).findings).toEqual([]);
		const reloaded = new RescheduleOffer(needs);
		await reloaded.load();
		expect(reloaded.movedCount).toBe(count);
		await reloaded.undo();
		expect([reloaded.movedCount, reloaded.count]).toEqual([null, count]);
		expect((await readAllCards(study.store)).schedules).toEqual(before.schedules);
	});

	test('goes on from what another tab chose and moved, and shows none where there was none', async () => {
		const { study, settings, needs } = await makeOffer();
		const [offer, unasked] = [new RescheduleOffer(needs), new RescheduleOffer(needs)];
		await settings.choose('desiredRetention', 0.75);
		await offer.look(settings.settings);
		const elsewhere = new StudySettings(study.needs);
		await elsewhere.choose('desiredRetention', 0.9);
		await Promise.all([offer.load(), unasked.load()]);
		expect([offer.count, unasked.count]).toEqual([0, 0]);

		await elsewhere.choose('desiredRetention', 0.75);
		await offer.look(elsewhere.settings);
		const count = offer.count;
		const there = new RescheduleOffer(needs);
		await there.look(elsewhere.settings);
		await there.accept();
		await offer.load();
		expect([offer.count, offer.movedCount]).toEqual([0, count]);
		await there.undo();
		await Promise.all([offer.load(), there.load()]);
		expect([offer.movedCount, there.count]).toEqual([null, count]);
	});

	test('leaves a card that another tab has graded since where that put it', async () => {
		const { study, settings, needs } = await makeOffer();
		const offer = new RescheduleOffer(needs);
		await settings.choose('desiredRetention', 0.75);
		await offer.look(settings.settings);
		const count = offer.count;
		await grade(study.store, cardId(0), 3, study.clock.nowMs());
		const graded = (await readCard(study.store, cardId(0)))?.schedule;
		study.clock.advance(1000);
		await offer.accept();
		expect((await readCard(study.store, cardId(0)))?.schedule).toEqual(graded);
		expect([offer.count, offer.movedCount]).toEqual([0, count - 1]);
	});

	test('of retentions chosen while the moves of another are worked out, the last one is offered', async () => {
		const { settings, needs } = await makeOffer();
		const offer = new RescheduleOffer(needs);
		const looks = [0.75, 0.8, 0.9].map((desiredRetention) => offer.look({ ...settings.settings, desiredRetention }));
		await Promise.all(looks);
		expect(offer.count).toBe(0);
	});
});
