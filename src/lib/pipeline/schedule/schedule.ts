import type { EasyDays } from '#lib/pipeline/schedule/easy-days.ts';
import type { CardId } from '#lib/pipeline/cards/card.ts';

/** Again, Hard, Good, Easy. */
export type Rating = 1 | 2 | 3 | 4;

/** Never reviewed; in the steps of minutes before the first interval of days; past them; in the steps after a lapse. */
export type LearningState = 'new' | 'learning' | 'review' | 'relearning';

/** When a card is next due and how well it is remembered (FSRS-6). Recomputable from the review log. */
export interface Schedule {
	readonly cardId: CardId;
	readonly state: LearningState;
	/** Epoch milliseconds; 0 for a new card. */
	readonly dueAtMs: number;
	/** Days until retrievability falls to 0.9; 0 for a new card. */
	readonly stabilityDays: number;
	/** 1 (easy) to 10 (hard); 0 for a new card. */
	readonly difficulty: number;
	/** The interval given at the last review, days; 0 while in learning steps. */
	readonly intervalDays: number;
	/** The index of the next learning or relearning step. */
	readonly step: number;
	readonly reviewCount: number;
	readonly lapseCount: number;
	readonly firstReviewAtMs: number | null;
	readonly lastReviewAtMs: number | null;
}

/** What the reader chooses about scheduling. */
export interface SchedulingSettings {
	/** The probability of recall at which a card falls due, in [0.70, 0.97]. */
	readonly desiredRetention: number;
	readonly newCardsPerDay: number;
	readonly reviewsPerDay: number;
	/** The local hour at which a study day begins, 0 to 23. */
	readonly dayStartHour: number;
	/** What was desired before, oldest first: a review is replayed under what was in force when it was given. */
	readonly retentionBefore: readonly EarlierRetention[];
	readonly easyDays: EasyDays;
	/** Days on which nothing is asked; null if none are planned. */
	readonly holiday: Holiday | null;
	/** Days that were a holiday, earliest first, none in two: no streak breaks on them. None where it is missing. */
	readonly pastHolidays?: readonly Holiday[];
}

/** A desired retention that held for reviews given before a time, epoch milliseconds. */
export interface EarlierRetention {
	readonly untilMs: number;
	readonly desiredRetention: number;
}

/** From one study day to another, both included, as local dates `YYYY-MM-DD`. */
export interface Holiday {
	readonly fromDate: string;
	readonly toDate: string;
}

/** What a reader who changes nothing gets. */
export const DEFAULT_SCHEDULING: SchedulingSettings = {
	desiredRetention: 0.9,
	newCardsPerDay: 10,
	reviewsPerDay: 200,
	dayStartHour: 4,
	retentionBefore: [],
	easyDays: [1, 1, 1, 1, 1, 1, 1],
	holiday: null
};
