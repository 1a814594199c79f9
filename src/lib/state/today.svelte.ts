import type { ParagraphId } from '#lib/pipeline/document/document.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { newCardsSetAside, reviewedCardCount } from '#lib/state/day-log.ts';
import { learnAheadOfReading } from '#lib/state/learn-ahead.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { readDayActions } from '#lib/store/day-actions.ts';
import { countDue, readIntroduced, returnBuried } from '#lib/store/due-cards.ts';
import { latestPlace } from '#lib/store/places.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
import type { StoredText } from '#lib/store/schema.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { readUnread } from '#lib/store/unread-cards.ts';

interface TodayNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** Where to go on reading; `fraction` in [0, 1] is how much of the text is read. */
export interface ContinueReading {
	readonly text: StoredText;
	readonly paragraphId: ParagraphId;
	readonly fraction: number;
}

/** What waits for the reader in this study day. */
export class Today {
	#isLoaded = $state.raw(false);
	#counts = $state.raw({ review: 0, learning: 0, new: 0 });
	#unread = $state.raw({ waiting: 0, isAhead: false });
	#continueReading = $state.raw<ContinueReading | null>(null);
	#error = $state.raw<StoreError | null>(null);
	#needs: TodayNeeds;

	constructor(needs: TodayNeeds) {
		this.#needs = needs;
	}

	/** False until the first refresh: the counts are zero for want of knowledge. */
	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	/** Cards met before that are due in this study day, those in learning steps included; within the day's limit. */
	get dueCount(): number {
		return this.#counts.review + this.#counts.learning;
	}

	/** New cards that this study day still brings. */
	get newCount(): number {
		return this.#counts.new;
	}

	/** How many of `dueCount` are in learning steps. */
	get learningCount(): number {
		return this.#counts.learning;
	}

	/** New cards of sections that the reader has not come to: how many wait, and whether they are let out all the same. */
	get unread(): { readonly waiting: number; readonly isAhead: boolean } {
		return this.#unread;
	}

	/** The place read last, in any text; null before any reading. */
	get continueReading(): ContinueReading | null {
		return this.#continueReading;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Counts anew, from indexes and today's reviews alone. */
	async refresh(): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			this.#counts = await this.#count(store);
			const unread = await readUnread(store);
			this.#unread = { waiting: unread.count, isAhead: unread.aheadIds.length > 0 };
			const latest = await latestPlace(store);
			this.#continueReading = latest && {
				text: latest.text,
				paragraphId: latest.place.paragraphId,
				fraction: latest.place.fraction
			};
			this.#isLoaded = true;
		});
	}

	/** Lets the cards of unread sections out among the new ones, or holds them back again. */
	async learnAhead(isOn: boolean): Promise<void> {
		const store = await this.#needs.ready;
		const failure = await storeFailure(() => learnAheadOfReading(store, isOn, this.#needs.nowMs()));
		await this.refresh();
		this.#error ??= failure;
	}

	async #count(store: Store): Promise<{ review: number; learning: number; new: number }> {
		const nowMs = this.#needs.nowMs();
		const settings = await readScheduling(store);
		const day = studyDayOf(nowMs, settings.dayStartHour);
		await returnBuried(store, nowMs);
		const [counts, introduced, dayLog, actions] = await Promise.all([
			countDue(store, day.endMs),
			readIntroduced(store, day),
			reviewsSince(store, day.startMs),
			readDayActions(store, day.startMs)
		]);
		const reviewed = reviewedCardCount(dayLog, introduced);
		const met = introduced.length + newCardsSetAside(actions);
		return {
			learning: counts.learning,
			review: Math.min(counts.review, Math.max(0, settings.reviewsPerDay - reviewed)),
			new: Math.min(counts.new, Math.max(0, settings.newCardsPerDay - met))
		};
	}
}
