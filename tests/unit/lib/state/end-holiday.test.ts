import { describe, expect, test } from 'vitest';
import { studyHabit } from '#lib/pipeline/retention/study-habit.ts';
import { endHoliday, endHolidayNow, planHoliday } from '#lib/state/end-holiday.ts';
import { StudySettings } from '#lib/state/study-settings.svelte.ts';
import { latestDeed, undoDeed } from '#lib/store/card-deeds.ts';
import { checkData } from '#lib/store/check-data.ts';
import { countDue } from '#lib/store/due-cards.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { studyLogOf } from '#tests/support/study-logs.ts';
import { type Study, makeStudy } from '#tests/support/study-fixture.ts';

/** Ten cards, or so many, known well, then a holiday from the 17th to the 26th of April in which all of them fall due. */
async function goOnHoliday(cards = 10): Promise<Study> {
	const holiday = { fromDate: '2025-04-17', toDate: '2025-04-26' };
	const study = await makeStudy(cards, { holiday, newCardsPerDay: cards });
	const session = await study.sit();
	while (session.card !== null) {
		session.showAnswer();
		await session.grade(4);
	}
	return study;
}

const dueNow = async ({ store, clock }: Study) => (await countDue(store, clock.nowMs() + DAY_MS)).review;

/** The store as a window has it whose writes go another way. */
function withWrites(store: Store, around: (write: () => Promise<unknown>) => Promise<unknown>): Store {
	return new Proxy(store, {
		get(target, name) {
			const value: unknown = Reflect.get(target, name);
			if (typeof value !== 'function') return value;
			const call = (...given: unknown[]) => Reflect.apply(value, target, given) as Promise<unknown>;
			return name === 'write' ? (...given: unknown[]) => around(() => call(...given)) : call;
		}
	});
}

