import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Rating, Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { intervalsByRating } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { afterGrade, withoutCard } from '#lib/pipeline/schedule/today-queue.ts';
import { findFirst, findNext, isInQueue, type Next, type ScheduledCard } from '#lib/state/find-next.ts';
import { learnAheadOfReading } from '#lib/state/learn-ahead.ts';
import { makeReview, type ReviewNeeds } from '#lib/state/make-review.ts';
import { planSession, type SessionPlan } from '#lib/state/plan-session.ts';
import { scheduleGraded } from '#lib/state/schedule-graded.ts';
import { actInSession, lastAction, takeBackLast, type Undoable } from '#lib/state/session-actions.ts';
import { progressOf, type ReviewProgress } from '#lib/state/session-progress.ts';
import { type ReviewSummary, summariseDay } from '#lib/state/session-summary.ts';
import { LOADING, type ReviewPhase, type SessionView, viewOf } from '#lib/state/session-view.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { readCurrentCard, saveCurrentCard } from '#lib/store/current-card.ts';
import { reworded, type Wording } from '#lib/store/edit-card.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { buried, suspended } from '#lib/store/set-aside-card.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import type { CardDeed } from '#lib/store/take-back.ts';

export type { ReviewPhase, ReviewProgress, ReviewSummary };

/** What the reader did last, if it was not to go on grading. */
export interface SessionDeed {
	readonly deed: CardDeed | 'graded';
	readonly isUndone: boolean;
}

interface ReviewSessionNeeds extends ReviewNeeds {
	readonly ready: Promise<Store>;
}

