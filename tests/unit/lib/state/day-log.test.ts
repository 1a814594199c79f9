import { describe, expect, test } from 'vitest';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import { readDay } from '#lib/state/read-day.ts';
import { actOnCards } from '#lib/store/card-deeds.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { DAY_MS, MINUTE_MS } from '#tests/support/fixed-clock.ts';
import { answer } from '#tests/support/sitting-steps.ts';
import { makeStudy, type Study } from '#tests/support/study-fixture.ts';

type Deed = (study: Study) => Promise<unknown>;

const grade =
	(rating: Rating): Deed =>
	async (study) =>
		answer(study, await study.sit(), rating);
const wait =
	(ms: number): Deed =>
	({ clock }) =>
		Promise.resolve(clock.advance(ms));
const reset: Deed = ({ store, clock }) =>
	actOnCards(store, { deed: 'reset', cardIds: [cardId(0)], atMs: clock.nowMs() });

/** A card that was learned and is due again. */
const DUE: readonly Deed[] = [grade(4), wait(30 * DAY_MS)];

describe('how many cards in review were reviewed in a day', () => {
	test.each<[name: string, deeds: readonly Deed[], count: number]>([
		['one that was new is none', [grade(3), wait(10 * MINUTE_MS), grade(3)], 0],
		['one that was due is one', [...DUE, grade(3)], 1],
		['so it is when it was forgotten, and learned again', [...DUE, grade(1), wait(10 * MINUTE_MS), grade(3)], 1],
		['one forgotten the day before is none', [...DUE, grade(1), wait(DAY_MS), grade(3)], 0],
		['one learned the day before is none', [grade(1), wait(DAY_MS), grade(4)], 0],
		['one reset after its review is one', [...DUE, grade(3), wait(MINUTE_MS), reset], 1],
		['so it is when it was begun anew', [...DUE, grade(3), wait(MINUTE_MS), reset, wait(MINUTE_MS), grade(3)], 1],
		['one reset before is none', [...DUE, grade(3), wait(MINUTE_MS), reset, wait(DAY_MS), grade(3)], 0],
		[
			'nor is one left in its steps since',
			[...DUE, grade(3), wait(MINUTE_MS), reset, wait(DAY_MS), grade(1), wait(DAY_MS), grade(3)],
			0
		]
	])('%s', async (_name, deeds, count) => {
		const study = await makeStudy(1);
		for (const deed of deeds) await deed(study);
		expect((await readDay(study.store, study.clock.nowMs())).reviewedCount).toBe(count);
	});
});
