import type { SectionId, TextId } from '#lib/pipeline/document/document.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import type { Rating, Schedule, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { intervalsByRating } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { readDayDone } from '#lib/state/day-done.ts';
import type { ScheduledCard } from '#lib/state/find-next.ts';
import { Heeding } from '#lib/state/heeding.ts';
import type { LibraryError } from '#lib/state/library-error.ts';
import { makeReview, type ReviewNeeds } from '#lib/state/make-review.ts';
import { type ActWhen, OneAtATime, type Work } from '#lib/state/one-at-a-time.svelte.ts';
import { scheduleGraded } from '#lib/state/schedule-graded.ts';
import { planSection, type SectionPlan, summariseSection, type SectionSummary } from '#lib/state/section-plan.ts';
import { NOTHING_DONE, timeOfDone, withDone } from '#lib/state/sitting-times.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { returnBuried } from '#lib/store/due-cards.ts';
import { gradeCard, isAsSeen } from '#lib/store/grade-card.ts';
import { reachSection } from '#lib/store/places.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { readSectionCards } from '#lib/store/section-cards.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';
import { undoReview } from '#lib/store/undo-review.ts';

interface SectionStudyNeeds extends ReviewNeeds {
	/** The store, or why there is none now. */
	readonly open: () => Promise<Store | StoreError | LibraryError>;
	readonly textId: TextId;
	readonly sectionId: SectionId;
	/** Called when the log has changed. */
	readonly onchange: () => void;
}

type SectionPhase = 'loading' | 'question' | 'answer' | 'done';

/** The cards of one section, asked where the section ends. A grade is in the store before the next card shows. */
export class SectionStudy {
	#needs: SectionStudyNeeds;
	#settings: SchedulingSettings | null = null;
	#plan = $state.raw<SectionPlan | null>(null);
	/** Which of the planned cards shows; behind the last, none does. */
	#position = $state.raw(0);
	#isAnswerShown = $state.raw(false);
	#intervals = $state.raw<Readonly<Record<Rating, number>> | null>(null);
	#turn: OneAtATime<StoreError | LibraryError>;
	#shownAtMs = 0;
	#doneTimes = NOTHING_DONE;
	#isOvertaken = $state.raw(false);
	#heeding = new Heeding(() => this.#heed());

	constructor(needs: SectionStudyNeeds) {
		this.#needs = needs;
		this.#turn = new OneAtATime(needs.open);
	}

