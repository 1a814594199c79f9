import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ts from 'typescript';
import type * as VisibleText from '#lib/platform/visible-text.ts';
import { expect, test } from '#tests/support/app-fixture.ts';

declare global {
	interface Window {
		visibleText: typeof VisibleText;
	}
}

const topPx = 56;
const sentence = 'It seems to <em>me</em> that <button>Trotsky</button> held “the contrary”, and said so in 1935. ';
const lengths = [1, 12, 3, 30, 7, 1, 18, 5, 40, 9];
const article = lengths
	.map((sentences, index) => `<p id="p${index + 1}">\n\t${sentence.repeat(sentences)}</p>`)
	.join('<hr><p class="note" id="paper">Not of the text.</p>');

/** The module alone on a page of paragraphs, with a bar over the reading area as the reader has one. */
async function layOut(page: Page): Promise<void> {
	const source = readFileSync('src/lib/platform/visible-text.ts', 'utf8');
	const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
	await page.setContent(`<!doctype html><style>
		body { margin: 0 16px 2000px; font: 19px/1.6 serif }
		.bar { position: fixed; inset: 0 0 auto; height: ${topPx}px; background: white }
		hr { margin: 40px 0 }</style><div class="bar"></div><article>${article}</article>`);
	const content = `${outputText}\nwindow.visibleText = { textAtTop, scrollToText };`;
	await page.addScriptTag({ type: 'module', content });
	await page.waitForFunction(() => 'visibleText' in window);
}

function placeAtTop(page: Page): Promise<VisibleText.TextPlace | null> {
	return page.evaluate((top) => window.visibleText.textAtTop(document.querySelector('article') as Element, top), topPx);
}

function goTo(page: Page, place: VisibleText.TextPlace | null): Promise<boolean> {
	return page.evaluate(
		([wanted, top]) =>
			wanted !== null && window.visibleText.scrollToText(document.querySelector('article') as Element, wanted, top),
		[place, topPx] as const
	);
}

test.describe('the place in a text', () => {
	let page: Page;

	test.beforeEach(async ({ browser }) => {
		page = await browser.newPage({ viewport: { width: 390, height: 844 } });
		await layOut(page);
	});
	test.afterEach(() => page.context().close());

	test('is the first line wholly or half visible below the bar', async () => {
		await goTo(page, { paragraphId: 'p4', character: 700 });
		const line = await placeAtTop(page);
		expect(line?.paragraphId).toBe('p4');
		expect(Math.abs((line?.character ?? 0) - 700)).toBeLessThan(60);
		await page.evaluate(() => scrollBy(0, 6));
		expect(await placeAtTop(page)).toEqual(line);
		await page.evaluate(() => scrollBy(0, 20));
		expect((await placeAtTop(page))?.character).toBeGreaterThan(line?.character ?? 0);
	});

	test('in a gap is the beginning of the next paragraph', async () => {
		await goTo(page, { paragraphId: 'p3', character: 0 });
		await page.evaluate(() => scrollBy(0, -30));
		expect(await placeAtTop(page)).toMatchObject({ paragraphId: 'p3', character: 0 });
	});

	test('is none below the last paragraph, and refused for one that is not there', async () => {
		await page.evaluate(() => scrollTo(0, 1e6));
		expect(await placeAtTop(page)).toBeNull();
		expect(await goTo(page, { paragraphId: 'p99', character: 0 })).toBe(false);
	});

	test('comes back exactly from anywhere, however often it is kept', async () => {
		for (let scrolledPx = 0; scrolledPx < 3000; scrolledPx += 173) {
			await page.evaluate((top) => {
				scrollTo(0, top);
			}, scrolledPx);
			const place = await placeAtTop(page);
			await page.evaluate(() => scrollTo(0, 0));
			for (let time = 0; time < 3; time += 1) {
				expect(await goTo(page, place)).toBe(true);
				expect(await placeAtTop(page)).toEqual(place);
			}
		}
	});

	test('survives another width and another letter size', async () => {
		for (const place of [
			{ paragraphId: 'p2', character: 333 },
			{ paragraphId: 'p9', character: 2500 }
		] as const) {
			await page.setViewportSize({ width: 390, height: 844 });
			await goTo(page, place);
			for (const [width, sizePx] of [
				[844, 19],
				[390, 32],
				[320, 14]
			] as const) {
				await page.setViewportSize({ width, height: 600 });
				await page.evaluate((size) => (document.body.style.fontSize = `${size}px`), sizePx);
				await goTo(page, place);
				const line = await placeAtTop(page);
				expect(line?.paragraphId).toBe(place.paragraphId);
				// The line that holds the character now begins at or before it, by less than a line's length.
				expect(line?.character).toBeLessThanOrEqual(place.character);
				expect(line?.character).toBeGreaterThan(place.character - 160);
			}
		}
	});
});
