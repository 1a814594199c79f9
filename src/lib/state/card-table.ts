import { createContext } from 'svelte';
import type { CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { cardBatches } from '#lib/store/card-batches.ts';
import { type CardFacts, factsOf } from '#lib/store/card-facts.ts';
import { type CardFilter, passesFilter } from '#lib/store/card-filter.ts';
import { readListed } from '#lib/store/card-list.ts';
import type { QueryDay } from '#lib/store/card-query.ts';
import { byPlace, type CardSort, sortCards } from '#lib/store/card-sort.ts';
import { cardsChangedBetween, type NotedChanges, readNotedChanges } from '#lib/store/noted-changes.ts';
import type { Store } from '#lib/store/store.ts';

/** More are read faster with all the others than each by itself. */
const FEW = 500;

/** What is known of every card while the reader is among them, so that a search reads no card that it does not show. */
export class CardTable {
	#facts: CardFacts[] = [];
	#sorted = new Map<CardSort, readonly CardFacts[]>();
	#renewed = new Map<CardId, CardFacts | null>();
	/** As it was before the cards were read. */
	#noted: NotedChanges | null = null;
	#building: Promise<void> | null = null;
	/** Settles when no build is under way. */
	#lastTurn: Promise<void> = Promise.resolve();
	#isBuilt = false;
	#onchange: () => void;

	/** @param onchange called when something was written to cards */
	constructor(onchange: () => void = () => undefined) {
		this.#onchange = onchange;
	}

	/** Whether the table holds every card. */
	get isBuilt(): boolean {
		return this.#isBuilt;
	}

	/** Reads every card, once; later calls wait for the first, or try again where it failed. @throws StoreError */
	build(store: Store): Promise<void> {
		if (this.#building !== null) return this.#building;
		// One after the other: what an earlier one has read must not take the place of what a later one has.
		const building = this.#lastTurn.then(() => this.#bringUpToDate(store));
		this.#lastTurn = building.catch(() => undefined);
		this.#building = building.catch((error: unknown) => {
			this.#building = null;
			throw error;
		});
		return this.#building;
	}

	/** The store may have been written to from elsewhere: the next build takes that in. */
	forget(): void {
		this.#building = null;
	}

	/** Takes in what was written to some cards, or with null to any. @throws StoreError */
	async renew(store: Store, cardIds: readonly CardId[] | null): Promise<void> {
		this.#onchange();
		if (cardIds === null || cardIds.length > FEW) {
			this.forget();
			await this.build(store);
			return;
		}
		const renewed = await readFacts(store, cardIds);
		// A batch read before the write may still be on its way.
		if (this.#building !== null) for (const [id, facts] of renewed) this.#renewed.set(id, facts);
		if (this.#isBuilt) this.#apply(renewed);
	}

	/** The cards that pass a filter, in order; of those read so far. */
	find(filter: CardFilter, sort: CardSort, day: QueryDay): readonly CardFacts[] {
		return this.#inOrder(sort).filter(passesFilter(filter, day));
	}

	/** Reads the cards that were written to since they were read last, or, where those are many or not known, all. */
	async #bringUpToDate(store: Store): Promise<void> {
		this.#renewed.clear();
		const noted = await readNotedChanges(store);
		const changedIds = this.#noted && cardsChangedBetween(this.#noted, noted);
		if (changedIds === null || changedIds.length > FEW) await this.#readAll(store);
		else if (changedIds.length > 0) {
			this.#apply(new Map([...(await readFacts(store, changedIds)), ...this.#renewed]));
		}
		this.#noted = noted;
	}

	async #readAll(store: Store): Promise<void> {
		const all: CardFacts[] = [];
		const textIds = new Map<TextId, TextId>();
		for await (const batch of cardBatches(store)) {
			for (const { textId } of batch) if (!textIds.has(textId)) textIds.set(textId, textId);
			// The very same string for all cards of a text is compared in no time.
			const own = batch.map((facts) => ({ ...facts, textId: textIds.get(facts.textId) ?? facts.textId }));
			// In short runs, so that to sort the whole afterwards takes little.
			all.push(...own.sort(byPlace));
		}
		this.#facts = all;
		this.#apply(this.#renewed);
		this.#isBuilt = true;
		// What is looked for now is a task of its own.
		await new Promise((resolve) => setTimeout(resolve));
	}

	/** @param renewed null for a card that is gone */
	#apply(renewed: ReadonlyMap<CardId, CardFacts | null>): void {
		const others = renewed.size === 0 ? this.#facts : this.#facts.filter(({ id }) => !renewed.has(id));
		const standing = [...renewed.values()].filter((facts) => facts !== null);
		this.#facts = [...others, ...standing].sort(byPlace);
		this.#sorted.clear();
	}

	#inOrder(sort: CardSort): readonly CardFacts[] {
		let sorted = this.#sorted.get(sort);
		if (sorted === undefined) {
			sorted = sortCards(this.#facts, sort);
			this.#sorted.set(sort, sorted);
		}
		return sorted;
	}
}

/** What is known now of some cards; null of those that are gone. */
async function readFacts(store: Store, cardIds: readonly CardId[]): Promise<ReadonlyMap<CardId, CardFacts | null>> {
	const listed = await readListed(store, cardIds);
	const factsById = new Map(listed.map(({ card, schedule }) => [card.id, factsOf(card, schedule)]));
	return new Map(cardIds.map((id) => [id, factsById.get(id) ?? null]));
}

/** `getCardTable()` inside any page of the cards, whose layout called `setCardTable(table)`. */
export const [getCardTable, setCardTable] = createContext<CardTable>();