	get phase(): SectionPhase {
		if (this.#plan === null) return 'loading';
		if (this.#shown === null) return 'done';
		return this.#isAnswerShown ? 'answer' : 'question';
	}

	/** The card shown in phases `question` and `answer`, else null. */
	get card(): StoredCard | null {
		return this.#shown?.card ?? null;
	}

	/** Milliseconds until the card is due again, by rating; null unless the answer shows. */
	get intervals(): Readonly<Record<Rating, number>> | null {
		return this.#intervals;
	}

	/** Which card shows, counted from 1, of all that were or are to be asked here today. */
	get progress(): { readonly number: number; readonly total: number } {
		const answeredBefore = this.#plan?.answeredBefore ?? 0;
		const askedCount = this.#plan?.asked.length ?? 0;
		return { number: answeredBefore + Math.min(this.#position + 1, askedCount), total: answeredBefore + askedCount };
	}

	/** What came of it so far. */
	get summary(): SectionSummary | null {
		return this.#plan && summariseSection(this.#plan);
	}

	get canUndo(): boolean {
		return this.#plan !== null && this.#plan.undoable.length > 0;
	}

	/** Whether the card that showed before this one left because it was graded or set aside in another tab. */
	get isOvertaken(): boolean {
		return this.#isOvertaken;
	}

	/** True while something is being read or written; what the reader does meanwhile is ignored, but for undo. */
	get isBusy(): boolean {
		return this.#turn.isBusy;
	}

	/** Why the last thing asked for was not done. The same card still shows; in phase `loading`, none. */
	get error(): StoreError | LibraryError | null {
		return this.#turn.error;
	}

	/** Reads the section's cards and shows the first that is to be asked; to be called again after a failure. */
	async start(): Promise<void> {
		await this.#act(async (store) => {
			this.#plan = await this.#read(store);
			this.#show(0);
		});
	}

	showAnswer(): void {
		const shown = this.#shown;
		if (shown === null || this.#settings === null || this.#isAnswerShown || this.isBusy) return;
		this.#intervals = intervalsByRating(shown.schedule, this.#needs.nowMs(), this.#settings);
		this.#isAnswerShown = true;
	}

	/** Keeps a grade and shows the next card. Ignored unless the answer shows and nothing is under way. */
	async grade(rating: Rating): Promise<void> {
		const [shown, plan, settings] = [this.#shown, this.#plan, this.#settings];
		if (!this.#isAnswerShown || shown === null || plan === null || settings === null) return;
		await this.#act(async (store) => {
			const { textId, sectionId } = this.#needs;
			// Whoever is asked about a section has come to its end, though its words may never have been at the top.
			await reachSection(store, textId, sectionId);
			const kept = await this.#keep(store, shown, rating, settings);
			this.#isOvertaken = kept === null;
			if (kept === null) {
				this.#goOn(await this.#read(store));
				return 'not done';
			}
			const { review, schedule } = kept;
			this.#doneTimes = withDone(this.#doneTimes, review, this.#needs.nowMs());
			this.#plan = {
				...plan,
				cards: plan.cards.map((one) => (one.card.id === shown.card.id ? { ...one, schedule } : one)),
				dayLog: [...plan.dayLog, review],
				undoable: [...plan.undoable, review]
			};
			this.#show(this.#position + 1);
			this.#needs.onchange();
			return undefined;
		});
	}

	/** Keeps a grade under the settings in force; null if the card was graded elsewhere since it was shown. */
	async #keep(
		store: Store,
		shown: ScheduledCard,
		rating: Rating,
		settings: SchedulingSettings
	): Promise<{ readonly review: Review; readonly schedule: Schedule } | null> {
		const review = makeReview(shown, rating, this.#shownAtMs, this.#needs);
		const schedule = await scheduleGraded(store, shown, review, settings);
		const outcome = await gradeCard(store, { review, schedule, settings, seen: shown.schedule });
		if (outcome === 'other-settings') {
			this.#settings = await readScheduling(store);
			return this.#keep(store, shown, rating, this.#settings);
		}
		return outcome === 'refused' ? null : { review, schedule };
	}

	/** Leaves the card as it is and shows the next one. */
	skip(): void {
		if (this.#shown === null || this.isBusy) return;
		this.#isOvertaken = false;
		this.#show(this.#position + 1);
	}

	/** Takes the last grade back, one still being kept too, and asks its card again. */
	async undo(): Promise<void> {
		if (this.isBusy ? this.phase === 'loading' : !this.canUndo) return;
		await this.#act(async (store) => {
			const review = this.#plan?.undoable.at(-1);
			if (review === undefined) return 'not done';
			await undoReview(store, review.id);
			const earlier = this.#plan?.undoable.slice(0, -1) ?? [];
			const plan = await this.#read(store);
			this.#plan = { ...plan, undoable: earlier };
			const place = plan.asked.findIndex(({ card }) => card.id === review.cardId);
			this.#isOvertaken = false;
			this.#show(place === -1 ? plan.asked.length : place);
			this.#needs.onchange();
			return undefined;
		}, 'in turn');
	}

	/**
	 * Looks at what another tab did: a card on show that was graded or set aside there makes room for the next one. What
	 * the reader does here meanwhile goes first.
	 */
	heed(): Promise<void> {
		return this.#heeding.tell();
	}

	/** @returns whether it was heeded, or can be left: a card on show stays, and the store refuses a grade too late */
	async #heed(): Promise<boolean> {
		const before = this.#plan;
		if (before === null || this.isBusy) return false;
		const store = await this.#needs.open();
		if (store instanceof Error) return true;
		let isHeeded = true;
		await storeFailure(async () => {
			const plan = await this.#read(store);
			isHeeded = !this.isBusy && this.#plan === before;
			if (!isHeeded) return;
			const shown = this.#shown;
			const place = plan.asked.findIndex(
				({ card, schedule }) => card.id === shown?.card.id && isAsSeen(schedule, shown.schedule)
			);
			this.#isOvertaken = shown !== null && place === -1;
			if (this.#isOvertaken) return this.#goOn(plan);
			this.#plan = plan;
			this.#position = place === -1 ? plan.asked.length : place;
		});
		return isHeeded;
	}

	async #act(work: Work, when?: ActWhen): Promise<void> {
		await this.#turn.act(work, when);
		void this.#heeding.catchUp();
	}

	get #shown(): ScheduledCard | null {
		return this.#plan?.asked[this.#position] ?? null;
	}

	/** Shows the first card to ask that stands behind the one on show: those before it were answered or skipped. */
	#goOn(plan: SectionPlan): void {
		const order = this.#shown?.card.order ?? Infinity;
		this.#plan = plan;
		const place = plan.asked.findIndex(({ card }) => card.order > order);
		this.#show(place === -1 ? plan.asked.length : place);
	}

	#show(position: number): void {
		this.#position = position;
		this.#isAnswerShown = false;
		this.#intervals = null;
		this.#shownAtMs = this.#needs.nowMs();
	}

	async #read(store: Store): Promise<SectionPlan> {
		const { textId, sectionId } = this.#needs;
		const nowMs = this.#needs.nowMs();
		this.#settings = await readScheduling(store);
		const day = studyDayOf(nowMs, this.#settings.dayStartHour);
		await returnBuried(store, nowMs);
		const times = this.#doneTimes;
		const [cards, { dayLog }] = await Promise.all([
			readSectionCards(store, textId, sectionId),
			readDayDone(store, day, times)
		]);
		const inOrder = standing(dayLog).toSorted((one, other) => timeOfDone(times, one) - timeOfDone(times, other));
		return planSection(cards, inOrder, nowMs, day.endMs);
	}
}
