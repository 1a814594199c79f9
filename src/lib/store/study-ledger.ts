import type { CardFigures } from '#lib/pipeline/retention/card-columns.ts';
import { type CardRecord, renewLedger, type StudyLedger, studyLedger } from '#lib/pipeline/retention/study-ledger.ts';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { newSchedule } from '#lib/pipeline/schedule/new-schedule.ts';
import { EVERY_CARD, type StoredChange } from '#lib/store/card-changes.ts';
import { belongingTo } from '#lib/store/key-ranges.ts';
import { isInDeck, placeSchedule } from '#lib/store/queue-place.ts';
import { reviewBatches } from '#lib/store/review-log.ts';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';

/** To be raised when the ledger's columns, or how the memory of a card is worked out, change. */
const FORMAT = 1;

/** More cards than these are read faster with all the others than each by itself. */
const FEW = 2000;

/** A ledger not saved for a while costs each visit the cards changed since; saving it costs a write of all of it. */
const MANY_ENOUGH_TO_SAVE = 50;

/** Which ledger is the saved one. */
export interface LedgerMark {
	readonly name: 'mark';
	readonly format: number;
	/** The name under which it is. */
	readonly revision: string;
}

export interface SavedLedger {
	readonly name: string;
	readonly ledger: StudyLedger;
}

/** A ledger as it was read. */
export interface ReadLedger {
	readonly ledger: StudyLedger;
	/** Of the saved ledger that it was made from; null if there was none. */
	readonly revision: string | null;
	/** What was noted as changed, and is in it. */
	readonly changes: readonly StoredChange[];
	/** Whether all of it was read anew. */
	readonly isAnew: boolean;
}

type Attempt = ReadLedger | Omit<ReadLedger, 'ledger' | 'isAnew'>;

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
	const name = `ledger ${Math.random()}`;
	// By itself, since a long log takes long to write and a grade would wait for it.
	await store.write(['ledger'], ({ store: saved }) => saved.put({ name, ledger: read.ledger }));
	return store.write(['ledger', 'changes'], async (transaction) => {
		const saved = transaction.objectStore('ledger');
		const changes = transaction.objectStore('changes');
		const [mark, names, noted] = await Promise.all([saved.get('mark'), saved.getAllKeys(), changes.getAll()]);
		const revision = revisionOf(mark);
		// Kept already when the connection died before it could say so.
		if (revision === name) return { ledger: read.ledger, revision, changes: [], isAnew: false };
		if (revision !== read.revision) {
			await saved.delete(name);
			return read;
		}
		const isOld = (other: string) => other !== name && other !== 'mark';
		const markOf = new Map(read.changes.map(({ cardId, mark: known }) => [cardId, known]));
		const isTakenIn = (change: StoredChange) => markOf.get(change.cardId) === change.mark;
		await Promise.all([
			saved.put({ name: 'mark', format: FORMAT, revision: name }),
			...names.filter(isOld).map((old) => saved.delete(old)),
			...noted.filter(isTakenIn).map(({ cardId }) => changes.delete(cardId))
		]);
		return { ledger: read.ledger, revision: name, changes: [], isAnew: false };
	});
}

function revisionOf(mark: LedgerMark | SavedLedger | undefined): string | null {
	return mark !== undefined && 'revision' in mark && mark.format === FORMAT ? mark.revision : null;
}

/** The ledger that changes are taken into: the known one if it is still the saved one, else that; null if there is none. */
async function readBase(store: Store, known: ReadLedger | null): Promise<ReadLedger | null> {
	return store.read(['ledger'], async ({ store: saved }) => {
		const revision = revisionOf(await saved.get('mark'));
		if (known !== null && known.revision === revision) return known;
		const stored = revision === null ? undefined : await saved.get(revision);
		if (stored === undefined || !('ledger' in stored)) return null;
		return { ledger: stored.ledger, revision, changes: [], isAnew: false };
	});
}

async function readChanged(store: Store, known: ReadLedger | null): Promise<Attempt> {
	const base = await readBase(store, known);
	const attempt = await store.read(['ledger', 'changes', 'cards', 'schedules', 'reviews'], async (transaction) => {
		const [mark, changes] = await Promise.all([
			transaction.objectStore('ledger').get('mark'),
			transaction.objectStore('changes').getAll()
		]);
		const revision = revisionOf(mark);
		// Another tab saved its own in between: what it took in is noted no longer.
		if (base !== null && revision !== base.revision) return null;
		if (base === null) return { revision, changes };
		const markOf = new Map(base.changes.map(({ cardId, mark: seen }) => [cardId, seen]));
		const fresh = changes.filter((change) => markOf.get(change.cardId) !== change.mark);
		if (fresh.length > FEW || fresh.some(({ cardId }) => cardId === EVERY_CARD)) return { revision, changes };
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
		const found = records.filter((record) => record !== null);
		// A card that is gone leaves a gap that nothing but a ledger made anew can close.
		if (found.length < records.length) return { revision, changes };
		return { ledger: renewLedger(base.ledger, found), revision, changes, isAnew: base.isAnew };
	});
	return attempt ?? readChanged(store, null);
}

/** What statistics need of a card. */
export function cardFigures(card: StoredCard, stored: StoredSchedule | undefined): CardFigures {
	const { id, textId, sectionId, paragraphId, kind, addedAtMs } = card;
	const schedule = stored ?? placeSchedule(newSchedule(id), card);
	const isKept = isInDeck(card);
	const { state, stabilityDays, difficulty, intervalDays, dueAtMs, firstReviewAtMs, lastReviewAtMs } = schedule;
	return {
		...{ id, textId, sectionId, paragraphId, kind, isInDeck: isKept, isAsked: isKept && schedule.at !== Infinity },
		isHeldBack: schedule.queue === 'unread',
		...{ state, stabilityDays, difficulty, intervalDays, dueAtMs, firstReviewAtMs, lastReviewAtMs },
		addedAtMs: addedAtMs ?? null
	};
}
