import { tick } from 'svelte';
import { paintText } from '#lib/platform/text-highlight.ts';
import { scrollToText, textAtTop, topOfText } from '#lib/platform/visible-text.ts';
import { takeFocus } from '#lib/ui/shell/keep-focus.ts';
import { sheetHistory } from '#lib/ui/shell/sheet-history.ts';
import type { ArticleText, Hit } from './article-text.ts';
import { TOOLBAR_PX } from './follow-place.ts';

type Paint = 'search-current' | 'passage';

/** Marks a passage under a name that the styles know, and brings it into view. */
export function showPassage(article: ArticleText, hit: Hit, paint: Paint): void {
	// Over the other places found and the reader's own marks.
	paintText(paint, article.marksOf([hit]), 1);
	scrollToText(
		article.element,
		{ paragraphId: hit.paragraphId as `p${number}`, character: hit.start },
		innerHeight / 3
	);
}

/** Brings who reads by keyboard or by ear to a passage too, once the sheet that led there has given the focus back. */
export async function focusPassage(article: ArticleText, hit: Hit): Promise<void> {
	await tick();
	const [mark] = article.marksOf([hit]);
	if (mark?.element instanceof HTMLElement) takeFocus(mark.element);
}

/**
 * Shows a passage and brings who reads by keyboard or by ear there too. Back returns to where the reader was.
 * @returns to be called when the article is left
 */
export async function goToPassage(
	article: ArticleText,
	hit: Hit,
	paint: Paint,
	onreturn: () => void = () => undefined
): Promise<() => void> {
	const from = textAtTop(article.element, TOOLBAR_PX);
	// At the head of a text the first words stand below its title.
	const fromPx = (from && topOfText(article.element, from)) ?? TOOLBAR_PX;
	showPassage(article, hit, paint);

	// A sheet that closes gives its entry of history up: only then comes ours.
	await focusPassage(article, hit);
	const forget = sheetHistory().enter(() => {
		paintText(paint, []);
		const before = from && document.getElementById(from.paragraphId);
		if (before) takeFocus(before);
		if (from) scrollToText(article.element, from, fromPx);
		onreturn();
		return true;
	});
	return () => forget(true);
}
