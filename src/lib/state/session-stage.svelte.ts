import type { CardId } from '#lib/pipeline/cards/card.ts';
import { intervalsByRating } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { withoutCard } from '#lib/pipeline/schedule/today-queue.ts';
import { findFirst, findNext, type Next, type ScheduledCard } from '#lib/state/find-next.ts';
import { planSession, type SessionPlan } from '#lib/state/plan-session.ts';
import { summariseDay } from '#lib/state/session-summary.ts';
import { LOADING, type SessionView, viewOf } from '#lib/state/session-view.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { saveCurrentCard } from '#lib/store/current-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** What a sitting has in front of it: the day's plan, and of it what shows. */
export class SessionStage {
	#nowMs: () => number;
	#view = $state.raw<SessionView>(LOADING);
	#plan = $state.raw<SessionPlan | null>(null);
	/** The card that most likely comes next, read while the reader looks at an answer. */
	#ahead: ScheduledCard | null = null;

	constructor(nowMs: () => number) {
		this.#nowMs = nowMs;
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

	planDay(store: Store): Promise<SessionPlan> {
		return planSession(store, this.#nowMs());
	}

	/** Shows a card before all others; with null, or if it is set aside, the first of the queue. @throws StoreError */
	async resume(store: Store, plan: SessionPlan, cardId: CardId | null): Promise<void> {
		const nowMs = this.#nowMs();
		const next = await (cardId === null
			? findNext(store, plan.queue, nowMs)
			: findFirst(store, plan.queue, cardId, nowMs));
		await saveCurrentCard(store, next.found?.card.id ?? null, nowMs);
		await this.show(store, plan, next);
	}

	/** @throws StoreError */
	async show(store: Store, plan: SessionPlan, next: Next): Promise<void> {
		this.#plan = { ...plan, queue: next.queue };
		this.#ahead = null;
		this.#view = viewOf(next, plan.day.endMs, this.#nowMs());
		if (this.#view.phase === 'done') this.#view = { ...this.#view, summary: await summariseDay(store, this.#plan) };
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
	}

	/** Goes on after a card, maybe the one on show, got other words by a change that made this the plan. */
	reword(card: StoredCard, plan: SessionPlan): void {
		const { shown } = this.#view;
		this.#plan = plan;
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
	async #readAhead(ready: Promise<Store>, shownId: CardId, { queue }: SessionPlan): Promise<void> {
		const store = await ready;
		await storeFailure(async () => {
			this.#ahead = (await findNext(store, withoutCard(queue, shownId), this.#nowMs())).found;
		});
	}
}
