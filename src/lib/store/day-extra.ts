import { readSetting } from '#lib/store/settings.ts';
import type { StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What the reader asked for beyond the limits of a study day. */
export interface DayExtra {
	/** The calendar day it begins on, `YYYY-MM-DD`: on any other nothing was asked for. */
	readonly date: string;
	readonly newCards: number;
	/** While it is not 0, cards that fall due on the next day come too. */
	readonly reviews: number;
}

/** What was asked for on a day, nothing if nothing was. @param date `YYYY-MM-DD`. @throws StoreError */
export async function readDayExtra(store: Store, date: string): Promise<DayExtra> {
	const extra = await readSetting(store, 'day-extra');
	return extra?.date === date ? extra : { date, newCards: 0, reviews: 0 };
}

/** Adds to what was asked for on a day. @throws StoreError */
export async function askForMore(store: Store, { date, newCards, reviews }: DayExtra, atMs: number): Promise<void> {
	await store.write(['settings'], async ({ store: settings }) => {
		const kept = await settings.get('day-extra');
		// Kept already when the connection died before it could say so.
		if (kept?.changedAtMs === atMs) return;
		const before = kept?.name === 'day-extra' && kept.value.date === date ? kept.value : { newCards: 0, reviews: 0 };
		const value = { date, newCards: before.newCards + newCards, reviews: before.reviews + reviews };
		await settings.put({ name: 'day-extra', value, changedAtMs: atMs });
	});
}

/**
 * The cards in review that fall due on the day after a study day. Not those reviewed in it: to see them again at once
 * teaches nothing.
 * @param day epoch milliseconds
 * @param beforeMs when the next study day ends
 * @throws StoreError
 */
export async function readAhead(
	store: Store,
	day: { readonly startMs: number; readonly endMs: number },
	beforeMs: number
): Promise<StoredSchedule[]> {
	const range = IDBKeyRange.bound(['review', day.endMs], ['review', beforeMs], false, true);
	const schedules = await store.read(['schedules'], ({ store: all }) => all.index('byQueue').getAll(range));
	return schedules.filter(({ lastReviewAtMs }) => lastReviewAtMs === null || lastReviewAtMs < day.startMs);
}
