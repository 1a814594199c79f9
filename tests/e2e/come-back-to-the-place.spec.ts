import type { Page } from '@playwright/test';
import { expect, savedBefore, test } from '#tests/support/app-fixture.ts';
import { ESSAY, openEssay, sheet, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { holdBack } from '#tests/support/hold-back.ts';
import { holdStore } from '#tests/support/hold-store.ts';
import { LayoutShifts } from '#tests/support/layout-shifts.ts';
import { readRecords } from '#tests/support/page-store.ts';

test.use({ isFirstInWindow: true });

const STOPPED_AT = '#p90';
const FURTHER_ON = '#p20';
const KEPT = 'commonplace:place:soviet-democracy';

/**
 * Reads to the middle of a paragraph, rests there until the store has the place, and comes back once: a text is opened
 * with a whole line at its head.
 * @returns how high the paragraph stands, viewport pixels
 */
async function readTo(page: Page, paragraph: string): Promise<number> {
	await page.locator(paragraph).evaluate((element) => {
		const { top, height } = element.getBoundingClientRect();
		scrollBy({ top: top + height / 2 - 100, behavior: 'instant' });
	});
	const id = paragraph.slice(1);
	await expect
		.poll(async () => (await readRecords<{ paragraphId: string }>(page, 'places')).map((kept) => kept.paragraphId))
		.toContain(id);
	await page.reload();
	await waitUntilLaidOut(page);
	await page.waitForFunction(() => CSS.highlights.has('figure'));
	return topOf(page, paragraph);
}

/** How high a paragraph stands, viewport pixels. */
const topOf = (page: Page, paragraph: string) =>
	page.locator(paragraph).evaluate((element) => element.getBoundingClientRect().top);

/** Notes how high a paragraph stands once each frame in which there is one is drawn, from the next page's first frame on. */
async function watchFrames(page: Page, paragraph: string): Promise<() => Promise<number[]>> {
	const watch = (selector: string) => {
		const tops: number[] = [];
		Object.assign(window, { tops });
		const look = () => {
			const element = document.querySelector(selector);
			if (element !== null) tops.push(Math.round(element.getBoundingClientRect().top));
			afterFrame();
		};
		const afterFrame = () => requestAnimationFrame(() => setTimeout(look));
		afterFrame();
	};
	await page.addInitScript(watch, paragraph);
	await page.evaluate(watch, paragraph);
	return () => page.evaluate(() => (window as unknown as { tops: number[] }).tops);
}

/** What was seen is the place alone: within two pixels, for lines stand at parts of them. */
function expectOnly(tops: readonly number[], top: number): void {
	expect(tops.length).toBeGreaterThan(0);
	expect(
		tops.filter((seen) => Math.abs(seen - top) > 2),
		`of ${tops.join()}`
	).toEqual([]);
}

for (const { width, height } of [
	{ width: 360, height: 740 },
	{ width: 1280, height: 800 }
]) {
	test(`a text opened again at ${width} px stands where the reader stopped from its first frame on`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await openEssay(page);
		const top = await readTo(page, STOPPED_AT);
		const frames = await watchFrames(page, STOPPED_AT);
		for (const open of [() => page.reload(), () => page.goto(ESSAY)]) {
			await open();
			const shifts = await LayoutShifts.watch(page);
			await waitUntilLaidOut(page);
			await page.waitForFunction(() => CSS.highlights.has('figure'));
			expectOnly(await frames(), top);
			expect(await shifts.end()).toEqual([]);
			await page.goto('/');
		}
	});
}

test('from another page of the app it does so too, and by Back', async ({ page }) => {
	await openEssay(page);
	const top = await readTo(page, STOPPED_AT);
	await page.goto('/');
	const frames = await watchFrames(page, STOPPED_AT);
	for (const open of [() => page.getByText('Continue reading').click(), () => page.goForward()]) {
		await open();
		await waitUntilLaidOut(page);
		expectOnly(await frames(), top);
		await page.goBack();
		await expect(page.getByText('Continue reading')).toBeVisible();
		await page.evaluate(() => (window as unknown as { tops: number[] }).tops.splice(0));
	}
});

