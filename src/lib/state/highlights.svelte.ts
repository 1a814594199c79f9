import type { TextId } from '#lib/pipeline/document/document.ts';
import type { HighlightColour } from '#lib/pipeline/document/highlight.ts';
import { findQuotation, quoteSource } from '#lib/pipeline/document/source-quotation.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { addHighlight, changeHighlight, type HighlightChange, readHighlights } from '#lib/store/highlights.ts';
import type { StoredHighlight } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface HighlightsNeeds {
	readonly ready: Promise<Store>;
	readonly nowMs: () => number;
	readonly makeHighlightId: () => string;
}

/** A highlight and where its words stand in the text of today. */
export interface AnchoredHighlight extends TextRange {
	readonly highlight: StoredHighlight;
}

interface NewHighlight {
	readonly range: TextRange;
	readonly colour: HighlightColour;
	readonly note?: string;
}

/** What the reader marked in one text. */
export class Highlights {
	#needs: HighlightsNeeds;
	#textId: TextId | null = null;
	#text = '';
	#anchored = $state.raw<readonly AnchoredHighlight[]>([]);
	#orphans = $state.raw<readonly StoredHighlight[]>([]);
	#removed = $state.raw<StoredHighlight | null>(null);
	#isLoaded = $state.raw(false);
	#error = $state.raw<StoreError | null>(null);

	constructor(needs: HighlightsNeeds) {
		this.#needs = needs;
	}

	/** In reading order. */
	get anchored(): readonly AnchoredHighlight[] {
		return this.#anchored;
	}

	/** Those whose words are no longer in the text, oldest first. */
	get orphans(): readonly StoredHighlight[] {
		return this.#orphans;
	}

	/** The one removed last, which can be taken back; null if none was, or something was done since. */
	get removed(): StoredHighlight | null {
		return this.#removed;
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	get error(): StoreError | null {
		return this.#error;
	}

	/** Reads the highlights of a text, and finds each in its words as they are now. */
	async load(textId: TextId, text: string): Promise<void> {
		this.#textId = textId;
		this.#text = text;
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			const stored = await readHighlights(store, textId);
			// The reader may have turned to another text meanwhile.
			if (textId !== this.#textId) return;
			this.#anchored = [];
			this.#orphans = [];
			this.#show(stored);
			this.#isLoaded = true;
		});
	}

	find(id: string): StoredHighlight | null {
		return (
			this.#anchored.find(({ highlight }) => highlight.id === id)?.highlight ??
			this.#orphans.find((highlight) => highlight.id === id) ??
			null
		);
	}

	/**
	 * Marks a stretch of the text. One that is marked already takes the new colour, and a new note if there is one.
	 * @returns its id; null if the store failed
	 */
	async mark({ range, colour, note = '' }: NewHighlight): Promise<string | null> {
		const same = this.#anchored.find(({ start, end }) => start === range.start && end === range.end);
		if (same) {
			await this.#update(same.highlight.id, { colour, ...(note !== '' && { note }) });
			return this.#error === null ? same.highlight.id : null;
		}
		const textId = this.#textId;
		if (textId === null) return null;
		const id = this.#needs.makeHighlightId();
		const source = quoteSource(this.#text, range);
		await this.#change(async (store, atMs) => {
			const times = { createdAtMs: atMs, changedAtMs: atMs, removedAtMs: null };
			const highlight = { id, textId, source, colour, note, ...times };
			await addHighlight(store, highlight);
			return highlight;
		});
		return this.#error === null ? id : null;
	}

	async recolour(id: string, colour: HighlightColour): Promise<void> {
		await this.#update(id, { colour });
	}

	async writeNote(id: string, note: string): Promise<void> {
		await this.#update(id, { note });
	}

	async remove(id: string): Promise<void> {
		const highlight = this.find(id);
		await this.#change(async (store, atMs) => {
			const after = await changeHighlight(store, id, { removedAtMs: atMs }, atMs);
			this.#removed = highlight;
			return after;
		});
	}

	/** Brings back the one removed last. */
	async undoRemoval(): Promise<void> {
		if (this.#removed !== null) await this.#update(this.#removed.id, { removedAtMs: null });
	}

	/** Lets go of the one removed last: what was said of it is said. */
	forgetRemoval(): void {
		this.#removed = null;
	}

	async #update(id: string, change: HighlightChange): Promise<void> {
		await this.#change((store, atMs) => changeHighlight(store, id, change, atMs));
	}

	/** @param write gives the highlight as it is afterwards; null if there is none */
	async #change(write: (store: Store, atMs: number) => Promise<StoredHighlight | null>): Promise<void> {
		const store = await this.#needs.ready;
		this.#error = await storeFailure(async () => {
			this.#removed = null;
			const after = await write(store, this.#needs.nowMs());
			if (after?.textId === this.#textId) this.#show([after]);
		});
	}

	/** Puts highlights as they are now in the place of what was shown of them. */
	#show(changed: readonly StoredHighlight[]): void {
		const ids = changed.map(({ id }) => id);
		const anchored = this.#anchored.filter(({ highlight }) => !ids.includes(highlight.id));
		const orphans = this.#orphans.filter(({ id }) => !ids.includes(id));
		for (const highlight of changed) {
			if (highlight.removedAtMs !== null) continue;
			const range = findQuotation(this.#text, highlight.source);
			if (range) anchored.push({ ...range, highlight });
			else orphans.push(highlight);
		}
		this.#anchored = anchored.sort((a, b) => a.start - b.start || a.end - b.end);
		this.#orphans = orphans.sort((a, b) => a.createdAtMs - b.createdAtMs);
	}
}
