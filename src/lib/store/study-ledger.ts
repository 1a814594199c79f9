import type { CardFigures } from '#lib/pipeline/retention/card-columns.ts';
import { type CardRecord, renewLedger, type StudyLedger, studyLedger } from '#lib/pipeline/retention/study-ledger.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { EVERY_CARD, type StoredChange } from '#lib/store/card-changes.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { placeSchedule } from '#lib/store/queue-place.ts';
import { reviewBatches } from '#lib/store/review-log.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** To be raised when the ledger's columns, or how the memory of a card is worked out, change. */
const FORMAT = 1;

/** More cards than these are read faster with all the others than each by itself. */
const FEW = 2000;

/** A ledger not saved for a while costs each visit the cards changed since; saving it costs a write of all of it. */
const MANY_ENOUGH_TO_SAVE = 50;

/** Which ledger is saved. */
export interface LedgerMark {
	readonly name: 'mark';
	readonly format: number;
	/** Another number for each ledger saved. */
	readonly revision: number;
}

export interface SavedLedger {
	readonly name: 'ledger';
	readonly ledger: StudyLedger;
}

/** A ledger as it was read. */
export interface ReadLedger {
	readonly ledger: StudyLedger;
	/** Of the saved ledger that it was made from; null if there was none. */
	readonly revision: number | null;
	/** What was noted as changed, and is in it. */
	readonly changes: readonly StoredChange[];
	/** Whether all of it was read anew. */
	readonly isAnew: boolean;
}

type Attempt = ReadLedger | { readonly revision: number | null; readonly changes: readonly StoredChange[] };

/**
 * The ledger of the store as it stands: the saved one with the cards changed since, or where there is none, all cards
 * and all reviews read anew.
 * @param known what was read before, which saves reading it again
 * @param onreview told how many reviews have been read, where all are
 * @throws StoreError
 */
export async function readLedger(
	store: Store,
	known: ReadLedger | null,
	onreview: (count: number) => void = () => undefined
): Promise<ReadLedger> {
	const attempt = await readChanged(store, known);
	if ('ledger' in attempt) return attempt;
	const reviews: Review[] = [];
	for await (const batch of reviewBatches(store)) {
		for (const review of batch) reviews.push(review);
		onreview(reviews.length);
	}
	const [cards, schedules] = await store.read(['cards', 'schedules'], (transaction) =>
		Promise.all([transaction.objectStore('cards').getAll(), transaction.objectStore('schedules').getAll()])
	);
	const scheduleById = new Map(schedules.map((schedule) => [schedule.cardId, schedule]));
	const cardById = new Map(cards.map((card) => [card.id, card]));
	const figures = cards.map((card) => cardFigures(card, scheduleById.get(card.id)));
	const ledger = studyLedger(figures, reviews, (id) => cardById.get(id)?.resetAtMs ?? null);
	return { ...attempt, ledger, isAnew: true };
}

/**
 * Saves a ledger that cost much to bring up to date, unless another was saved meanwhile; what is written to cards while
 * it is saved stays noted.
 * @returns the ledger as it is known from now on
 * @throws StoreError
 */
export async function saveLedger(store: Store, read: ReadLedger): Promise<ReadLedger> {
	if (!read.isAnew && read.changes.length < MANY_ENOUGH_TO_SAVE) return read;
	return store.write(['ledger', 'changes'], async (transaction) => {
		const saved = transaction.objectStore('ledger');
		const changes = transaction.objectStore('changes');
		const [mark, noted] = await Promise.all([saved.get('mark'), changes.getAll()]);
		const revision = revisionOf(mark);
		if (revision !== read.revision) return read;
		const next = (mark?.name === 'mark' ? mark.revision : 0) + 1;
		const markOf = new Map(read.changes.map(({ cardId, mark }) => [cardId, mark]));
		await Promise.all([
			saved.put({ name: 'ledger', ledger: read.ledger }),
			saved.put({ name: 'mark', format: FORMAT, revision: next }),
			...noted.filter((noted) => markOf.get(noted.cardId) === noted.mark).map(({ cardId }) => changes.delete(cardId))
		]);
		return { ledger: read.ledger, revision: next, changes: [], isAnew: false };
	});
}

function revisionOf(mark: LedgerMark | SavedLedger | undefined): number | null {
	return mark?.name === 'mark' && mark.format === FORMAT ? mark.revision : null;
}

function readChanged(store: Store, known: ReadLedger | null): Promise<Attempt> {
	return store.read(['ledger', 'changes', 'cards', 'schedules', 'reviews'], async (transaction) => {
		const saved = transaction.objectStore('ledger');
		const [mark, changes] = await Promise.all([saved.get('mark'), transaction.objectStore('changes').getAll()]);
		const revision = revisionOf(mark);
		const isForAll = changes.length > FEW || changes.some(({ cardId }) => cardId === EVERY_CARD);
		if (isForAll) return { revision, changes };
		const isKnown = known !== null && known.revision === revision;
		const stored = isKnown || revision === null ? undefined : await saved.get('ledger');
		const base = isKnown ? known.ledger : stored?.name === 'ledger' ? stored.ledger : null;
		if (base === null) return { revision, changes };
		const markOf = new Map(isKnown ? known.changes.map(({ cardId, mark }) => [cardId, mark]) : []);
		const fresh = changes.filter((noted) => markOf.get(noted.cardId) !== noted.mark);
		const records = await Promise.all(
			fresh.map(async ({ cardId }): Promise<CardRecord | null> => {
				const [card, schedule, reviews] = await Promise.all([
					transaction.objectStore('cards').get(cardId),
					transaction.objectStore('schedules').get(cardId),
					transaction.objectStore('reviews').index('byCard').getAll(belongingTo(cardId))
				]);
				if (card === undefined) return null;
				return { figures: cardFigures(card, schedule), reviews, resetAtMs: card.resetAtMs };
			})
		);
		// A card that is gone leaves a gap that nothing but a ledger made anew can close.
		if (records.includes(null)) return { revision, changes };
		const ledger = renewLedger(
			base,
			records.filter((record) => record !== null)
		);
		return { ledger, revision, changes, isAnew: isKnown && known.isAnew };
	});
}

/** What statistics need of a card. */
export function cardFigures(card: StoredCard, stored: StoredSchedule | undefined): CardFigures {
	const { id, textId, sectionId, paragraphId, kind, tier, decision, deletedAtMs, addedAtMs } = card;
	const schedule = stored ?? placeSchedule(newSchedule(id), card);
	const isKept = decision === 'kept' || (tier === 'included' && decision !== 'dropped');
	const isInDeck = isKept && deletedAtMs === null;
	const { state, stabilityDays, difficulty, intervalDays, dueAtMs, firstReviewAtMs, lastReviewAtMs } = schedule;
	return {
		...{ id, textId, sectionId, paragraphId, kind, isInDeck, isAsked: isInDeck && schedule.at !== Infinity },
		...{ state, stabilityDays, difficulty, intervalDays, dueAtMs, firstReviewAtMs, lastReviewAtMs },
		addedAtMs: addedAtMs ?? null
	};
}
