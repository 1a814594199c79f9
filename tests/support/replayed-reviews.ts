import type { CardId } from '#lib/pipeline/cards/card.ts';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { byTime } from '#lib/pipeline/review-log/time-order.ts';
import { DEFAULT_SCHEDULING, type LearningState } from '#lib/pipeline/schedule/schedule.ts';
import { DAY_MS } from '#tests/support/fixed-clock.ts';

/** A review that counts, with what was known of its card before it. */
interface ReplayedReview {
	readonly review: Review;
	/** The calendar day on which its study day began, counted from 1970-01-01. */
	readonly day: number;
	readonly hour: number;
	readonly isFirstOfDay: boolean;
	readonly stateBefore: LearningState;
	readonly stabilityBeforeDays: number;
	/** In review state, the first of its day. */
	readonly isMeasured: boolean;
	readonly isRemembered: boolean;
}

/**
 * A log taken apart the slow way, to hold the columns against: a replay of all before it for each review, and the clock
 * on the wall as `Intl` tells it. By time.
 */
export function replayedReviews(
	reviews: readonly Review[],
	zone: string,
	resetAtMsOf: (cardId: CardId) => number | null = () => null
): readonly ReplayedReview[] {
	const wall = wallClock(zone);
	const counted = reviews.filter(({ undone }) => undone !== true).sort(byTime);
	const seen = new Set<string>();
	return counted.map((review, index): ReplayedReview => {
		const { day, hour } = wall(review.atMs);
		const isFirstOfDay = !seen.has(`${review.cardId} ${day}`);
		seen.add(`${review.cardId} ${day}`);
		const resetAtMs = resetAtMsOf(review.cardId);
		const before = replayCard(
			review.cardId,
			counted.slice(0, index),
			DEFAULT_SCHEDULING,
			resetAtMs !== null && review.atMs > resetAtMs ? resetAtMs : null
		);
		return {
			review,
			day,
			hour,
			isFirstOfDay,
			stateBefore: before.state,
			stabilityBeforeDays: before.stabilityDays,
			isMeasured: isFirstOfDay && before.state === 'review',
			isRemembered: review.rating > 1
		};
	});
}

/** The number of the study day, which begins at four, and the hour at a time. */
export function wallClock(zone: string): (atMs: number) => { day: number; hour: number } {
	const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
	return (atMs) => {
		const [date = '', time = ''] = format.format(atMs).split(' ');
		return { day: Date.parse(date) / DAY_MS - (time < '04:00' ? 1 : 0), hour: Number(time.slice(0, 2)) };
	};
}

/** Zones with whole and half hours, a half hour of daylight saving, and a day left out. */
export const ZONES = [
	'UTC',
	'America/Los_Angeles',
	'America/St_Johns',
	'Europe/Berlin',
	'Asia/Kathmandu',
	'Australia/Lord_Howe',
	'Pacific/Chatham',
	'Pacific/Apia'
] as const;
