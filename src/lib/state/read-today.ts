import type { ParagraphId } from '#lib/pipeline/document/document.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { newCardsSetAside, reviewedCardCount } from '#lib/state/day-log.ts';
import { readDayExtras } from '#lib/state/day-extras.ts';
import { NO_PACE, wordsPerMinute } from '#lib/state/reading-pace.ts';
import { readDayActions } from '#lib/store/day-actions.ts';
import { countDue, readIntroduced, returnBuried } from '#lib/store/due-cards.ts';
import { latestPlace } from '#lib/store/places.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import type { StoredText } from '#lib/store/schema.ts';
import { readScheduling, readSetting } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readUnread } from '#lib/store/unread-cards.ts';

/** Where to go on reading; `fraction` in [0, 1] is how much of the text is read. */
export interface ContinueReading {
	readonly text: StoredText;
	readonly paragraphId: ParagraphId;
	readonly fraction: number;
	/** The reader's own pace; the usual one until it is known. */
	readonly wordsPerMinute: number;
}

/** What a study day still brings, at one moment. */
interface TodayState {
	/** Within the day's limits; `learning` counts cards in learning steps. */
	readonly counts: { readonly review: number; readonly learning: number; readonly new: number };
	readonly unread: { readonly waiting: number; readonly isAhead: boolean };
	readonly continueReading: ContinueReading | null;
}

/** Reads what waits in the study day of a time, from indexes and the day's reviews alone. @throws StoreError */
export async function readToday(store: Store, nowMs: number): Promise<TodayState> {
	const counts = await countToday(store, nowMs);
	const [unread, latest, pace] = await Promise.all([
		readUnread(store),
		latestPlace(store),
		readSetting(store, 'reading-pace')
	]);
	return {
		counts,
		unread: { waiting: unread.count, isAhead: unread.aheadIds.length > 0 },
		continueReading: latest && {
			text: latest.text,
			paragraphId: latest.place.paragraphId,
			fraction: latest.place.fraction,
			wordsPerMinute: wordsPerMinute(pace ?? NO_PACE)
		}
	};
}

async function countToday(store: Store, nowMs: number): Promise<TodayState['counts']> {
	const settings = await readScheduling(store);
	const day = studyDayOf(nowMs, settings.dayStartHour);
	await returnBuried(store, nowMs);
	const [{ limits, ahead }, counts, introduced, dayLog, actions] = await Promise.all([
		readDayExtras(store, day, settings),
		countDue(store, day.endMs),
		readIntroduced(store, day),
		reviewsSince(store, day.startMs),
		readDayActions(store, day.startMs)
	]);
	const reviewed = reviewedCardCount(dayLog, introduced);
	const met = introduced.length + newCardsSetAside(actions);
	return {
		learning: counts.learning,
		review: Math.min(counts.review + ahead.length, Math.max(0, limits.reviewsPerDay - reviewed)),
		new: Math.min(counts.new, Math.max(0, limits.newCardsPerDay - met))
	};
}