test('its face may come when the words already stand there', async ({ page }) => {
	await openEssay(page);
	await page.getByRole('button', { name: 'Appearance' }).click();
	await sheet(page).getByRole('radio', { name: 'OpenDyslexic', exact: true }).check({ force: true });
	await page.keyboard.press('Escape');
	await readTo(page, STOPPED_AT);
	await page.goto('/');
	const letFaceCome = await holdBack(page, '**/opendyslexic*');
	const letScriptsCome = await holdBack(page, '**/entry/start.*.js');
	await page.goto(ESSAY, { waitUntil: 'commit' });
	await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
	const inOtherLines = await topOf(page, STOPPED_AT);

	letFaceCome();
	await page.waitForFunction(() => document.fonts.status === 'loaded' && document.fonts.check('1em OpenDyslexic'));
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
	const top = await topOf(page, STOPPED_AT);
	expect(Math.abs(top - inOtherLines)).toBeGreaterThan(10);
	letScriptsCome();
	await waitUntilLaidOut(page);
	expect(Math.abs((await topOf(page, STOPPED_AT)) - top)).toBeLessThan(3);
});

test('a face chosen that comes while the reader scrolls leaves the words where they are', async ({ page }) => {
	await openEssay(page);
	await waitUntilLaidOut(page);
	await page.getByRole('button', { name: 'Appearance' }).click();
	const letFaceCome = await holdBack(page, '**/opendyslexic*');
	await sheet(page).getByRole('radio', { name: 'OpenDyslexic', exact: true }).check({ force: true });
	await page.keyboard.press('Escape');
	await expect(sheet(page)).toHaveCount(0);
	const heights = page.evaluate(async (selector) => {
		const article = document.querySelector('article') as HTMLElement;
		const paragraph = document.querySelector(selector) as HTMLElement;
		scrollBy({ top: paragraph.getBoundingClientRect().top - 100, behavior: 'instant' });
		const inOtherLines = article.offsetHeight;
		const found: number[] = [];
		for (let after = 0; after < 5;) {
			scrollBy({ top: 1, behavior: 'instant' });
			await new Promise(requestAnimationFrame);
			found.push(paragraph.getBoundingClientRect().top);
			if (article.offsetHeight !== inOtherLines) after += 1;
		}
		return found;
	}, STOPPED_AT);
	letFaceCome();
	const tops = await heights;
	const steps = tops.slice(1).map((top, index) => Math.abs(top - (tops[index] ?? NaN)));
	// The line at the top stays; one or two between it and the paragraph break anew.
	expect(Math.max(...steps), `heights of ${STOPPED_AT}: ${tops.join(' ')}`).toBeLessThan(80);
});

test('a look chosen before scrolling has come to rest leaves the words where they are', async ({ page }) => {
	await openEssay(page);
	await waitUntilLaidOut(page);
	await page.getByRole('button', { name: 'Appearance' }).click();
	for (const [role, name] of [
		['button', 'Larger text'],
		['radio', 'Wide'],
		['checkbox', 'Lines end at one edge']
	] as const) {
		const control = await sheet(page).getByRole(role, { name, exact: true }).elementHandle();
		const moved = await page.evaluate(
			async ([selector, pressed]) => {
				const paragraph = document.querySelector(selector) as HTMLElement;
				scrollBy({ top: paragraph.getBoundingClientRect().top - 70, behavior: 'instant' });
				await new Promise(requestAnimationFrame);
				const { top } = paragraph.getBoundingClientRect();
				const style = getComputedStyle(paragraph);
				const look = () => [style.fontSize, style.lineHeight, style.textAlign].join();
				const before = look();
				(pressed as HTMLElement).click();
				while (look() === before) await new Promise(requestAnimationFrame);
				await new Promise(requestAnimationFrame);
				return paragraph.getBoundingClientRect().top - top;
			},
			[STOPPED_AT, control] as const
		);
		expect(Math.abs(moved), name).toBeLessThan(10);
	}
});

