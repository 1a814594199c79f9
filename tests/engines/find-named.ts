export type Role = 'article' | 'button' | 'heading' | 'link' | 'list' | 'region' | 'searchbox' | 'table';

/**
 * The first element on show that has this role and name; of several whose name holds these words, one that is named
 * just so. Runs in the page and so needs everything within itself.
 */
export function findNamed(role: Role, name: string): Element | null {
	const selectors: Record<Role, string> = {
		article: 'article',
		button: 'button, summary, [role=button]',
		heading: 'h1, h2, h3',
		link: 'a[href]',
		list: 'ul, ol',
		region: 'section, [role=region]',
		searchbox: 'input[type=search]',
		table: 'table'
	};
	const wordsOf = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
	const nameOf = (element: Element): string => {
		const label = element.getAttribute('aria-label');
		if (label !== null) return label;
		const labelledBy = element.getAttribute('aria-labelledby');
		if (labelledBy !== null) return wordsOf(document.getElementById(labelledBy));
		if (element instanceof HTMLTableElement) return wordsOf(element.caption);
		if (element instanceof HTMLInputElement) return wordsOf(element.labels?.[0]);
		return wordsOf(element);
	};
	const shown = [...document.querySelectorAll(selectors[role])].filter(
		(element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
	);
	const found =
		shown.find((element) => nameOf(element) === name) ?? shown.find((element) => nameOf(element).includes(name));
	// Bars that stay at the edges of the window would cover what stands just within it.
	if (found?.closest('nav') === null) found.scrollIntoView({ block: 'center', behavior: 'instant' });
	return found ?? null;
}
