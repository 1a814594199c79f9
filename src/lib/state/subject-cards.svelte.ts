import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import { DEFAULT_SCHEDULING } from '#lib/pipeline/schedule/schedule.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { type ListedCard, standingOf } from '#lib/store/card-list.ts';
import { decideCard } from '#lib/store/decide-card.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface SubjectCardsNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

/** A subject whose cards are wanted. */
export interface AskedSubject {
	readonly id: SubjectId;
	/** The name of a person, who is then asked about by every card that has it for its answer. */
	readonly name: string | null;
	/** Subjects whose cards are about this one too, as the views that a person holds. */
	readonly relatedIds: readonly SubjectId[];
}

/** The cards about one subject of a text, the reader's suggestions among them. */
export class SubjectCards {
	#needs: SubjectCardsNeeds;
	#subject: AskedSubject | null = null;
	#cards = $state.raw<readonly ListedCard[] | null>(null);
	#dayStartHour = $state.raw(DEFAULT_SCHEDULING.dayStartHour);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: SubjectCardsNeeds) {
		this.#needs = needs;
	}

	/** In reading order; null until they are read. */
	get cards(): readonly ListedCard[] | null {
		return this.#cards;
	}

	/** The local hour at which a study day begins. */
	get dayStartHour(): number {
		return this.#dayStartHour;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Turns to a subject and reads its cards. */
	async show(subject: AskedSubject): Promise<void> {
		if (subject.id !== this.#subject?.id) this.#cards = null;
		this.#subject = subject;
		const store = await this.#needs.ready;
		this.#error = await storeFailure(() => this.#read(store));
	}

	/**
	 * Takes a suggested card into the deck, declines it, or takes either back: it waits again.
	 * @returns whether it is done
	 */
	async decide(cardId: CardId, deed: 'kept' | 'dropped' | 'waiting'): Promise<boolean> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			await decideCard(store, cardId, deed === 'waiting' ? null : deed, this.#needs.nowMs());
			await this.#read(store);
		});
		return this.#error === null;
	}

	async #read(store: Store): Promise<void> {
		const subject = this.#subject;
		const [{ cards, schedules }, { dayStartHour }] = await Promise.all([readAllCards(store), readScheduling(store)]);
		// The reader may have turned to another subject meanwhile.
		if (subject === null || subject !== this.#subject) return;
		this.#dayStartHour = dayStartHour;
		const ids = [subject.id, ...subject.relatedIds];
		const own = cards.filter(
			({ subjectId, answer }) => (subjectId !== null && ids.includes(subjectId)) || answer === subject.name
		);
		this.#cards = own.flatMap((card): ListedCard[] => {
			const schedule = schedules.find(({ cardId }) => cardId === card.id);
			return schedule ? [{ card, schedule, standing: standingOf(card, schedule) }] : [];
		});
	}
}
