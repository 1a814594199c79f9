import { foldText, type FoldedText, searchFolded } from '#lib/pipeline/document/search-text.ts';

interface SearchedParagraph {
	readonly id: string;
	/** Where it begins, UTF-16 code units into the whole text. */
	readonly start: number;
	readonly text: string;
}

/** A stretch of a paragraph that has the words asked for. */
export interface SearchHit {
	readonly paragraphId: string;
	/** UTF-16 code units into the paragraph's text. */
	readonly start: number;
	readonly end: number;
	/** Where it begins, UTF-16 code units into the whole text. */
	readonly offset: number;
}

const LEAST_LETTERS = 2;

/** The reader's search in one text: what was asked, every place that has it, and which of them is shown. */
export class TextSearch {
	#paragraphs: readonly SearchedParagraph[];
	#folded: FoldedText[] = [];
	#query = $state.raw('');
	#hits = $state.raw<readonly SearchHit[]>([]);
	#current = $state.raw<number | null>(null);

	constructor(paragraphs: readonly SearchedParagraph[]) {
		this.#paragraphs = paragraphs;
	}

	get query(): string {
		return this.#query;
	}

	/** Whether there is enough to look for. */
	get isAsked(): boolean {
		return this.#query.trim().length >= LEAST_LETTERS;
	}

	/** In reading order. */
	get hits(): readonly SearchHit[] {
		return this.#hits;
	}

	/** Which of the hits is shown, from 0; null while none is. */
	get current(): number | null {
		return this.#current;
	}

	/**
	 * Makes some of the text ready, so that the first letter typed need not wait for a long one.
	 * @returns whether there is more to do
	 */
	prepare(paragraphCount: number): boolean {
		const end = Math.min(this.#paragraphs.length, this.#folded.length + paragraphCount);
		while (this.#folded.length < end) this.#folded.push(foldText(this.#paragraphs[this.#folded.length]?.text ?? ''));
		return end < this.#paragraphs.length;
	}

	/** Looks for other words. */
	look(query: string): void {
		this.#query = query;
		this.#current = null;
		this.prepare(Infinity);
		this.#hits = this.isAsked ? this.#paragraphs.flatMap((paragraph, index) => this.#hitsIn(paragraph, index)) : [];
	}

	/** Turns to one of the hits. */
	choose(index: number): void {
		if (index in this.#hits) this.#current = index;
	}

	/** Turns to the first hit at or after a place in the whole text, or to the very first. */
	chooseFrom(offset: number): void {
		const next = this.#hits.findIndex((hit) => hit.offset >= offset);
		this.choose(Math.max(0, next));
	}

	/** Turns to the next hit or the one before; after the last comes the first. */
	step(by: 1 | -1): void {
		const { length } = this.#hits;
		if (length > 0) this.choose(((this.#current ?? (by > 0 ? -1 : 0)) + by + length) % length);
	}

	/** Shows none of the hits; the words asked for stay. */
	leave(): void {
		this.#current = null;
	}

	#hitsIn({ id, start }: SearchedParagraph, index: number): SearchHit[] {
		const folded = this.#folded[index];
		const ranges = folded ? searchFolded(folded, this.#query) : [];
		return ranges.map((range) => ({ paragraphId: id, ...range, offset: start + range.start }));
	}
}
