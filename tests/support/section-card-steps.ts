import { expect, type Locator, type Page } from '@playwright/test';

/** The cards at the end of a section. @param title of the section; of the text for what stands before its first one */
export const cardsOn = (page: Page, title: string): Locator =>
	page.getByRole('region', { name: `Cards on this section: ${title}` });

/** Scrolls on, a screen at a time as a reader does, until the cards stand in the middle of the screen. */
export async function scrollToCards(block: Locator): Promise<void> {
	await block.evaluate(async (element) => {
		const toGo = () => element.getBoundingClientRect().top - innerHeight / 3;
		for (let before = Infinity; Math.abs(toGo()) > 2 && toGo() !== before;) {
			before = toGo();
			scrollBy({ top: Math.max(-innerHeight, Math.min(innerHeight * 0.8, before)), behavior: 'instant' });
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		}
	});
}

/** The same, until the first of them is asked. */
export async function readToCards(block: Locator): Promise<void> {
	await scrollToCards(block);
	await expect(block.getByRole('button', { name: 'Show answer' })).toBeVisible();
}
