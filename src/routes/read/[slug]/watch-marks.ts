import { shortestAt } from '#lib/pipeline/document/overlay-stretches.ts';
import { textAtPoint } from '#lib/platform/text-at-point.ts';
import { watchTaps } from '#lib/platform/watch-taps.ts';
import type { AnchoredHighlight } from '#lib/state/highlights.svelte.ts';
import type { ArticleText } from './article-text.ts';

/**
 * Tells which highlight the reader taps, the shortest where several lie over each other; over one a mouse becomes a hand.
 * @returns stops telling
 */
export function watchMarks(
	article: ArticleText,
	anchored: readonly AnchoredHighlight[],
	ontap: (tapped: AnchoredHighlight, offset: number) => void
): () => void {
	const { element } = article;
	const offsetUnder = (x: number, y: number) => {
		const place = textAtPoint(element, x, y);
		return place && article.offsetOf(place);
	};
	const stop = watchTaps(element, (x, y) => {
		const offset = offsetUnder(x, y);
		const tapped = offset === null ? null : shortestAt(anchored, offset);
		if (tapped && offset !== null) ontap(tapped, offset);
	});
	const onpointermove = ({ pointerType, clientX, clientY }: PointerEvent) => {
		if (pointerType !== 'mouse') return;
		const offset = offsetUnder(clientX, clientY);
		element.classList.toggle('over-mark', offset !== null && shortestAt(anchored, offset) !== null);
	};
	element.addEventListener('pointermove', onpointermove);
	return () => {
		stop();
		element.classList.remove('over-mark');
		element.removeEventListener('pointermove', onpointermove);
	};
}
