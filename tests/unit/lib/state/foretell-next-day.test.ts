import { expect, test } from 'vitest';
import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { foretellNextDay } from '#lib/state/foretell-next-day.ts';
import { cardId } from '#tests/support/deck-builders.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';
import { reviewSchedule } from '#tests/support/review-histories.ts';
import { makeStudy } from '#tests/support/study-fixture.ts';

const THURSDAY = '2025-04-17';
/** Usual days but for one, counted from Sunday. */
const easyOn = (weekday: number, share: number) => Array.from({ length: 7 }, (_, day) => (day === weekday ? share : 1));

interface Row {
	readonly name: string;
	readonly given: Partial<SchedulingSettings>;
	/** In how many days five cards in review, and the given number in learning steps, fall due. */
	readonly dueInDays?: number;
	readonly learning?: number;
	readonly told: Awaited<ReturnType<typeof foretellNextDay>>;
}

test.each<Row>([
	{ name: 'all that is due on a usual day', given: {}, told: { dueTomorrow: 5, newTomorrow: 4 } },
	{ name: 'no more than its limit', given: { reviewsPerDay: 3 }, told: { dueTomorrow: 3, newTomorrow: 4 } },
	{ name: 'half on an easy day', given: { easyDays: easyOn(4, 0.5) }, told: { dueTomorrow: 3, newTomorrow: 2 } },
	{
		name: 'nothing on one that takes nothing, but the day after',
		given: { easyDays: easyOn(4, 0) },
		told: { dueTomorrow: 0, newTomorrow: 0, free: { nextDate: '2025-04-18' } }
	},
	{
		name: 'nothing on a holiday, but the day after it',
		given: { holiday: { fromDate: THURSDAY, toDate: '2025-04-27' } },
		told: { dueTomorrow: 0, newTomorrow: 0, free: { nextDate: '2025-04-28' } }
	},
	{
		name: 'cards in learning steps on a holiday, too',
		given: { holiday: { fromDate: THURSDAY, toDate: '2025-04-27' } },
		learning: 2,
		told: { dueTomorrow: 2, newTomorrow: 0 }
	},
	{
		name: 'no day where the first after a holiday has no cards',
		given: { newCardsPerDay: 0, holiday: { fromDate: THURSDAY, toDate: THURSDAY } },
		dueInDays: 30,
		told: { dueTomorrow: 0, newTomorrow: 0, free: { nextDate: null } }
	},
	{
		name: 'on the last day of a holiday what it leaves to the day after, and no more of it',
		given: { holiday: { fromDate: '2025-04-10', toDate: '2025-04-16' } },
		told: { dueTomorrow: 1, newTomorrow: 4 }
	},
	{
		name: 'nothing where the reader wants nothing on any day',
		given: { newCardsPerDay: 0, reviewsPerDay: 0 },
		told: { dueTomorrow: 0, newTomorrow: 0 }
	}
])('foretells $name', async ({ given, dueInDays = 1, learning = 0, told }) => {
	const { store, clock } = await makeStudy(11);
	const at = clock.nowMs() + dueInDays * DAY_MS;
	await store.write(['schedules'], async ({ store: schedules }) => {
		for (let order = 0; order < 5 + learning; order += 1) {
			const state = order < 5 ? 'review' : 'learning';
			const schedule = reviewSchedule({ cardId: cardId(order), state, dueAtMs: at, firstReviewAtMs: 1 });
			await schedules.put({ ...schedule, queue: state, at, subjectId: null });
		}
	});
	const settings = { ...DEFAULT_SCHEDULING, newCardsPerDay: 4, ...given };
	expect(await foretellNextDay(store, studyDayOf(clock.nowMs(), 4), settings)).toEqual(told);
});
