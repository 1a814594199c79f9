import type { SectionId, TextId } from '#lib/pipeline/document/document.ts';
import { standing } from '#lib/pipeline/review-log/undo.ts';
import type { Rating, SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { intervalsByRating } from '#lib/pipeline/schedule/schedule-after-grade.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import type { ScheduledCard } from '#lib/state/find-next.ts';
import type { LibraryError } from '#lib/state/library-error.ts';
import { makeReview, type ReviewNeeds } from '#lib/state/make-review.ts';
import { OneAtATime } from '#lib/state/one-at-a-time.svelte.ts';
import { scheduleGraded } from '#lib/state/schedule-graded.ts';
import { planSection, type SectionPlan, summariseSection, type SectionSummary } from '#lib/state/section-plan.ts';
import { gradeCard } from '#lib/store/grade-card.ts';
import { reachSection } from '#lib/store/places.ts';
import { reviewsSince } from '#lib/store/review-log.ts';
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

	/** True while something is being read or written; what the reader does meanwhile is ignored. */
	get isBusy(): boolean {
		return this.#turn.isBusy;
	}

	/** Why the last thing asked for was not done. The same card still shows; in phase `loading`, none. */
	get error(): StoreError | LibraryError | null {
		return this.#turn.error;
	}

	/** Reads the section's cards and shows the first that is to be asked; to be called again after a failure. */
	async start(): Promise<void> {
		await this.#turn.act(async (store) => {
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
		await this.#turn.act(async (store) => {
			const { textId, sectionId } = this.#needs;
			const review = makeReview(shown.card.id, rating, this.#shownAtMs, this.#needs);
			// Whoever is asked about a section has come to its end, though its words may never have been at the top.
			await reachSection(store, textId, sectionId);
			const planned = await scheduleGraded(store, shown.schedule, review, settings);
			const schedule = await gradeCard(store, { review, schedule: planned, settings });
			this.#plan = {
				...plan,
				cards: plan.cards.map((one) => (one.card.id === shown.card.id ? { ...one, schedule } : one)),
				dayLog: [...plan.dayLog, review],
				undoable: [...plan.undoable, review]
			};
			this.#show(this.#position + 1);
			this.#needs.onchange();
		});
	}

	/** Leaves the card as it is and shows the next one. */
	skip(): void {
		if (this.#shown !== null && !this.isBusy) this.#show(this.#position + 1);
	}

	/** Takes the last grade back and asks its card again. */
	async undo(): Promise<void> {
		const [review, settings] = [this.#plan?.undoable.at(-1), this.#settings];
		if (review === undefined || settings === null) return;
		await this.#turn.act(async (store) => {
			await undoReview(store, review.id, settings);
			const earlier = this.#plan?.undoable.slice(0, -1) ?? [];
			const plan = await this.#read(store);
			this.#plan = { ...plan, undoable: earlier };
			const place = plan.asked.findIndex(({ card }) => card.id === review.cardId);
			this.#show(place === -1 ? plan.asked.length : place);
			this.#needs.onchange();
		});
	}

	get #shown(): ScheduledCard | null {
		return this.#plan?.asked[this.#position] ?? null;
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
		const [cards, dayLog] = await Promise.all([
			readSectionCards(store, textId, sectionId),
			reviewsSince(store, day.startMs)
		]);
		return planSection(cards, standing(dayLog), nowMs, day.endMs);
	}
}
