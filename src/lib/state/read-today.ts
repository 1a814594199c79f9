import type { Stretches } from '#lib/pipeline/document/stretches.ts';
import { isHoliday } from '#lib/pipeline/schedule/day-limits.ts';
import { countToAsk, type DayState, readDay } from '#lib/state/read-day.ts';
import { NO_PACE } from '#lib/state/reading-pace.ts';
import { latestDeed } from '#lib/store/card-deeds.ts';
import { latestPlace } from '#lib/store/places.ts';
import type { ReadingPace, StoredText } from '#lib/store/schema.ts';
import { readSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readUnread } from '#lib/store/unread-cards.ts';

/** The text to go on reading, and what was read of it. */
export interface ContinueReading {
	readonly text: StoredText;
	readonly readStretches: Stretches;
}

/** A holiday that lasts, until a calendar day `YYYY-MM-DD`; or what one left, spread in this study day. */
export type Pause =
	| { readonly type: 'holiday'; readonly toDate: string }
	| { readonly type: 'spread'; readonly deedId: number; readonly count: number };

/** What a study day still brings, at one moment. */
interface TodayState {
	/** Within the day's limits; `learning` counts cards in learning steps. */
	readonly counts: { readonly review: number; readonly learning: number; readonly new: number };
	readonly pause: Pause | null;
	readonly unread: { readonly waiting: number; readonly isAhead: boolean };
	readonly continueReading: ContinueReading | null;
	readonly pace: ReadingPace;
}

/** Reads what waits in the study day of a time, from indexes and the day's reviews alone. @throws StoreError */
export async function readToday(store: Store, nowMs: number): Promise<TodayState> {
	const state = await readDay(store, nowMs);
	const [counts, pause, unread, latest, pace] = await Promise.all([
		countToday(store, state, nowMs),
		readPause(store, state),
		readUnread(store),
		latestPlace(store),
		readSetting(store, 'reading-pace')
	]);
	return {
		counts,
		pause,
		unread: { waiting: unread.count, isAhead: unread.aheadIds.length > 0 },
		continueReading: latest && { text: latest.text, readStretches: latest.place.readStretches },
		pace: pace ?? NO_PACE
	};
}

async function readPause(store: Store, { settings: { holiday }, day }: DayState): Promise<Pause | null> {
	if (isHoliday(day.date, holiday)) return holiday && { type: 'holiday', toDate: holiday.toDate };
	const deed = await latestDeed(store, day.startMs);
	return deed?.deed === 'spread' ? { type: 'spread', deedId: deed.id, count: deed.changedCount } : null;
}

/** @throws StoreError */
async function countToday(store: Store, state: DayState, nowMs: number): Promise<TodayState['counts']> {
	const { counts, limits, metCount, reviewedCount } = state;
	const toAsk = await countToAsk(store, state, nowMs);
	return {
		learning: counts.learning,
		review: Math.min(toAsk, Math.max(0, limits.reviewsPerDay - reviewedCount)),
		new: Math.min(counts.new, Math.max(0, limits.newCardsPerDay - metCount))
	};
}
