import type { Rating, Schedule } from '#lib/pipeline/schedule/schedule.ts';
import { isInQueue } from '#lib/state/find-next.ts';
import { Heeding } from '#lib/state/heeding.ts';
import { learnAheadOfReading } from '#lib/state/learn-ahead.ts';
import type { ReviewNeeds } from '#lib/state/make-review.ts';
import { type ActWhen, OneAtATime, type Work } from '#lib/state/one-at-a-time.svelte.ts';
import type { PassageSummary } from '#lib/state/passage-summary.ts';
import type { AskedPassage } from '#lib/state/plan-passage.ts';
import { rewordInSession, setAside, undoInSession } from '#lib/state/session-deeds.ts';
import { keepGrade } from '#lib/state/session-grade.ts';
import { readNews } from '#lib/state/session-news.ts';
import { NOTHING_TO_SAY, type SessionDeed, type SessionNote } from '#lib/state/session-note.ts';
import { progressOf, type ReviewProgress } from '#lib/state/session-progress.ts';
import { SessionStage } from '#lib/state/session-stage.svelte.ts';
import type { ReviewSummary } from '#lib/state/session-summary.ts';
import type { ReviewPhase } from '#lib/state/session-view.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { askBeyondLimits, type MoreToStudy } from '#lib/state/study-more.ts';
import { type WordingError, wordingErrorOf } from '#lib/state/wording-error.ts';
import { readCurrentCard } from '#lib/store/current-card.ts';
import { hasWording, type Wording } from '#lib/store/edit-card.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

export type { ReviewPhase, ReviewProgress, ReviewSummary };

interface ReviewSessionNeeds extends ReviewNeeds {
	readonly ready: Promise<Store>;
	/** Called when this session has changed cards or reviews. */
	readonly onchange: () => void;
	/** The passage whose cards are asked; without one, those of the day are. */
	readonly passage?: Pick<AskedPassage, 'textId' | 'paragraphId'>;
}

/** One sitting over today's queue, or over the cards of one passage. A grade is in the store before the next card shows. */
export class ReviewSession {
	#needs: ReviewSessionNeeds;
	#stage: SessionStage;
	#turn: OneAtATime;
	#note = $state.raw<SessionNote>(NOTHING_TO_SAY);
	#heeding = new Heeding(() => this.#heed());

	constructor(needs: ReviewSessionNeeds) {
		this.#needs = needs;
		this.#stage = new SessionStage(needs.nowMs, needs.passage ? { ...needs.passage, againSinceMs: null } : null);
		this.#turn = new OneAtATime<StoreError>(() => needs.ready);
	}

	get phase(): ReviewPhase {
		return this.#stage.view.phase;
	}

	/** The card shown in phases `question` and `answer`, else null. */
	get card(): StoredCard | null {
		return this.#stage.view.shown?.card ?? null;
	}

	/** When the card shown was shown, epoch milliseconds; null where none is. */
	get shownAtMs(): number | null {
		const { shown, shownAtMs } = this.#stage.view;
		return shown && shownAtMs;
	}

	/** The schedule of the card shown, as it was before any grade. */
	get schedule(): Schedule | null {
		return this.#stage.view.shown?.schedule ?? null;
	}

	/** Milliseconds until the card is due again, by rating; null unless the answer shows. */
	get intervals(): Readonly<Record<Rating, number>> | null {
		return this.#stage.view.intervals;
	}

