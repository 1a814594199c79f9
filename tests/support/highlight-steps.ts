import type { Page } from '@playwright/test';
import type { StoredHighlight } from '#lib/store/schema.ts';
import { placeOf } from '#tests/support/essay-steps.ts';
import { readRecords } from '#tests/support/page-store.ts';

/** The bar of what can be done with the words selected. */
export const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected words' });

/** Selects from the first letter of some words of the page to the last of others, as the handles of a phone do. */
export async function selectWords(page: Page, from: string, to = from): Promise<void> {
	await placeOf(page, from);
	await page.evaluate(
		([first, last]) => {
			const walker = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT);
			let begin: [Node, number] | null = null;
			for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
				const start: number = begin === null ? (node.nodeValue ?? '').indexOf(first) : -1;
				if (start >= 0) begin = [node, start];
				const end = begin === null ? -1 : (node.nodeValue ?? '').indexOf(last, begin[0] === node ? begin[1] : 0);
				if (begin === null || end < 0) continue;
				getSelection()?.setBaseAndExtent(...begin, node, end + last.length);
				return;
			}
			throw new Error(`The essay has no “${first}” before “${last}”.`);
		},
		[from, to] as const
	);
}

/** Selects what lies between two elements, each taken whole. */
export function selectElements(page: Page, from: string, to: string): Promise<void> {
	return page.evaluate(
		([first, last]) => {
			const [start, end] = [document.querySelector(first), document.querySelector(last)];
			if (start === null || end === null) throw new Error('No such elements.');
			start.scrollIntoView({ block: 'center' });
			getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
		},
		[from, to] as const
	);
}

/** Marks words in a colour by the bar. */
export async function highlight(page: Page, colour: string, from: string, to = from): Promise<void> {
	const before = (await storedHighlights(page)).length;
	await selectWords(page, from, to);
	await bar(page)
		.getByRole('button', { name: `Highlight ${colour}` })
		.click();
	await page.waitForFunction((name) => CSS.highlights?.has(name) !== false, `mark-${colour}`);
	while ((await storedHighlights(page)).length === before)
		await page.evaluate(() => new Promise(requestAnimationFrame));
}

export function storedHighlights(page: Page): Promise<StoredHighlight[]> {
	return readRecords<StoredHighlight>(page, 'highlights');
}

/** How many stretches are painted under a name. */
export function paintedCount(page: Page, name: string): Promise<number> {
	return page.evaluate((wanted) => CSS.highlights.get(wanted)?.size ?? 0, name);
}

/** What the app put on the clipboard. */
export function clipboardText(page: Page): Promise<string> {
	return page.evaluate(() => navigator.clipboard.readText());
}
