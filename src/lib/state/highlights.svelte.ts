import type { TextId } from '#lib/pipeline/document/document.ts';
import type { HighlightColour } from '#lib/pipeline/document/highlight.ts';
import { findQuotation, quoteSource } from '#lib/pipeline/document/source-quotation.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { LibraryError } from '#lib/state/library-error.ts';
import { OneAtATime } from '#lib/state/one-at-a-time.svelte.ts';
import { storeFailure } from '#lib/state/store-failure.ts';
import { addHighlight, changeHighlight, type HighlightChange, readHighlights } from '#lib/store/highlights.ts';
import type { StoredHighlight } from '#lib/store/schema.ts';
import type { Store } from '#lib/store/store.ts';
import type { StoreError } from '#lib/store/store-error.ts';

interface HighlightsNeeds {
	/** The store, or why there is none now. */
	readonly open: () => Promise<Store | StoreError | LibraryError>;
	readonly nowMs: () => number;
	readonly makeHighlightId: () => string;
	/** Called when the store has changed. */
	readonly onchange: () => void;
}

/** A highlight and where its words stand in the text of today. */
export interface AnchoredHighlight extends TextRange {
	readonly highlight: StoredHighlight;
}

/** What took words away, and can be taken back: a highlight removed, or a note that another took the place of. */
interface HighlightLoss {
	readonly type: 'removed' | 'rewritten';
	readonly before: StoredHighlight;
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
	#loss = $state.raw<HighlightLoss | null>(null);
	#isLoaded = $state.raw(false);
	#loadError = $state.raw<StoreError | null>(null);
	#turn: OneAtATime<StoreError | LibraryError>;

	constructor(needs: HighlightsNeeds) {
		this.#needs = needs;
		this.#turn = new OneAtATime(needs.open);
	}

	/** In reading order. */
	get anchored(): readonly AnchoredHighlight[] {
		return this.#anchored;
	}

	/** Those whose words are no longer in the text, oldest first. */
	get orphans(): readonly StoredHighlight[] {
		return this.#orphans;
	}

	/** What was lost by what was done last; null if nothing was. */
	get loss(): HighlightLoss | null {
		return this.#loss;
	}

	get isLoaded(): boolean {
		return this.#isLoaded;
	}

	/** Why what was asked for last was not done, or nothing could be read. */
	get error(): StoreError | LibraryError | null {
		return this.#turn.error ?? this.#loadError;
	}

	/**
	 * Reads the highlights of a text, and finds each in its words as they are now. Where there is no store nothing is
	 * said of it until the reader marks something.
	 */
	async load(textId: TextId, text: string): Promise<void> {
		this.#textId = textId;
		this.#text = text;
		this.#isLoaded = false;
		await this.heed();
	}

	/** Looks at the store anew: another tab may have changed it. */
	async heed(): Promise<void> {
		const store = await this.#needs.open();
		if (store instanceof Error) return;
		this.#loadError = await storeFailure(() => this.#read(store));
	}

	async #read(store: Store): Promise<void> {
		const textId = this.#textId;
		if (textId === null) return;
		const stored = await readHighlights(store, textId);
		// The reader may have turned to another text meanwhile.
		if (textId !== this.#textId || (this.#isLoaded && this.#isShown(stored))) return;
		this.#anchored = [];
		this.#orphans = [];
		this.#show(stored);
		this.#isLoaded = true;
	}

	/** Whether these are all that is shown, each as it is shown: then nothing is to be found in the text anew. */
	#isShown(stored: readonly StoredHighlight[]): boolean {
		const isSame = ({ id, changedAtMs }: StoredHighlight) => this.find(id)?.changedAtMs === changedAtMs;
		return stored.length === this.#anchored.length + this.#orphans.length && stored.every(isSame);
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
		const textId = this.#textId;
		if (textId === null) return null;
		const source = quoteSource(this.#text, range);
		let id: string | null = null;
		const isDone = await this.#change((store, atMs) => {
			const same = this.#anchored.find(({ start, end }) => start === range.start && end === range.end);
			id = same?.highlight.id ?? this.#needs.makeHighlightId();
			if (same) return changeHighlight(store, id, { colour, ...(note !== '' && { note }) }, atMs);
			const times = { createdAtMs: atMs, changedAtMs: atMs, removedAtMs: null };
			return addHighlight(store, { id, textId, source, colour, note, ...times });
		});
		return isDone ? id : null;
	}

	/** One that was removed in another tab stands again. @returns whether it is done */
	recolour(id: string, colour: HighlightColour): Promise<boolean> {
		return this.#update(id, { colour, removedAtMs: null });
	}

	/** One that was removed in another tab stands again. @returns whether it is done */
	async writeNote(id: string, note: string): Promise<boolean> {
		const before = this.find(id);
		const isDone = await this.#update(id, { note, removedAtMs: null });
		if (isDone && before && before.note !== '' && before.note !== note) this.#loss = { type: 'rewritten', before };
		return isDone;
	}

	async remove(id: string): Promise<void> {
		const before = this.find(id);
		const isDone = await this.#change((store, atMs) => changeHighlight(store, id, { removedAtMs: atMs }, atMs));
		if (isDone && before) this.#loss = { type: 'removed', before };
	}

	/** Brings back what was lost. */
	async takeBack(): Promise<void> {
		if (this.#loss === null) return;
		const { type, before } = this.#loss;
		await this.#update(before.id, { removedAtMs: null, ...(type === 'rewritten' && { note: before.note }) });
	}

	/** Lets go of what was lost: what was said of it is said. */
	forgetLoss(): void {
		this.#loss = null;
	}

	#update(id: string, change: HighlightChange): Promise<boolean> {
		return this.#change((store, atMs) => changeHighlight(store, id, change, atMs));
	}

	/**
	 * @param write gives the highlight as it is afterwards; null if there is none
	 * @returns whether it is done
	 */
	async #change(write: (store: Store, atMs: number) => Promise<StoredHighlight | null>): Promise<boolean> {
		const failure = await this.#turn.act(async (store) => {
			if (!this.#isLoaded) await this.#read(store);
			this.#loss = null;
			const after = await write(store, this.#needs.nowMs());
			if (after?.textId === this.#textId) this.#show([after]);
			this.#needs.onchange();
			return undefined;
		}, 'in any case');
		return failure === null;
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
