import { untrack } from 'svelte';
import { count } from '#lib/format/count.ts';
import { deedWords } from '#lib/format/deed-words.ts';
import { manyDeedsWords } from '#lib/format/many-deeds-words.ts';
import type { CardDeeds } from '#lib/state/card-deeds.svelte.ts';
import type { CardList } from '#lib/state/card-list.svelte.ts';
import type { CardSelection } from '#lib/state/card-selection.svelte.ts';

interface LastDoneNeeds {
	readonly list: CardList;
	readonly deeds: CardDeeds;
	readonly selection: CardSelection;
}

/** What was done last on the screen of all cards, to one or to many, in words. */
export class LastDone {
	#list: CardList;
	#deeds: CardDeeds;
	#selection: CardSelection;
	/** What was done to many cards is spoken of until something is done to one. */
	readonly isMany = $derived.by(
		() => this.#selection.last !== null && this.#deeds.last === null && this.#deeds.addedId === null
	);
	readonly canUndo = $derived.by(() => (this.isMany ? this.#selection.canUndo : this.#deeds.canUndo));
	/** Empty for nothing. */
	readonly words = $derived.by(() => this.#told());

	constructor({ list, deeds, selection }: LastDoneNeeds) {
		this.#list = list;
		this.#deeds = deeds;
		this.#selection = selection;
	}

	/** What the words tell of: the same words about another deed are another message. */
	get deed(): unknown {
		return this.isMany ? this.#selection.last : (this.#deeds.last ?? this.#deeds.addedId);
	}

	#told(): string {
		const [{ last, addedId }, many] = [this.#deeds, this.#selection.last];
		if (this.isMany && many !== null) return manyDeedsWords(many);
		if (last === null) return addedId === null ? '' : 'Added: it is among your new cards.';
		// How many are left when it is done: told anew with the next deed, not before it.
		const left = untrack(() => this.#suggestionsLeft());
		const words = deedWords(last.deed, last.isUndone);
		return left === null ? words : `${words} ${count(left, 'suggestion')} left.`;
	}

	/** Null where not all suggestions are listed. */
	#suggestionsLeft(): number | null {
		const { list, words, kind, state } = this.#list.view;
		const isWhole = list === 'suggested' && words === '' && kind === null && state === null;
		return isWhole ? this.#list.total : null;
	}
}
