import { textAtTop } from '#lib/platform/visible-text.ts';
import { keepFocus } from '#lib/ui/shell/keep-focus.ts';
import type { ArticleText } from './article-text.ts';
import { TOOLBAR_PX } from './follow-place.ts';

/** Does something that may take away what has the focus, which then goes to the words at the top of the screen. */
export function leaveForText(article: ArticleText, deed: () => unknown): void {
	void keepFocus(deed, () => {
		const top = textAtTop(article.element, TOOLBAR_PX);
		return top && document.getElementById(top.paragraphId);
	});
}
