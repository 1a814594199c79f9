import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { DEFAULT_SCHEDULING, type SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { studyDayOf } from '#lib/pipeline/schedule/study-day.ts';
import { latestDeed } from '#lib/store/card-deeds.ts';
import { readAllCards } from '#lib/store/read-card.ts';
import { reviewBatches } from '#lib/store/review-log.ts';
import type { StoredCard, StoredSchedule, StoredText } from '#lib/store/schema.ts';
import { readScheduling } from '#lib/store/settings.ts';
import type { Store } from '#lib/store/store.ts';
import { readTexts } from '#lib/store/texts.ts';

/** All that the figures of retention are drawn from, as it stood at one time. */
export interface RetentionData {
	readonly nowMs: number;
	readonly settings: SchedulingSettings;
	/** Undone ones included, oldest first. */
	readonly reviews: readonly Review[];
	/** Of the cards in the deck: waiting and dropped suggestions are not. */
	readonly schedules: readonly StoredSchedule[];
	readonly cardById: ReadonlyMap<CardId, StoredCard>;
	readonly texts: readonly StoredText[];
	/** Equal for data that give equal figures. */
	readonly signature: string;
}

/** What is known before anything is read. */
export const NO_DATA: RetentionData = {
	nowMs: 0,
	settings: DEFAULT_SCHEDULING,
	reviews: [],
	schedules: [],
	cardById: new Map(),
	texts: [],
	signature: ''
};

/** Reads the log, and the rest unless `known` is still right, in which case it is given back. @throws StoreError */
export async function readRetentionData(
	store: Store,
	nowMs: number,
	known: RetentionData | null
): Promise<RetentionData> {
	const settings = await readScheduling(store);
	const reviews: Review[] = [];
	for await (const batch of reviewBatches(store)) reviews.push(...batch);
	// Reviews are only ever added, and only ever become undone: equal counts mean an equal log.
	const undoneCount = reviews.filter(({ undone }) => undone).length;
	const { date } = studyDayOf(nowMs, settings.dayStartHour);
	const deed = await latestDeed(store, 0);
	const signature = [
		...[reviews.length, undoneCount, date, settings.dayStartHour, settings.desiredRetention],
		deed?.id ?? 0
	].join(' ');
	if (known?.signature === signature) return known;
	const [{ cards, schedules }, texts] = await Promise.all([readAllCards(store), readTexts(store)]);
	const deckIds = new Set(cards.filter(isInDeck).map(({ id }) => id));
	const deckSchedules = schedules.filter(({ cardId }) => deckIds.has(cardId));
	const cardById = new Map(cards.map((card) => [card.id, card]));
	return { nowMs, settings, reviews, schedules: deckSchedules, cardById, texts, signature };
}

function isInDeck({ tier, decision }: StoredCard): boolean {
	return decision === 'kept' || (tier === 'included' && decision !== 'dropped');
}