/** One sitting over today's queue. A grade is in the store before the next card shows. */
export class ReviewSession {
	#needs: ReviewSessionNeeds;
	#view = $state.raw<SessionView>(LOADING);
	#plan = $state.raw<SessionPlan | null>(null);
	#done = $state.raw<SessionDeed | null>(null);
	/** The card that most likely comes next, read while the reader looks at an answer. */
	#ahead: ScheduledCard | null = null;
	#isBusy = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: ReviewSessionNeeds) {
		this.#needs = needs;
	}

	get phase(): ReviewPhase {
		return this.#view.phase;
	}

	/** The card shown in phases `question` and `answer`, else null. */
	get card(): StoredCard | null {
		return this.#view.shown?.card ?? null;
	}

	/** The schedule of the card shown, as it was before any grade. */
	get schedule(): Schedule | null {
		return this.#view.shown?.schedule ?? null;
	}

	/** Milliseconds until the card is due again, by rating; null unless the answer shows. */
	get intervals(): Readonly<Record<Rating, number>> | null {
		return this.#view.intervals;
	}

	get progress(): ReviewProgress {
		return progressOf(this.#plan);
	}

	/** Set in phase `done`, once it is counted; else null. */
	get summary(): ReviewSummary | null {
		return this.#view.summary;
	}

	/** When the next learning card may be shown, epoch milliseconds, in phase `waiting`; else null. */
	get waitUntilMs(): number | null {
		return this.#view.waitUntilMs;
	}

	get canUndo(): boolean {
		return this.#undoable !== null;
	}

	/** What was done last in this sitting; null once a grade is given. */
	get done(): SessionDeed | null {
		return this.#done;
	}

	/** True while something is being read or written; what the reader does meanwhile is ignored. */
	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** Why the last thing asked for was not done. The same card still shows. */
	get error(): StoreError | null {
		return this.#error;
	}

	/** Plans the day and shows the card that showed last, or the first one. To be called again after `failed`. */
	async start(): Promise<void> {
		if (this.phase === 'failed') this.#view = LOADING;
		await this.#act(async (store) => {
			const plan = await this.#planDay(store);
			const lastId = await readCurrentCard(store, plan.day.startMs);
			await this.#resume(store, plan, lastId !== null && isInQueue(plan.queue, lastId) ? lastId : null);
		});
	}

	/** Looks again for a card to show, in phase `waiting`. */
	async resume(): Promise<void> {
		if (this.phase === 'waiting') await this.start();
	}

	showAnswer(): void {
		const { phase, shown } = this.#view;
		if (phase !== 'question' || shown === null || this.#plan === null || this.#isBusy) return;
		const intervals = intervalsByRating(shown.schedule, this.#needs.nowMs(), this.#plan.settings);
		this.#view = { ...this.#view, phase: 'answer', intervals };
		void this.#readAhead(shown.card.id, this.#plan);
	}

	/** Keeps a grade and shows the next card. Ignored unless the answer shows and nothing is under way. */
	async grade(rating: Rating): Promise<void> {
		const { phase, shown, shownAtMs } = this.#view;
		const plan = this.#plan;
		if (phase !== 'answer' || shown === null || plan === null) return;
		await this.#act(async (store) => {
			const review = makeReview(shown.card.id, rating, shownAtMs, this.#needs);
			const { atMs } = review;
			const schedule = await scheduleGraded(store, shown.schedule, review, plan.settings);
			const queue = afterGrade(plan.queue, schedule);
			// Read before the write: once the grade is kept, nothing can fail that would leave its card on show.
			const known = [{ card: shown.card, schedule }, ...(this.#ahead === null ? [] : [this.#ahead])];
			const next = await findNext(store, queue, atMs, known);
			const nextCardId = next.found?.card.id ?? null;
			const kept = await gradeCard(store, { review, schedule, settings: plan.settings, nextCardId });
			const dayLog = [...plan.dayLog, review];
			this.#done = null;
			const isAsPlanned = kept === schedule && atMs < plan.day.endMs;
			if (isAsPlanned) await this.#show(store, { ...plan, dayLog }, next);
			else await this.#orNoCard(async () => this.#resume(store, await this.#planDay(store), null));
		});
	}

	/** Takes back what was done last in this study day, in whichever sitting, and shows the card it was done to. */
	async undo(): Promise<void> {
		const [undoable, plan] = [this.#undoable, this.#plan];
		if (undoable === null || plan === null) return;
		await this.#act(async (store) => {
			const cardId = await takeBackLast(store, undoable, plan, this.#needs.nowMs());
			this.#done = { deed: undoable.type === 'review' ? 'graded' : undoable.action.deed, isUndone: true };
			await this.#orNoCard(async () => this.#resume(store, await this.#planDay(store), cardId));
		});
	}

	/** Sets the card aside until the reader returns it. */
	async suspend(): Promise<void> {
		await this.#setCardAside('suspended', suspended);
	}

	/** Sets the card aside until the next study day. */
	async bury(): Promise<void> {
		await this.#setCardAside('buried', (card, atMs, untilMs) => buried(card, untilMs, atMs));
	}

	/** Lets the cards of unread sections out among the new ones, or holds them back again, and goes on. */
	async learnAhead(isOn: boolean): Promise<void> {
		await this.#act(async (store) => {
			await learnAheadOfReading(store, isOn, this.#needs.nowMs());
			await this.#resume(store, await this.#planDay(store), null);
		});
	}

	/** Rewords the card shown; its schedule stays. */
	async edit(wording: Wording): Promise<void> {
		const [{ shown }, plan] = [this.#view, this.#plan];
		if (shown === null || plan === null) return;
		if (shown.card.prompt === wording.prompt && shown.card.answer === wording.answer) return;
		await this.#act(async (store) => {
			const atMs = this.#needs.nowMs();
			const change = (card: StoredCard) => reworded(card, wording, atMs);
			const kept = await actInSession(store, plan, { cardId: shown.card.id, deed: 'reworded', change, atMs });
			if (kept === null) return;
			this.#plan = kept.plan;
			this.#done = { deed: 'reworded', isUndone: false };
			this.#view = { ...this.#view, shown: { ...shown, card: kept.card } };
		});
	}

	get #undoable(): Undoable | null {
		return lastAction(this.#plan?.dayLog ?? [], this.#plan?.actions ?? []);
	}

	async #setCardAside(
		deed: CardDeed,
		change: (card: StoredCard, atMs: number, dayEndMs: number) => StoredCard
	): Promise<void> {
		const [card, plan] = [this.card, this.#plan];
		if (card === null || plan === null) return;
		await this.#act(async (store) => {
			const atMs = this.#needs.nowMs();
			const next = await findNext(store, withoutCard(plan.queue, card.id), atMs);
			const changeNow = (stored: StoredCard) => change(stored, atMs, plan.day.endMs);
			const kept = await actInSession(store, plan, { cardId: card.id, deed, change: changeNow, atMs });
			this.#done = { deed, isUndone: false };
			await this.#orNoCard(async () => {
				await saveCurrentCard(store, next.found?.card.id ?? null, atMs);
				await this.#show(store, kept?.plan ?? plan, next);
			});
		});
	}

	/** So that a grade need not wait for the card after it. Where this fails, the grade reads for itself. */
	async #readAhead(shownId: CardId, { queue }: SessionPlan): Promise<void> {
		const store = await this.#needs.ready;
		await storeFailure(async () => {
			this.#ahead = (await findNext(store, withoutCard(queue, shownId), this.#needs.nowMs())).found;
		});
	}

	/** Does one thing at a time; what is asked for meanwhile is ignored. */
	async #act(work: (store: Store) => Promise<void>): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			const store = await this.#needs.ready;
			this.#error = await storeFailure(() => work(store));
			if (this.#error !== null && this.phase === 'loading') this.#view = { ...LOADING, phase: 'failed' };
		} finally {
			this.#isBusy = false;
		}
	}

	/** Does what follows a write; if that fails, the card written about must not stay on show as if nothing had been. */
	async #orNoCard(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			this.#view = LOADING;
			throw error;
		}
	}

	#planDay(store: Store): Promise<SessionPlan> {
		return planSession(store, this.#needs.nowMs());
	}

	/** Shows a card before all others; with null, or if it is set aside, the first of the queue. */
	async #resume(store: Store, plan: SessionPlan, cardId: CardId | null): Promise<void> {
		const nowMs = this.#needs.nowMs();
		const next = await (cardId === null
			? findNext(store, plan.queue, nowMs)
			: findFirst(store, plan.queue, cardId, nowMs));
		await saveCurrentCard(store, next.found?.card.id ?? null, nowMs);
		await this.#show(store, plan, next);
	}

	async #show(store: Store, plan: SessionPlan, next: Next): Promise<void> {
		this.#plan = { ...plan, queue: next.queue };
		this.#ahead = null;
		this.#view = viewOf(next, plan.day.endMs, this.#needs.nowMs());
		if (this.phase === 'done') this.#view = { ...this.#view, summary: await summariseDay(store, this.#plan) };
	}
}
