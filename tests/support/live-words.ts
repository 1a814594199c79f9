import type { Page } from '@playwright/test';

/**
 * Notes what live parts of the page come to say. As for a screen reader, one that was not there before its words says
 * nothing, nor does one that a sheet lies over.
 * @returns the parts' words since it was asked last, of a part that spoke more than once the last
 */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const said = new Map<Element, string>();
		Object.assign(window, { said });
		const live = ':is([aria-live], [role="status"], output):not([aria-live="off"]), [role="alert"]';
		const present = () => [...document.querySelectorAll(live)].filter((part) => part.checkVisibility());
		let before = new Set(present());
		new MutationObserver((changes) => {
			const sheets = [...document.querySelectorAll('dialog[open]')];
			for (const { target, type } of changes) {
				if (type === 'attributes') continue;
				const element = target instanceof Element ? target : target.parentElement;
				const part = element?.closest<HTMLElement>(live);
				const words = part?.innerText.replace(/\s+/g, ' ').trim();
				if (!part || !words || !before.has(part) || !sheets.every((sheet) => sheet.contains(part))) continue;
				// Moved to the end: in the order in which they speak.
				said.delete(part);
				said.set(part, words);
			}
			before = new Set(present());
		}).observe(document.body, {
			subtree: true,
			childList: true,
			characterData: true,
			attributeFilter: ['aria-live', 'open', 'hidden', 'class']
		});
	});
	return () =>
		page.evaluate(() => {
			const { said } = window as unknown as { said: Map<Element, string> };
			const words = [...said.values()];
			said.clear();
			return words;
		});
}
