import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { intervalsByRating } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { withoutCard } from '#lib/pipeline/schedule/today-queue.ts';
import { findFirst, findNext, type Next, type ScheduledCard } from '#lib/state/find-next.ts';
import { summarisePassage } from '#lib/state/passage-summary.ts';
import { type AskedPassage, planPassage } from '#lib/state/plan-passage.ts';
import { planSession, type SessionPlan } from '#lib/state/plan-session.ts';
import { lastAction, type Undoable } from '#lib/state/session-actions.ts';
import { summariseDay } from '#lib/state/session-summary.ts';
import { LOADING, type SessionView, viewOf } from '#lib/state/session-view.ts';
import { NOTHING_DONE, withDone } from '#lib/state/sitting-times.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { saveCurrentCard } from '#lib/store/current-card.ts';
import type { DayAction } from '#lib/store/day-actions.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What a sitting has in front of it: the day's plan, and of it what shows. */
export class SessionStage {
	#nowMs: () => number;
	#passage: AskedPassage | null;
	#view = $state.raw<SessionView>(LOADING);
	#plan = $state.raw<SessionPlan | null>(null);
	/** The card that most likely comes next, read while the reader looks at an answer. */
	#ahead: ScheduledCard | null = null;
	#doneTimes = NOTHING_DONE;

	/** @param passage whose cards are asked; null for those of the day */
	constructor(nowMs: () => number, passage: AskedPassage | null = null) {
		this.#nowMs = nowMs;
		this.#passage = passage;
	}

	get view(): SessionView {
		return this.#view;
	}

	/** Null before the day is planned. */
	get plan(): SessionPlan | null {
		return this.#plan;
	}

	get ahead(): ScheduledCard | null {
		return this.#ahead;
	}

	/** What was done last in the study day, in whichever sitting. */
	get undoable(): Undoable | null {
		return lastAction(this.#plan?.dayLog ?? [], this.#plan?.actions ?? [], this.#doneTimes);
	}

	/** Remembers what was done in this sitting, whatever time it is dated at. */
	noteDone(done: Review | DayAction): void {
		this.#doneTimes = withDone(this.#doneTimes, done, this.#nowMs());
	}

	/** Plans what is left of the day, or of the passage in it. @throws StoreError */
	makePlan(store: Store): Promise<SessionPlan> {
		const nowMs = this.#nowMs();
		if (this.#passage === null) return planSession(store, nowMs, this.#doneTimes);
		return planPassage(store, this.#passage, nowMs, this.#doneTimes);
	}

	/** From now on the cards of the passage answered today come again, once each. */
	askAgain(): void {
		// After the last answer too, where the clock was set back since.
		const answeredAtMs = (this.#plan?.dayLog ?? []).map(({ atMs }) => atMs + 1);
		this.#passage &&= { ...this.#passage, againSinceMs: Math.max(this.#nowMs(), ...answeredAtMs) };
	}

	/** Remembers for a reload what the day's session shows next; a session over a passage leaves that as it is. */
	async remember(store: Store, next: Next, atMs: number): Promise<void> {
		if (this.#passage === null) await saveCurrentCard(store, next.found?.card.id ?? null, atMs);
	}

	/** Shows a card before all others; with null, or if it is set aside, the first of the queue. @throws StoreError */
	async resume(store: Store, plan: SessionPlan, cardId: CardId | null): Promise<void> {
		const nowMs = this.#nowMs();
		const next = await (cardId === null ? findNext(store, plan, nowMs) : findFirst(store, plan, cardId, nowMs));
		await this.remember(store, next, nowMs);
		await this.show(store, plan, next);
	}

	/** @throws StoreError */
	async show(store: Store, plan: SessionPlan, next: Next): Promise<void> {
		const left = { ...plan, queue: next.queue };
		this.replan(left);
		this.#view = viewOf(next, plan.day.endMs, this.#nowMs());
		if (this.#view.phase === 'done') this.#view = { ...this.#view, ...(await this.#summarise(store, left)) };
	}

	async #summarise(store: Store, plan: SessionPlan): Promise<Partial<SessionView>> {
		if (plan.passage === null) return { summary: await summariseDay(store, plan) };
		return { passageSummary: await summarisePassage(store, plan.passage, plan, this.#nowMs()) };
	}

	/** Shows the answer of the card on show, and reads ahead, so that a grade need not wait for the card after it. */
	showAnswer(ready: Promise<Store>): void {
		const [{ phase, shown }, plan] = [this.#view, this.#plan];
		if (phase !== 'question' || shown === null || plan === null) return;
		const intervals = intervalsByRating(shown.schedule, this.#nowMs(), plan.settings);
		this.#view = { ...this.#view, phase: 'answer', intervals };
		void this.#readAhead(ready, shown.card.id, plan);
	}

	/** Goes on with what shows, in a day that was planned anew. */
	replan(plan: SessionPlan): void {
		this.#plan = plan;
		// Read for the plan before: it may have changed since.
		this.#ahead = null;
	}

	/** Goes on after a card, maybe the one on show, got other words by a change that made this the plan. */
	reword(card: StoredCard, plan: SessionPlan): void {
		const { shown } = this.#view;
		this.replan(plan);
		if (shown?.card.id === card.id) this.#view = { ...this.#view, shown: { ...shown, card } };
	}

	/** Shows nothing: until the day is planned, or because it cannot be. */
	clear(phase: 'loading' | 'failed'): void {
		this.#view = { ...LOADING, phase };
	}

	/** Does what follows a write; if that fails, the card written about must not stay on show as if nothing had been. */
	async orNoCard(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			this.clear('loading');
			throw error;
		}
	}

	/** Where this fails, the grade reads for itself. */
	async #readAhead(ready: Promise<Store>, shownId: CardId, plan: SessionPlan): Promise<void> {
		const store = await ready;
		await storeFailure(async () => {
			const queue = withoutCard(plan.queue, shownId);
			const { found } = await findNext(store, { ...plan, queue }, this.#nowMs());
			if (this.#plan === plan) this.#ahead = found;
		});
	}
}
