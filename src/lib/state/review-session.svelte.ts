import type { ReviewId } from '#lib/pipeline/review-log/review.ts';
import type { Rating } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface ReviewSessionNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly makeReviewId: (atMs: number) => ReviewId;
}

/** `waiting`: only cards in learning steps are left, and none is due yet. */
export type ReviewPhase = 'loading' | 'question' | 'answer' | 'waiting' | 'done' | 'failed';

export interface ReviewProgress {
	/** Grades given in this study day. */
	readonly done: number;
	readonly remaining: { readonly new: number; readonly learning: number; readonly review: number };
}

export interface ReviewSummary {
	/** Grades given in this study day, in all sessions. */
	readonly reviewed: number;
	/** Of these, graded Again. */
	readonly forgotten: number;
	/** Cards met for the first time. */
	readonly introduced: number;
	/** Cards that fall due in the next study day, as things stand. */
	readonly dueTomorrow: number;
}

/** One sitting over today's queue. A grade is in the store before the next card shows. */
export class ReviewSession {
	#phase = $state.raw<ReviewPhase>('loading');
	#card = $state.raw<StoredCard | null>(null);
	#intervals = $state.raw<Readonly<Record<Rating, number>> | null>(null);
	#progress = $state.raw<ReviewProgress>({ done: 0, remaining: { new: 0, learning: 0, review: 0 } });
	#summary = $state.raw<ReviewSummary | null>(null);
	#waitUntilMs = $state.raw<number | null>(null);
	#canUndo = $state.raw(false);
	#isBusy = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: ReviewSessionNeeds) {
		void needs;
	}

	get phase(): ReviewPhase {
		return this.#phase;
	}

	/** The card shown in phases `question` and `answer`, else null. */
	get card(): StoredCard | null {
		return this.#card;
	}

	/** Milliseconds until the card is due again, by rating; null unless the answer shows. */
	get intervals(): Readonly<Record<Rating, number>> | null {
		return this.#intervals;
	}

	get progress(): ReviewProgress {
		return this.#progress;
	}

	/** Set in phase `done`, else null. */
	get summary(): ReviewSummary | null {
		return this.#summary;
	}

	/** When the next learning card falls due, epoch milliseconds, in phase `waiting`; else null. */
	get waitUntilMs(): number | null {
		return this.#waitUntilMs;
	}

	get canUndo(): boolean {
		return this.#canUndo;
	}

	/** True while something is being written; what the reader does meanwhile is ignored. */
	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** Why the last thing asked for was not done. The same card still shows. */
	get error(): StoreError | null {
		return this.#error;
	}

	/** Plans the day and shows the card that showed last, or the first one. Also to be called again after `failed`. */
	async start(): Promise<void> {
		await Promise.resolve();
	}

	/** Looks again for a card that has fallen due; for phase `waiting`, when its time has come. */
	async resume(): Promise<void> {
		await Promise.resolve();
	}

	showAnswer(): void {
		this.#phase = 'answer';
	}

	/** Ignored unless the answer shows and nothing is under way. */
	async grade(rating: Rating): Promise<void> {
		void rating;
		await Promise.resolve();
	}

	/** Takes back the last grade of this study day, or the last suspension or burial of this sitting; shows that card. */
	async undo(): Promise<void> {
		await Promise.resolve();
	}

	/** Sets the card aside until the reader returns it. */
	async suspend(): Promise<void> {
		await Promise.resolve();
	}

	/** Sets the card aside until the next study day. */
	async bury(): Promise<void> {
		await Promise.resolve();
	}

	/** Rewords the card; its schedule stays. */
	async edit(wording: { readonly prompt: string; readonly answer: string }): Promise<void> {
		void wording;
		await Promise.resolve();
	}
}
