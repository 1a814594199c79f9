import type { CardId } from '#lib/pipeline/cards/card.ts';
import { type AnswerCounts, answerCounts } from '#lib/pipeline/retention/answer-counts.ts';
import { type DueForecast, dueForecast } from '#lib/pipeline/retention/due-forecast.ts';
import {
	type MeasuredRetention,
	measuredRetention,
	measuredRetentionBy
} from '#lib/pipeline/retention/measured-retention.ts';
import {
	type PredictedRetention,
	predictedRetention,
	predictedRetentionBy
} from '#lib/pipeline/retention/predicted-retention.ts';
import { type CalendarDay, reviewCalendar } from '#lib/pipeline/retention/review-calendar.ts';
import { reviewHistory } from '#lib/pipeline/retention/review-history.ts';
import { NO_DATA, readRetentionData, type RetentionData } from '#lib/state/read-retention-data.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import type { StoredCard, StoredText } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface RetentionReportNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
}

const FORECAST_DAYS = 30;
const CALENDAR_DAYS = 371;

/** The figures drawn from the review log. Each is computed when first asked for, and again only if the log changed. */
export class RetentionReport {
	#needs: RetentionReportNeeds;
	#data = $state.raw<RetentionData | null>(null);
	#error = $state.raw<StoreError | null>(null);

	#source = $derived(this.#data ?? NO_DATA);
	#history = $derived(
		reviewHistory(
			this.#source.reviews,
			this.#source.settings,
			(cardId) => this.#source.cardById.get(cardId)?.resetAtMs ?? null
		)
	);
	#measured = $derived(measuredRetention(this.#history, this.#source.nowMs, this.#source.settings));
	#measuredByKind = $derived(this.#measureBy((card) => card.kind));
	#measuredBySection = $derived(this.#measureBy(sectionKey));
	#predicted = $derived(predictedRetention(this.#source.schedules, this.#source.nowMs));
	#predictedBySection = $derived(this.#predictBy(sectionKey));
	#predictedByParagraph = $derived(
		this.#predictBy(({ textId, paragraphId }) => paragraphId && `${textId} ${paragraphId}`)
	);
	#forecast = $derived(
		dueForecast(
			this.#source.schedules.filter(({ at }) => at !== Infinity),
			this.#source.nowMs,
			FORECAST_DAYS,
			this.#source.settings
		)
	);
	#calendar = $derived(reviewCalendar(this.#source.reviews, this.#source.nowMs, CALENDAR_DAYS, this.#source.settings));
	#answers = $derived(answerCounts(this.#history));

	constructor(needs: RetentionReportNeeds) {
		this.#needs = needs;
	}

	get isLoaded(): boolean {
		return this.#data !== null;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Grades that count, in all. */
	get reviewCount(): number {
		return this.#history.length;
	}

	/** The texts whose cards are counted, with the titles of their sections. */
	get texts(): readonly StoredText[] {
		return this.#source.texts;
	}

	/** A row for each period: of young cards, mature cards and all. */
	get measured(): readonly MeasuredRetention[] {
		return this.#measured;
	}

	/** The same by kind of card; kinds never reviewed are missing. */
	get measuredByKind(): ReadonlyMap<string, readonly MeasuredRetention[]> {
		return this.#measuredByKind;
	}

	/** The same by section, named `textId sectionId`; sections never reviewed are missing. */
	get measuredBySection(): ReadonlyMap<string, readonly MeasuredRetention[]> {
		return this.#measuredBySection;
	}

	/** How many of the deck's cards would be recalled now. */
	get predicted(): PredictedRetention {
		return this.#predicted;
	}

	/** The same by section, named `textId sectionId`. */
	get predictedBySection(): ReadonlyMap<string, PredictedRetention> {
		return this.#predictedBySection;
	}

	/** The same by paragraph, named `textId paragraphId`: the memory map. */
	get predictedByParagraph(): ReadonlyMap<string, PredictedRetention> {
		return this.#predictedByParagraph;
	}

	/** What falls due in the next 30 study days, today included; suspended cards left out. */
	get forecast(): DueForecast {
		return this.#forecast;
	}

	/** The last 371 study days, today last: 53 whole weeks. */
	get calendar(): readonly CalendarDay[] {
		return this.#calendar;
	}

	/** How often each grade was given, by the age of the card. */
	get answers(): AnswerCounts {
		return this.#answers;
	}

	/** Reads the log. Where nothing was reviewed since, all figures stand. */
	async load(): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			this.#data = await readRetentionData(store, this.#needs.nowMs(), this.#data);
		});
	}

	#groupBy(groupOf: (card: StoredCard) => string | null): (cardId: CardId) => string | null {
		const cards = this.#source.cardById;
		return (cardId) => {
			const card = cards.get(cardId);
			return card === undefined ? null : groupOf(card);
		};
	}

	#measureBy(groupOf: (card: StoredCard) => string | null): ReadonlyMap<string, readonly MeasuredRetention[]> {
		const { nowMs, settings } = this.#source;
		return measuredRetentionBy(this.#groupBy(groupOf), this.#history, nowMs, settings);
	}

	#predictBy(groupOf: (card: StoredCard) => string | null): ReadonlyMap<string, PredictedRetention> {
		return predictedRetentionBy(this.#groupBy(groupOf), this.#source.schedules, this.#source.nowMs);
	}
}

function sectionKey({ textId, sectionId }: StoredCard): string | null {
	return sectionId === null ? null : `${textId} ${sectionId}`;
}
