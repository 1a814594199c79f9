import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { inTimeOrder } from '#lib/pipeline/review-log/time-order.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import type { LearningState, Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { scheduleAfterGrade } from '#lib/pipeline/schedule/schedule-after-grade.ts';

/** One row of Anki's table of reviews. */
export interface HistoryRow {
	/** When it was given, epoch milliseconds; each another. */
	readonly id: number;
	readonly cid: number;
	/** 1 to 4; 0 for a reset. */
	readonly ease: number;
	/** Days, or, if negative, seconds; so is `lastIvl`. */
	readonly ivl: number;
	readonly lastIvl: number;
	readonly factor: number;
	/** Milliseconds. */
	readonly time: number;
	readonly type: number;
}

interface HistoryCard {
	readonly ankiId: number;
	readonly resetAtMs: number | null;
}

const KIND_OF: Record<LearningState, number> = { new: 0, learning: 0, review: 1, relearning: 2 };
const RESET_KIND = 4;
const ROWS_BETWEEN_WORDS = 2000;

/**
 * The reviews that stand, as Anki keeps them, oldest first. Each has the interval that it gave, found by going through
 * the log again. A reset is a row of its own, without a grade, so that Anki too forgets what was before it.
 * @param onprogress told what part of the log is done, in [0, 1]
 * @see https://github.com/ankitects/anki/blob/main/rslib/src/revlog/mod.rs
 */
export function ankiHistory(
	reviews: readonly Review[],
	cards: ReadonlyMap<CardId, HistoryCard>,
	{ settings, nowMs }: { readonly settings: SchedulingSettings; readonly nowMs: number },
	onprogress: (done: number) => void = () => undefined
): readonly HistoryRow[] {
	const given = inTimeOrder(standing(reviews).filter(({ cardId }) => cards.has(cardId)));
	const last = new Map<CardId, Schedule>();
	const rows: HistoryRow[] = [];

	for (const [index, review] of given.entries()) {
		const card = cards.get(review.cardId);
		if (card === undefined) continue;
		const before = scheduleBefore(review, last.get(review.cardId), card);
		const after = scheduleAfterGrade(before, review.rating, review.atMs, settings);
		last.set(review.cardId, after);
		rows.push({
			id: review.atMs,
			cid: card.ankiId,
			ease: review.rating,
			ivl: intervalOf(after),
			lastIvl: intervalOf(before),
			factor: factorOf(after.difficulty),
			time: Math.max(0, Math.round(review.tookMs)),
			type: KIND_OF[before.state]
		});
		if (index % ROWS_BETWEEN_WORDS === 0) onprogress(index / given.length);
	}
	return withIdsOfTheirOwn([...rows, ...resets(given, cards)], nowMs);
}

function scheduleBefore(review: Review, last: Schedule | undefined, { resetAtMs }: HistoryCard): Schedule {
	const isReset = resetAtMs !== null && review.atMs > resetAtMs && (last?.lastReviewAtMs ?? Infinity) <= resetAtMs;
	return last === undefined || isReset ? newSchedule(review.cardId) : last;
}

function resets(given: readonly Review[], cards: ReadonlyMap<CardId, HistoryCard>): HistoryRow[] {
	const begun = new Set(
		given.filter(({ cardId, atMs }) => atMs <= (cards.get(cardId)?.resetAtMs ?? -1)).map(({ cardId }) => cardId)
	);
	return [...cards].flatMap(([cardId, { ankiId, resetAtMs }]) =>
		resetAtMs === null || !begun.has(cardId)
			? []
			: [{ id: resetAtMs, cid: ankiId, ease: 0, ivl: 0, lastIvl: 0, factor: 0, time: 0, type: RESET_KIND }]
	);
}

/** The interval that a schedule's last review gave it. */
function intervalOf({ state, intervalDays, dueAtMs, lastReviewAtMs }: Schedule): number {
	if (state === 'new' || lastReviewAtMs === null) return 0;
	return state === 'review' ? intervalDays : -Math.round((dueAtMs - lastReviewAtMs) / 1000);
}

/** Where Anki had the ease it has the difficulty under FSRS, shifted to 100 to 1100 so that the two are told apart. */
function factorOf(difficulty: number): number {
	return Math.round(((difficulty - 1) / 9 + 0.1) * 1000);
}

/** In order of time, of which no two have the same, and none one to come: Anki would refuse them. */
function withIdsOfTheirOwn(rows: HistoryRow[], nowMs: number): HistoryRow[] {
	let lastId = 0;
	return rows
		.sort((one, other) => one.id - other.id)
		.map((row) => ({ ...row, id: (lastId = Math.max(Math.floor(Math.min(row.id, nowMs)), lastId + 1)) }));
}
