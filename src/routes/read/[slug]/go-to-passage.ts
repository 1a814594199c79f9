import { tick } from 'svelte';
import { paintText } from '#lib/platform/text-highlight.ts';
import { scrollToText, textAtTop } from '#lib/platform/visible-text.ts';
import { sheetHistory } from '#lib/ui/shell/sheet-history.ts';
import type { ArticleText, Hit } from './article-text.ts';
import { TOOLBAR_PX } from './follow-place.ts';

/**
 * Marks a passage under a name that the styles know, and brings it, and who reads by keyboard or by ear, into view.
 * Back returns to where the reader was.
 * @returns to be called when the article is left
 */
export async function goToPassage(
	article: ArticleText,
	hit: Hit,
	paint: 'search-current' | 'passage'
): Promise<() => void> {
	const from = textAtTop(article.element, TOOLBAR_PX);
	const marks = article.marksOf([hit]);
	paintText(paint, marks);
	scrollToText(
		article.element,
		{ paragraphId: hit.paragraphId as `p${number}`, character: hit.start },
		innerHeight / 3
	);

	// A sheet that closes gives the focus back to where it was, and its entry of history up: only then comes ours.
	await tick();
	const [mark] = marks;
	if (mark?.element instanceof HTMLElement) {
		mark.element.tabIndex = -1;
		mark.element.focus({ preventScroll: true });
	}
	const forget = sheetHistory().enter(() => {
		paintText(paint, []);
		if (from) scrollToText(article.element, from, TOOLBAR_PX);
		return true;
	});
	return () => forget(true);
}