test('installed and closed, it opens there with the server dead', savedBefore, async ({ app, page, site }) => {
	await openEssay(page);
	await readTo(page, STOPPED_AT);
	await app.readyOffline();
	await site.stop();
	const reopened = await app.restart();
	const frames = await watchFrames(reopened, STOPPED_AT);
	await reopened.goto(ESSAY);
	await waitUntilLaidOut(reopened);
	// By itself: a browser that starts anew may have the fonts in time or not, and then other lines.
	await expect(reopened.locator(STOPPED_AT)).toBeInViewport();
	expectOnly(await frames(), await topOf(reopened, STOPPED_AT));
});

test('an address that names a passage goes there instead', async ({ page }) => {
	await openEssay(page);
	await readTo(page, STOPPED_AT);
	await page.goto('/');
	await page.goto(`${ESSAY}${FURTHER_ON}`);
	await waitUntilLaidOut(page);
	await expect(page.locator(FURTHER_ON)).toBeInViewport();
});

test('Back from a part of the contents leads to where the reader was', async ({ page }) => {
	await openEssay(page);
	const top = await readTo(page, STOPPED_AT);
	await page.getByRole('button', { name: 'Contents' }).click();
	await sheet(page).locator('a[href="#s2"]').click();
	await expect(page.locator('#s2-heading')).toBeInViewport();
	// The place there is kept.
	await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEPT)).not.toContain('"p90"');
	await page.goBack();
	await expect.poll(async () => Math.abs((await topOf(page, STOPPED_AT)) - top)).toBeLessThan(3);
});

/** Goes to a part by the contents and reads on from there, until the store has the place. */
async function readOnFromContents(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Contents' }).click();
	await sheet(page).locator('a[href="#s2"]').click();
	await expect(page.locator('#s2-heading')).toBeInViewport();
	await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEPT)).not.toBeNull();
	await readTo(page, STOPPED_AT);
}

test('read on from a part of the contents, the text opens where the reader stopped', async ({ page }) => {
	await openEssay(page);
	await readOnFromContents(page);
	await expect(page.locator(STOPPED_AT)).toBeInViewport();
	await page.getByRole('link', { name: 'Cards' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Cards' })).toBeVisible();
	await page.goBack();
	await waitUntilLaidOut(page);
	await expect(page.locator(STOPPED_AT)).toBeInViewport();
});

test('who scrolls before the store has answered is not put back, and stays there when the screen is turned', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openEssay(page);
	await readTo(page, FURTHER_ON);
	const other = await page.context().newPage();
	await other.goto(new URL('/subjects/soviet-democracy.json', page.url()).href);
	const letGo = await holdStore(other);
	await page.bringToFront();
	await page.reload();
	await waitUntilLaidOut(page);
	await page.mouse.wheel(0, 1);
	await page.locator(STOPPED_AT).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
	// Kept once scrolling has come to rest.
	await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEPT)).toContain('"p90"');
	await page.setViewportSize({ width: 844, height: 390 });
	await expect(page.locator(STOPPED_AT)).toBeInViewport();
	await letGo();
	await expect
		.poll(async () => (await readRecords<{ paragraphId: string }>(page, 'places')).map((kept) => kept.paragraphId))
		.toEqual(['p90']);
	await expect(page.locator(STOPPED_AT)).toBeInViewport();
});

for (const damaged of ['{', '"p90"', '{"paragraphId":"p9 0","character":1}', '{"paragraphId":"p90"}', 'null']) {
	test(`what is kept for the first frame may be damaged: ${damaged}`, async ({ page }) => {
		await openEssay(page);
		const top = await readTo(page, STOPPED_AT);
		await page.goto('/');
		await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEPT, damaged] as const);
		await page.goto(ESSAY);
		await waitUntilLaidOut(page);
		// The store has the last word.
		await expect.poll(async () => Math.abs((await topOf(page, STOPPED_AT)) - top)).toBeLessThan(3);
	});
}
