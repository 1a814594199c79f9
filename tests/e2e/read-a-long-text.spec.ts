import type { Page } from '@playwright/test';
import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { ESSAY, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { lengthenArticle } from '#tests/support/long-article.ts';
import { readRecords } from '#tests/support/page-store.ts';

/** 23 times 9,075 words. */
const COPIES = 23;

test.beforeEach(async ({ app: { site } }) => {
	await site.release('read/soviet-democracy/index.html', (html) => lengthenArticle(html, COPIES));
});

test.afterEach(async ({ app: { site } }) => {
	await site.withdrawRelease();
});

/** So many letters are text, and no blank with a line at its edge. */
const ENOUGH = 8;
/** Until the page is alive Chromium by itself lays out what a jump brings into view, in the frame after. */
const FRAMES = 2;
const JUMPS = [0.2, 0.9, 0.5, 0.05, 0.99, 0.4];

/**
 * Jumps to a share of the height, and looks after each frame how many letters of the text stand where the reader looks:
 * found by their places, on screen and not hidden.
 * @returns how many frames it took until there was text; Infinity if there was none after all of them
 */
function framesUntilText(page: Page, share: number): Promise<number> {
	return page.evaluate(
		async ([part, enough, most]) => {
			const lettersOnScreen = () => {
				let letters = 0;
				for (let y = 80; y < innerHeight - 80; y += 24) {
					const caret = document.caretPositionFromPoint(innerWidth / 2, y);
					const isText = caret?.offsetNode.nodeType === Node.TEXT_NODE;
					if (isText && caret.offsetNode.parentElement?.checkVisibility({ contentVisibilityAuto: true })) letters += 1;
				}
				return letters;
			};
			scrollTo(0, part * document.documentElement.scrollHeight);
			for (let frame = 1; frame <= most; frame += 1) {
				await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
				if (lettersOnScreen() > enough) return frame;
			}
			return Infinity;
		},
		[share, ENOUGH, FRAMES] as const
	);
}

// In a whole browser, whose frames are those that a reader sees.
test(
	'scrolls through 200,000 words without blanks, before and after all of it is laid out',
	inProfile,
	async ({ page }) => {
		await page.goto(ESSAY);
		for (const share of JUMPS) expect(await framesUntilText(page, share), `at ${share}`).toBeLessThanOrEqual(FRAMES);
		await page.locator('section.laid-out').first().waitFor({ state: 'attached' });
		for (const share of JUMPS) expect(await framesUntilText(page, share), `laid out in part, at ${share}`).toBe(1);
		expect(await page.locator('section:not(.laid-out)').count()).toBeGreaterThan(0);
		await waitUntilLaidOut(page);
		for (const share of [0.1, 0.7, 0.3]) expect(await framesUntilText(page, share), `laid out, at ${share}`).toBe(1);
	}
);

test('the place in a long text stays while it is laid out, and through a reload', async ({ page }) => {
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	const paragraph = page.locator('#p1500');
	await paragraph.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 64));
	await expect
		.poll(async () => (await readRecords<{ paragraphId: string }>(page, 'places'))[0]?.paragraphId)
		.toBe('p1500');

	await page.reload();
	const top = () => paragraph.evaluate((element) => Math.round(element.getBoundingClientRect().top));
	await expect.poll(async () => Math.abs((await top()) - 64)).toBeLessThan(12);
	await waitUntilLaidOut(page);
	expect(Math.abs((await top()) - 64)).toBeLessThan(12);
});
