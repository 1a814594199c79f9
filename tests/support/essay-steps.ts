import type { Page } from '@playwright/test';
import { waitForDeck } from '#tests/support/page-store.ts';

export const ESSAY = '/read/soviet-democracy/';

/** Scrolls to where words stand in the essay, and gives the middle of their first line. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
	const place = await page
		.locator('article p', { hasText: words })
		.first()
		.evaluate((paragraph, wanted) => {
			const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
				const start = node.nodeValue?.indexOf(wanted) ?? -1;
				if (start < 0) continue;
				const range = document.createRange();
				range.setStart(node, start);
				range.setEnd(node, start + wanted.length);
				scrollBy(0, (range.getClientRects()[0]?.top ?? 0) - innerHeight / 2);
				const { left, top, width, height } = range.getClientRects()[0] ?? new DOMRect();
				return { x: left + width / 2, y: top + height / 2 };
			}
			return null;
		}, words);
	if (place === null) throw new Error(`The essay has no “${words}” in one piece.`);
	return place;
}

/** Words that belong to no subject, whatever subjects are found. */
export function plainWords(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const { subjects } = await (await fetch('/subjects/soviet-democracy.json')).json();
		const spans: [number, number][] = subjects.flatMap(({ mentions }: { mentions: [number, number][] }) => mentions);
		for (const paragraph of document.querySelectorAll<HTMLElement>('article p[data-start]')) {
			const start = Number(paragraph.dataset['start']);
			for (const { 0: words, index } of paragraph.textContent.matchAll(/\b[a-z]+ [a-z]+ [a-z]+ [a-z]+\b/g)) {
				const [from, to] = [start + index, start + index + words.length];
				if (spans.every(([first, last]) => last < from || to < first)) return words;
			}
		}
		return '';
	});
}

/** The page can be tapped once the names are underlined. */
export async function openEssay(page: Page): Promise<void> {
	await page.goto(ESSAY);
	await waitForDeck(page);
	await waitUntilMarked(page);
}

/** Every name is underlined, and every line has its true height. */
export async function waitUntilMarked(page: Page): Promise<void> {
	await page.waitForFunction(() => CSS.highlights.has('figure'));
	await waitUntilLaidOut(page);
}

/** Every line has its true height now. */
export async function waitUntilLaidOut(page: Page): Promise<void> {
	await page.waitForFunction(
		() => document.querySelector('article :is(section, section > :is(p, blockquote, aside)):not(.laid-out)') === null
	);
}

/** Taps words with a finger. */
export async function tap(page: Page, words: string): Promise<void> {
	const { x, y } = await placeOf(page, words);
	await page.touchscreen.tap(x, y);
}

/** The open sheet. */
export const sheet = (page: Page) => page.getByRole('dialog');

/** Where words stand now, without scrolling to them. */
export function placeAsItIs(page: Page, words: string): Promise<{ y: number }> {
	return page
		.locator('article p', { hasText: words })
		.first()
		.evaluate((paragraph, wanted) => {
			const range = document.createRange();
			const node = paragraph.firstChild ?? paragraph;
			range.setStart(node, Math.max(0, paragraph.textContent.indexOf(wanted)));
			range.setEnd(node, Math.max(0, paragraph.textContent.indexOf(wanted)) + 1);
			return { y: range.getBoundingClientRect().top };
		}, words);
}
