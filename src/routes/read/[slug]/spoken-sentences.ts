import type { SpokenSentence } from '#lib/state/listening.svelte.ts';
import { rangeOver, type TextPlace } from '#lib/platform/visible-text.ts';

/** A sentence of the article in the page; offsets are UTF-16 code units into its element's text. */
export interface SentenceInPage extends SpokenSentence {
	readonly element: HTMLElement;
	readonly start: number;
	readonly end: number;
}

/**
 * The headings and sentences of an article in reading order. Where sentences begin was written into the page by the
 * splitter that the cards are made with: no script of ours finds it anew.
 */
export function spokenSentences(article: HTMLElement): SentenceInPage[] {
	const elements = [...article.querySelectorAll<HTMLElement>('section h2, section h3, p[data-start]')];
	return elements.flatMap((element) => {
		const text = element.textContent;
		const starts = (element.dataset['sentences'] ?? '0').split(' ').map(Number);
		const sectionId = element.closest('section')?.id ?? null;
		return starts.flatMap((start, index) => {
			const words = text.slice(start, starts[index + 1]).trimEnd();
			return words === '' ? [] : [{ element, start, end: start + words.length, words, sectionId }];
		});
	});
}

/** The first sentence that begins at a place or after it; the first of all where there is none. */
export function sentenceAt(sentences: readonly SentenceInPage[], place: TextPlace | null): number {
	const here = sentences.findIndex(({ element, start }) => {
		return element.id === place?.paragraphId && start >= (place?.character ?? 0);
	});
	if (here >= 0) return here;
	const after = sentences.findLastIndex(({ element }) => element.id === place?.paragraphId) + 1;
	return after < sentences.length ? after : 0;
}

/**
 * Brings a sentence into sight if it is not wholly there. It does so only for a reader who is with the voice: who has
 * scrolled elsewhere stays there.
 * @param lastSaid the sentence before, by which it is known whether the reader is with the voice; null if asked to go
 * @param bottomPx where the bars at the bottom begin, viewport pixels; `topPx`, where those at the top end
 */
export function followVoice(
	sentence: SentenceInPage,
	lastSaid: SentenceInPage | null,
	topPx: number,
	bottomPx: number
) {
	const { top, bottom } = boxOf(sentence);
	const isInSight = top >= topPx && bottom <= bottomPx;
	if (isInSight) return;
	if (lastSaid) {
		const last = boxOf(lastSaid);
		if (last.bottom < topPx || last.top > bottomPx) return;
	}
	scrollBy({ top: top - topPx - (bottomPx - topPx) / 5, behavior: 'instant' });
}

function boxOf({ element, start, end }: SentenceInPage): DOMRect {
	return rangeOver(element, start, end).getBoundingClientRect();
}