	get progress(): ReviewProgress {
		return progressOf(this.#stage.plan);
	}

	/** Set in phase `done`, once it is counted; else null. */
	get summary(): ReviewSummary | null {
		return this.#stage.view.summary;
	}

	/** The same for a session over a passage. */
	get passageSummary(): PassageSummary | null {
		return this.#stage.view.passageSummary;
	}

	/** When the next learning card may be shown, epoch milliseconds, in phase `waiting`; else null. */
	get waitUntilMs(): number | null {
		return this.#stage.view.waitUntilMs;
	}

	get canUndo(): boolean {
		return this.#stage.undoable !== null;
	}

	/** What there is to say beside the card on show. */
	get note(): SessionNote {
		return this.#note;
	}

	/** True while something is being read or written; what the reader does meanwhile is ignored, but for undo. */
	get isBusy(): boolean {
		return this.#turn.isBusy;
	}

	/** Why the last thing asked for was not done. The same card still shows. */
	get error(): StoreError | null {
		return this.#turn.error;
	}

	/** Plans the day and shows the card that showed last, or the first one. To be called again after `failed`. */
	async start(): Promise<void> {
		if (this.phase === 'failed') this.#stage.clear('loading');
		await this.#act(async (store) => {
			const plan = await this.#stage.makePlan(store);
			const lastId = plan.passage === null ? await readCurrentCard(store, plan.day.startMs) : null;
			await this.#stage.resume(store, plan, lastId !== null && isInQueue(plan.queue, lastId) ? lastId : null);
		});
	}

	/** Looks again for a card to show, in phase `waiting`. */
	async resume(): Promise<void> {
		if (this.phase === 'waiting') await this.start();
	}

	showAnswer(): void {
		if (!this.isBusy) this.#stage.showAnswer(this.#needs.ready);
	}

	/** Keeps a grade and shows the next card. Ignored unless the answer shows and nothing is under way. */
	async grade(rating: Rating): Promise<void> {
		const { plan, ahead, view } = this.#stage;
		const { phase, shown, shownAtMs } = view;
		if (phase !== 'answer' || shown === null || plan === null) return;
		await this.#change(async (store) => {
			const outcome = await keepGrade(store, { shown, shownAtMs, plan, ahead }, rating, this.#needs);
			this.#note = {
				...NOTHING_TO_SAY,
				doneElsewhere: outcome.type === 'refused' ? 'graded' : null,
				leech: outcome.type === 'kept' ? outcome.leech : null
			};
			if (outcome.type !== 'refused') this.#stage.noteDone(outcome.review);
			if (outcome.type === 'kept') await this.#stage.show(store, outcome.plan, outcome.next);
			else await this.#stage.orNoCard(async () => this.#stage.resume(store, await this.#stage.makePlan(store), null));
			return outcome.type === 'refused' ? 'not done' : undefined;
		});
	}

	/**
	 * Takes back what was done last in this study day, in whichever sitting, and shows the card it was done to. What is
	 * still being kept is waited for: that is what to take back, and nothing else if it is not kept.
	 */
	async undo(): Promise<void> {
		if (this.isBusy ? this.phase === 'loading' : !this.canUndo) return;
		await this.#change(async (store) => {
			const { undoable } = this.#stage;
			if (undoable === null) return 'not done';
			await undoInSession(store, this.#stage, undoable, this.#needs.nowMs(), (undone) => this.#say(undone));
			return undefined;
		}, 'in turn');
	}

	/** Sets the card aside until the reader returns it. */
	async suspend(card = this.card): Promise<void> {
		await this.#setAside(card, 'suspended');
	}

	/** Sets the card aside until the next study day. */
	async bury(): Promise<void> {
		await this.#setAside(this.card, 'buried');
	}

	/** Lets the cards of unread sections out among the new ones, or holds them back again, and goes on. */
	async learnAhead(isOn: boolean): Promise<void> {
		await this.#change(async (store) => {
			await learnAheadOfReading(store, isOn, this.#needs.nowMs());
			await this.#stage.resume(store, await this.#stage.makePlan(store), null);
		});
	}

	/** Goes on beyond the limits of the day, in phase `done`: with a few new cards, or with those of tomorrow. */
	async studyMore(what: MoreToStudy): Promise<void> {
		const [{ summary }, plan] = [this.#stage.view, this.#stage.plan];
		if (summary === null || plan === null) return;
		await this.#change(async (store) => {
			await askBeyondLimits(store, plan.day, what, summary.more, this.#needs.nowMs());
			await this.#stage.resume(store, await this.#stage.makePlan(store), null);
		});
	}

	/** Asks the cards of the passage once more that were answered today, in phase `done`. */
	async askAgain(): Promise<void> {
		if (this.passageSummary === null) return;
		await this.#act(async (store) => {
			this.#stage.askAgain();
			await this.#stage.resume(store, await this.#stage.makePlan(store), null);
		});
	}

	/**
	 * Rewords the card shown, or one that showed before, after whatever is under way; its schedule stays.
	 * @param seen the card as the reader has seen it
	 * @returns why it was not done; null if it was
	 */
	async edit(wording: Wording, seen = this.card): Promise<StoreError | WordingError | null> {
		if (seen === null || hasWording(seen, wording)) return null;
		let error = null as WordingError | null;
		const failure = await this.#change(async (store) => {
			const { nowMs } = this.#needs;
			const kept = await rewordInSession(store, this.#stage, seen, wording, nowMs());
			error = wordingErrorOf(kept?.card ?? null, wording);
			if (kept === null) this.#note = { ...NOTHING_TO_SAY, doneElsewhere: 'deleted' };
			if (error !== null) return 'not done';
			if (kept?.action) this.#stage.noteDone(kept.action);
			this.#say({ deed: 'reworded', isUndone: false });
			return undefined;
		}, 'in any case');
		return failure ?? error;
	}

	/** Leaves a leech as it is. */
	goOn(): void {
		this.#note = NOTHING_TO_SAY;
	}

	/**
	 * Looks at what another tab did: a card on show that was graded or set aside there makes room for the next one, and
	 * the counts are those of the store. What the reader does here meanwhile goes first.
	 */
	heed(): Promise<void> {
		return this.#heeding.tell();
	}

	/** @returns whether it was heeded, or can be left: a card on show stays, and the store refuses a grade too late */
	async #heed(): Promise<boolean> {
		const before = this.#stage.plan;
		if (before === null || this.isBusy) return false;
		const store = await this.#needs.ready;
		let isHeeded = true;
		await storeFailure(async () => {
			const anew = await this.#stage.makePlan(store);
			const { plan, done, next } = await readNews(store, anew, this.#stage.view.shown, this.#needs.nowMs());
			isHeeded = !this.isBusy && this.#stage.plan === before;
			if (!isHeeded) return;
			if (next === null) return this.#stage.replan(plan);
			if (done !== null) this.#note = { ...NOTHING_TO_SAY, doneElsewhere: done };
			await this.#stage.show(store, plan, next);
		});
		return isHeeded;
	}

	async #setAside(card: StoredCard | null, deed: 'suspended' | 'buried'): Promise<void> {
		if (card === null) return;
		await this.#change(async (store) => {
			const isDone = await setAside(store, this.#stage, card, deed, this.#needs.nowMs(), (action) => {
				this.#stage.noteDone(action);
				this.#say({ deed, isUndone: false });
			});
			return isDone ? undefined : 'not done';
		});
	}

	#say(done: SessionDeed): void {
		this.#note = { ...NOTHING_TO_SAY, done };
	}

	/** Changes something, and tells the other tabs. @returns why it failed */
	async #change(work: Work, when?: ActWhen): Promise<StoreError | null> {
		let isChanged = false;
		const failure = await this.#act(async (store) => {
			const end = await work(store);
			isChanged = end !== 'not done';
			return end;
		}, when);
		if (isChanged) this.#needs.onchange();
		return failure;
	}

	async #act(work: Work, when?: ActWhen): Promise<StoreError | null> {
		const failure = await this.#turn.act(work, when);
		if (failure !== null && this.phase === 'loading') this.#stage.clear('failed');
		void this.#heeding.catchUp();
		return failure;
	}
}
