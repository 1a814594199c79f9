import { tick } from 'svelte';
import { paintText } from '#lib/platform/text-highlight.ts';
import { scrollToText } from '#lib/platform/visible-text.ts';
import type { ArticleText, Hit } from './article-text.ts';

/** Marks a passage under a name that the styles know, and brings it, and who reads by keyboard or by ear, into view. */
export async function goToPassage(article: ArticleText, hit: Hit, paint: 'search-current' | 'passage'): Promise<void> {
	const marks = article.marksOf([hit]);
	paintText(paint, marks);
	scrollToText(
		article.element,
		{ paragraphId: hit.paragraphId as `p${number}`, character: hit.start },
		innerHeight / 3
	);
	// A sheet that closes gives the focus back to where it was: only then may it move on.
	await tick();
	const [mark] = marks;
	if (!(mark?.element instanceof HTMLElement)) return;
	mark.element.tabIndex = -1;
	mark.element.focus({ preventScroll: true });
}
