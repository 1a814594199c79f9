import type { TextId } from '#lib/pipeline/document/document.ts';
import type { Stretch } from '#lib/pipeline/document/stretches.ts';
import { textAtTop, type TextPlace } from '#lib/platform/visible-text.ts';
import type { ReadingProgress } from '#lib/state/reading-progress.svelte.ts';
import type { ArticleText } from './article-text.ts';
import { TOOLBAR_PX } from './follow-place.ts';

/** The bar at the foot of a phone's screen, pixels. */
const FOOT_PX = 60;

/**
 * Has the progress look at what is on the screen whenever scrolling has come to rest, and look away with the reader.
 * @param watchPlace tells each place at which scrolling came to rest
 * @returns stops looking
 */
export function followProgress(
	progress: ReadingProgress,
	article: ArticleText,
	textId: TextId,
	watchPlace: (listener: (place: TextPlace) => void) => (() => void) | undefined
): () => void {
	const seenFrom = (top: TextPlace): Stretch => {
		const below = textAtTop(article.element, innerHeight - FOOT_PX);
		return [article.offsetOf(top), below ? article.offsetOf(below) : article.length];
	};
	const onvisibility = () => {
		const top = textAtTop(article.element, TOOLBAR_PX);
		if (!top) return;
		if (document.visibilityState === 'hidden') void progress.lookAway(seenFrom(top));
		else void progress.look(seenFrom(top));
	};
	void progress.load(textId, article.length);
	const stopWatching = watchPlace((top) => void progress.look(seenFrom(top)));
	document.addEventListener('visibilitychange', onvisibility);
	return () => {
		stopWatching?.();
		document.removeEventListener('visibilitychange', onvisibility);
		const top = textAtTop(article.element, TOOLBAR_PX);
		if (top) void progress.lookAway(seenFrom(top));
	};
}