describe('a holiday', () => {
	test('changes nothing while it lasts', async () => {
		const study = await goOnHoliday();
		const before = await readAllCards(study.store);
		study.clock.advance(10 * DAY_MS);
		await endHoliday(study.store, study.clock.nowMs());
		expect(await readAllCards(study.store)).toEqual(before);
		expect((await readScheduling(study.store)).holiday).not.toBeNull();
	});

	test('ends with its backlog spread over as many days, once, and that can be taken back', async () => {
		const study = await goOnHoliday();
		study.clock.advance(11 * DAY_MS);
		expect(await dueNow(study)).toBe(10);
		const before = await readAllCards(study.store);
		await endHoliday(study.store, study.clock.nowMs());
		expect(await dueNow(study)).toBeLessThanOrEqual(2);
		expect((await countDue(study.store, study.clock.nowMs() + 10 * DAY_MS)).review).toBe(10);
		expect((await checkData(study.store, await readScheduling(study.store))).findings).toEqual([]);
		const after = await readAllCards(study.store);
		await endHoliday(study.store, study.clock.nowMs());
		expect(await readAllCards(study.store)).toEqual(after);
		const deed = await latestDeed(study.store, 0);
		expect(deed?.deed).toBe('spread');
		await undoDeed(study.store, deed?.id ?? 0, study.clock.nowMs());
		expect((await readAllCards(study.store)).schedules).toEqual(before.schedules);
	});

	test('ends once in two windows that come back at the same time, and is taken back whole', async () => {
		const study = await goOnHoliday();
		study.clock.advance(11 * DAY_MS);
		const before = await readAllCards(study.store);
		const nowMs = study.clock.nowMs();
		await Promise.all([endHoliday(study.store, nowMs), endHoliday(study.store, nowMs + 1)]);
		await undoDeed(study.store, (await latestDeed(study.store, 0))?.id ?? 0, nowMs + 2);
		expect((await readAllCards(study.store)).schedules).toEqual(before.schedules);
	});

	test('whose window is closed while it ends is spread once, and taken back whole', async () => {
		const study = await goOnHoliday(20);
		study.clock.advance(11 * DAY_MS);
		const before = await readAllCards(study.store);
		const nowMs = study.clock.nowMs();
		await new Promise<void>((resolve) => {
			let writes = 0;
			const closed = withWrites(study.store, async (write) => {
				writes += 1;
				const result = writes === 1 ? await write() : await new Promise(() => undefined);
				resolve();
				return result;
			});
			void endHoliday(closed, nowMs);
		});
		await endHoliday(study.store, nowMs + 5);
		expect((await readScheduling(study.store)).holiday).toBeNull();
		await undoDeed(study.store, (await latestDeed(study.store, 0))?.id ?? 0, nowMs + 10);
		expect((await readAllCards(study.store)).schedules).toEqual(before.schedules);
	});

	test('planned in another window while one is being ended is kept', async () => {
		const study = await goOnHoliday();
		study.clock.advance(11 * DAY_MS);
		const nowMs = study.clock.nowMs();
		const planned = { fromDate: '2025-05-10', toDate: '2025-05-20' };
		const slow = withWrites(study.store, async (write) => {
			await planHoliday(study.store, planned, nowMs);
			return write();
		});
		expect((await endHoliday(slow, nowMs)).holiday).toEqual(planned);
		expect(await readScheduling(study.store)).toMatchObject({
			holiday: planned,
			pastHolidays: [{ fromDate: '2025-04-17', toDate: '2025-04-26' }]
		});
	});

	test.each([
		{ name: 'while it lasts', days: 10, left: 9 },
		{ name: 'when it is over', days: 11, left: 10 }
	])('ended by the reader $name, has what fell due in it spread over as many days', async ({ days, left }) => {
		const study = await goOnHoliday();
		study.clock.advance(days * DAY_MS);
		expect(await dueNow(study)).toBe(10);
		const before = await readAllCards(study.store);
		const settings = new StudySettings(study.needs);
		await settings.load();
		await settings.chooseHoliday(null);
		expect(settings.settings.holiday).toBeNull();
		expect(await readScheduling(study.store)).toEqual(settings.settings);
		expect(await dueNow(study)).toBeLessThanOrEqual(3);
		expect((await countDue(study.store, study.clock.nowMs() + left * DAY_MS)).review).toBe(10);
		expect((await checkData(study.store, settings.settings)).findings).toEqual([]);
		const deed = await latestDeed(study.store, 0);
		expect(deed?.deed).toBe('spread');
		await undoDeed(study.store, deed?.id ?? 0, study.clock.nowMs());
		expect((await readAllCards(study.store)).schedules).toEqual(before.schedules);
	});

	const streakOf = async ({ store, clock }: Study) =>
		studyHabit(studyLogOf(await reviewsSince(store, 0)), clock.nowMs(), await readScheduling(store)).currentStreakDays;

	test.each([
		{ name: 'over', days: 11, end: endHoliday, streak: 1 },
		{ name: 'over and ended by the reader', days: 11, end: endHolidayNow, streak: 1 },
		{ name: 'ended after half of it', days: 5, end: endHolidayNow, streak: 1 },
		{ name: 'over, and a day more without a review', days: 12, end: endHoliday, streak: 0 },
		{ name: 'ended, and a day more without a review', days: 4, later: 2, end: endHolidayNow, streak: 0 }
	])('that is $name, breaks no streak by its own days', async ({ days, later = 0, end, streak }) => {
		const study = await goOnHoliday();
		expect(await streakOf(study)).toBe(1);
		study.clock.advance(days * DAY_MS);
		const { currentStreakDays } = studyHabit(
			studyLogOf(await reviewsSince(study.store, 0)),
			study.clock.nowMs(),
			await readScheduling(study.store)
		);
		expect(currentStreakDays, 'not ended yet').toBe(later > 0 ? 1 : streak);
		await end(study.store, study.clock.nowMs());
		expect((await readScheduling(study.store)).holiday).toBeNull();
		study.clock.advance(later * DAY_MS);
		expect(await streakOf(study)).toBe(streak);
	});

	test.each([
		{ name: 'put off while it lasts', days: 10, fromDate: '2025-04-27', passed: ['2025-04-17', '2025-04-25'] },
		{ name: 'over and followed by another', days: 12, fromDate: '2025-05-03', passed: ['2025-04-17', '2025-04-26'] },
		{ name: 'over and followed by one begun', days: 12, fromDate: '2025-04-27', passed: ['2025-04-17', '2025-04-26'] }
	])('that is $name, has what fell due in it spread, and its days are kept', async ({ days, fromDate, passed }) => {
		const study = await goOnHoliday();
		study.clock.advance(days * DAY_MS);
		expect(await dueNow(study)).toBe(10);
		const holiday = { fromDate, toDate: '2025-05-09' };
		const settings = new StudySettings(study.needs);
		await settings.chooseHoliday(holiday);
		const [from, to] = passed;
		expect(settings.settings).toMatchObject({ holiday, pastHolidays: [{ fromDate: from, toDate: to }] });
		expect(await dueNow(study)).toBeLessThanOrEqual(3);
		expect((await latestDeed(study.store, 0))?.deed).toBe('spread');
		expect((await checkData(study.store, settings.settings)).findings).toEqual([]);
	});

	test.each([
		['longer while it lasts', 5, { fromDate: '2025-04-17', toDate: '2025-05-02' }],
		['of an earlier first day', 5, { fromDate: '2025-04-12', toDate: '2025-04-26' }],
		['of a first day that has passed, too', 5, { fromDate: '2025-04-19', toDate: '2025-04-26' }],
		['longer once it is over', 12, { fromDate: '2025-04-17', toDate: '2025-05-02' }],
		['put off before it began', 0, { fromDate: '2025-04-20', toDate: '2025-05-02' }]
	])('that is made %s, goes on as one', async (_name, days, holiday) => {
		const study = await goOnHoliday();
		study.clock.advance(days * DAY_MS);
		const before = await readAllCards(study.store);
		const settings = new StudySettings(study.needs);
		await settings.chooseHoliday(holiday);
		expect([settings.settings.holiday, settings.settings.pastHolidays]).toEqual([holiday, undefined]);
		expect(await readAllCards(study.store)).toEqual(before);
	});

	test('after another is kept in mind with it', async () => {
		const study = await goOnHoliday();
		study.clock.advance(11 * DAY_MS);
		await endHoliday(study.store, study.clock.nowMs());
		const settings = new StudySettings(study.needs);
		await settings.chooseHoliday({ fromDate: '2025-04-28', toDate: '2025-05-02' });
		study.clock.advance(4 * DAY_MS);
		await settings.chooseHoliday(null);
		expect((await readScheduling(study.store)).pastHolidays).toEqual([
			{ fromDate: '2025-04-17', toDate: '2025-04-26' },
			{ fromDate: '2025-04-28', toDate: '2025-04-30' }
		]);
	});

	test.each([
		['before it', 0],
		['on its first day', 1]
	])('ended by the reader %s, moves nothing', async (_name, days) => {
		const study = await goOnHoliday();
		study.clock.advance(days * DAY_MS);
		const before = await readAllCards(study.store);
		await new StudySettings(study.needs).chooseHoliday(null);
		expect((await readScheduling(study.store)).holiday).toBeNull();
		expect(await readAllCards(study.store)).toEqual(before);
	});
});
