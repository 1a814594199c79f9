/** How regularly was studied. A day of a holiday that was planned neither breaks a streak nor lengthens it. */
export interface StudyHabit {
	/** Study days in a row with a review, up to today, or to yesterday where today has none yet. */
	readonly currentStreakDays: number;
	readonly longestStreakDays: number;
	/** Study days with a review. */
	readonly studiedDays: number;
	/** Study days from the first review to today. */
	readonly ofDays: number;
}

/** How much time went into answers. */
export interface TimeSpent {
	readonly totalMs: number;
	/** Over study days with a review; null without reviews, as is the next. */
	readonly medianDayMs: number | null;
	readonly medianAnswerMs: number | null;
}
