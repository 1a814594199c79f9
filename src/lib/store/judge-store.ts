import type { SchedulingSettings } from '#lib/pipeline/schedule/schedule.ts';
import { type AnyTransaction, readCardRange } from '#lib/store/card-range.ts';
import type { CheckNeeds } from '#lib/store/check-needs.ts';
import { judgeCard } from '#lib/store/judge-card.ts';
import { judgeDeeds, judgeLedger, judgeSettings } from '#lib/store/judge-notes.ts';
import { judgeHighlight } from '#lib/store/judge-passage.ts';
import { type CheckScene, judgeScene, type WordsOfTexts, wordsOfTexts } from '#lib/store/judge-scene.ts';
import { Judgement } from '#lib/store/judgement.ts';

export const CHECKED_STORES = [
	'texts',
	'cards',
	'schedules',
	'reviews',
	'places',
	'highlights',
	'settings',
	'deeds',
	'ledger'
] as const;

const REVIEWS_AT_ONCE = 5000;

/** What was found in one piece of a store. */
export interface Judged {
	readonly judgement: Judgement;
	/** The last id judged; null if nothing is after it. */
	readonly end: IDBValidKey | null;
	readonly reviewCount: number;
}

type Piece = (transaction: AnyTransaction) => Promise<Judged>;

/** Judges a store piece by piece, each as one moment has it: by a check in transactions of their own, by a repair in one. */
export class StoreJudge {
	#settings: SchedulingSettings;
	#needs: CheckNeeds;
	#words: WordsOfTexts;

	/** @param settings in force where the store has none */
	constructor(settings: SchedulingSettings, needs: CheckNeeds) {
		this.#settings = settings;
		this.#needs = needs;
		this.#words = wordsOfTexts(needs);
	}

	/**
	 * Judges all of it, in pieces that each need one transaction: texts before the cards that are judged by them, and
	 * what is noted of cards after them.
	 * @param inTransaction runs a piece, and what is to be done about it
	 */
	async judgeAll(inTransaction: (piece: Piece) => Promise<Judged>): Promise<void> {
		const once = async (work: (transaction: AnyTransaction) => Promise<Judgement>) =>
			inTransaction(async (transaction) => ({ judgement: await work(transaction), end: null, reviewCount: 0 }));
		await once((transaction) => this.#judgeTexts(transaction));
		for (const work of [this.#judgeCards.bind(this), this.#judgeNameless.bind(this)]) {
			let after: IDBValidKey | null = null;
			do {
				const from: IDBValidKey | null = after;
				after = (await inTransaction((transaction) => work(transaction, from))).end;
			} while (after !== null);
		}
		await once((transaction) => this.#judgeNotes(transaction));
	}

	/** Judges texts, places, highlights and the settings that hold on every device. */
	async #judgeTexts(transaction: AnyTransaction): Promise<Judgement> {
		const judgement = new Judgement();
		const scene = await this.#readScene(transaction, judgement);
		for (const highlight of await transaction.objectStore('highlights').getAll()) {
			judgeHighlight(highlight, scene, { words: this.#words, needs: this.#needs }, judgement);
		}
		return judgement;
	}

	/** Judges what the app notes for itself. */
	async #judgeNotes(transaction: AnyTransaction): Promise<Judgement> {
		const judgement = new Judgement();
		const [settings, deeds, ledger] = await Promise.all([
			transaction.objectStore('settings').getAll(),
			transaction.objectStore('deeds').getAll(),
			transaction.objectStore('ledger').getAll()
		]);
		const isHere = async (id: IDBValidKey) => (await transaction.objectStore('cards').count(id as never)) > 0;
		await judgeSettings(settings, isHere, judgement);
		await judgeDeeds(deeds, isHere, judgement);
		judgeLedger(ledger, judgement);
		return judgement;
	}

	/** Judges the next cards with all that belongs to them. @param after the last id judged; null for the first */
	async #judgeCards(transaction: AnyTransaction, after: IDBValidKey | null): Promise<Judged> {
		const scene = await this.#readScene(transaction, new Judgement());
		const { records, end, reviewCount } = await readCardRange(transaction, after);
		const judgement = new Judgement();
		for (const one of records) judgeCard(one, { scene, words: this.#words, needs: this.#needs }, judgement);
		return { judgement, end, reviewCount };
	}

	/** Judges the reviews that no index by card can hold, since they tell of none. @param after the last id judged; null for the first */
	async #judgeNameless(transaction: AnyTransaction, after: IDBValidKey | null): Promise<Judged> {
		const judgement = new Judgement();
		const all = transaction.objectStore('reviews');
		const [count, indexedCount] = await Promise.all([all.count(), all.index('byCard').count()]);
		if (count === indexedCount) return { judgement, end: null, reviewCount: 0 };
		const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
		const reviews = await all.getAll(range, REVIEWS_AT_ONCE);
		for (const review of reviews) {
			if (isKey(review.cardId)) continue;
			judgement.find('review-unusable', { recordId: review.id });
			judgement.keepApart('reviews', review.id, review);
		}
		const end = reviews.length < REVIEWS_AT_ONCE ? null : (reviews.at(-1)?.id ?? null);
		return { judgement, end, reviewCount: judgement.findings.length };
	}

	async #readScene(transaction: AnyTransaction, judgement: Judgement): Promise<CheckScene> {
		const [texts, places, scheduling] = await Promise.all([
			transaction.objectStore('texts').getAll(),
			transaction.objectStore('places').getAll(),
			transaction.objectStore('settings').get('scheduling')
		]);
		return judgeScene({ texts, places, scheduling }, this.#settings, this.#needs, this.#words, judgement);
	}
}

/** Whether IndexedDB takes a value for a key. */
function isKey(value: unknown): boolean {
	try {
		return IDBKeyRange.only(value) instanceof IDBKeyRange;
	} catch (error) {
		if (error instanceof DOMException && error.name === 'DataError') return false;
		throw error;
	}
}
