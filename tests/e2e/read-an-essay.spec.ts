import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { openEssay, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { readRecords } from '#tests/support/page-store.ts';

const ESSAY = '/read/soviet-democracy/';

test('the essay reads without scripts, each paragraph at its own address', async ({ browser, site }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${site.origin}${ESSAY}#p12`);
	await expect(page.getByRole('article', { name: 'Proposed Roads to Soviet Democracy' })).toBeVisible();
	await expect(page.locator('#p12')).toBeInViewport();
	await expect(page.locator('article p[id^="p"]')).toHaveCount(await page.locator('article p[data-start]').count());
	for (const heading of [
		'The Various Positions',
		'Can the Bureaucracy Be Reformed?',
		'The Program of Political Revolution'
	]) {
		await expect(page.getByRole('heading', { name: heading })).toHaveCount(1);
	}
	await expect(page.getByRole('heading', { name: 'Stalinist “Vigilance”' })).toHaveCount(1);
	await expect(page.locator('article blockquote')).toHaveCount(2);
	await expect(page.locator('article strong')).toHaveText([
		'(1) Social Democratic Reformist.',
		'(2) Stalinist Die-hard.',
		'(3) Pro-Soviet Reformist.',
		'(4) Socialist Workers.'
	]);
	await expect(page.getByRole('link', { name: /marxists\.org/ })).toHaveAttribute(
		'href',
		/hansen\/1958\/xx\/sovdem\.htm$/
	);
	await page.close();
});

test('contents, search and appearance', inProfile, async ({ app, page }) => {
	await page.goto(ESSAY);
	await expectAccessible(page, 'the essay');

	await page.getByRole('button', { name: 'Contents' }).click();
	await expectAccessible(page, 'contents');
	await page.getByRole('link', { name: 'The Various Positions' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await expect(page.getByRole('heading', { name: 'The Various Positions' })).toBeInViewport();

	await page.getByRole('button', { name: 'Search' }).click();
	await page.getByRole('searchbox', { name: 'Find in this text' }).fill("hayek's");
	await expect(page.getByRole('status').filter({ hasText: 'places' })).toHaveText('3 places');
	await expectAccessible(page, 'search');
	await page.getByRole('button', { name: /even on Hayek’s assumption/ }).click();
	await expect(page.getByText('even on Hayek’s assumption')).toBeInViewport();
	await page.getByRole('button', { name: 'Search' }).click();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();

	await page.getByRole('button', { name: 'Appearance' }).click();
	for (const theme of ['Sepia', 'Dark', 'Light']) {
		await page.getByRole('radio', { name: theme }).check({ force: true });
		await expectAccessible(page, `appearance, ${theme}`);
	}
	await page.getByRole('button', { name: 'Larger text' }).click();
	await page.keyboard.press('Escape');
	const reopened = await app.restart();
	await reopened.goto(ESSAY);
	await expect(reopened.locator('html')).toHaveAttribute('data-theme', 'light');
	await expect(reopened.locator('#p3')).toHaveCSS('font-size', '20.9px');
});

test('the sentence at the top stays through reload, rotation and type size', async ({ page }) => {
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	await page.locator('#p40').evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 70));
	const isAtTop = () =>
		page.locator('#p40').evaluate((element) => Math.abs(element.getBoundingClientRect().top - 64) < 40);
	await expect
		.poll(async () => (await readRecords<{ paragraphId: string }>(page, 'places'))[0]?.paragraphId)
		.toBe('p40');

	await page.reload();
	await expect.poll(isAtTop).toBe(true);
	await page.setViewportSize({ width: 844, height: 390 });
	await expect.poll(isAtTop).toBe(true);
	await page.setViewportSize({ width: 390, height: 844 });
	await expect.poll(isAtTop).toBe(true);
	// The browser's own text size, as a phone's settings give it.
	for (const fontSize of ['200%', '']) {
		await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
		await expect.poll(isAtTop, fontSize).toBe(true);
	}
	await page.getByRole('button', { name: 'Appearance' }).click();
	for (let size = 100; size < 200; size += 10) await page.getByRole('button', { name: 'Larger text' }).click();
	await expect.poll(isAtTop).toBe(true);
	for (let size = 200; size > 100; size -= 10) await page.getByRole('button', { name: 'Smaller text' }).click();
	await expect.poll(isAtTop).toBe(true);
});

test('so it does where the phone is turned with a sheet open', async ({ page }) => {
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	const isAtTop = () =>
		page.locator('#p40').evaluate((element) => Math.abs(element.getBoundingClientRect().top - 64) < 40);
	await page.locator('#p40').evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 70));
	await expect
		.poll(async () => (await readRecords<{ paragraphId: string }>(page, 'places'))[0]?.paragraphId)
		.toBe('p40');
	for (const name of ['Appearance', 'Contents']) {
		await page.getByRole('button', { name }).click();
		await expect(page.getByRole('dialog', { name })).toBeVisible();
		await page.setViewportSize({ width: 844, height: 390 });
		await expect.poll(isAtTop, `${name}, on its side`).toBe(true);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
		await page.setViewportSize({ width: 390, height: 844 });
		await expect.poll(isAtTop, `${name}, upright again`).toBe(true);
	}
});

test('so does a line in the middle of a long paragraph', async ({ page }) => {
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	/** Where the line is that holds a character of the paragraph: from the bar down, pixels and lines. */
	const findLine = () =>
		page.locator('#p34').evaluate((paragraph, character) => {
			const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
			let before = 0;
			for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
				const { length } = node.nodeValue ?? '';
				if (before + length > character) {
					const range = document.createRange();
					range.setStart(node, character - before);
					range.setEnd(node, character - before + 1);
					const { top, height } = range.getBoundingClientRect();
					const linePx = parseFloat(getComputedStyle(paragraph).lineHeight);
					const px = top - (linePx - height) / 2 - 64;
					return { px, lines: px / linePx };
				}
				before += length;
			}
			throw new Error('The paragraph is shorter.');
		}, 600);
	const { px } = await findLine();
	await page.evaluate((by) => scrollBy(0, by), px);
	const isFirst = async () => Math.abs((await findLine()).lines) < 1;
	const keptCharacter = async () => {
		const [place] = await readRecords<{ paragraphId: string; character: number }>(page, 'places');
		return place?.paragraphId === 'p34' ? place.character : 0;
	};
	await expect.poll(keptCharacter).toBeGreaterThan(500);
	await page.reload();
	await expect.poll(isFirst, 'after a reload').toBe(true);
	for (const [width, height] of [
		[844, 390],
		[390, 844]
	] as const) {
		await page.setViewportSize({ width, height });
		await expect.poll(isFirst, `${width} wide`).toBe(true);
	}
	for (const fontSize of ['200%', '']) {
		await page.evaluate((size) => (document.documentElement.style.fontSize = size), fontSize);
		await expect.poll(isFirst, `text at ${fontSize || '100%'}`).toBe(true);
	}
});

test('an address that names a passage goes there and not to the kept place', async ({ page }) => {
	await page.goto(`${ESSAY}#p60`);
	await expect(page.locator('#p60')).toBeInViewport();
	await page.goto('/');
	await page.goto(`${ESSAY}#p20`);
	await expect(page.locator('#p20')).toBeInViewport();
	await expect(page.locator('#p60')).not.toBeInViewport();
});

test('a passage looked up leaves the place where it was, until one reads on from it', async ({ page }) => {
	const keptAt = async () => (await readRecords<{ paragraphId: string }>(page, 'places'))[0]?.paragraphId;
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	await page.locator('#p40').evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 64));
	await expect.poll(keptAt).toBe('p40');

	await page.goto('/');
	await page.goto(`${ESSAY}#p60`);
	await waitUntilLaidOut(page);
	await expect(page.locator('#p60')).toBeInViewport();
	await page.evaluate(() => scrollBy(0, 60));
	await page.goto('/');
	await page.getByRole('link', { name: 'Continue reading' }).click();
	await expect(page.locator('#p40')).toBeInViewport();
	expect(await keptAt()).toBe('p40');

	await page.goto(`${ESSAY}?from=card#p60`);
	await waitUntilLaidOut(page);
	await page.locator('#p70').evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 64));
	await expect.poll(keptAt).toBe('p70');
});

test('another theme leaves the same words at the top', async ({ page }) => {
	await page.goto(ESSAY);
	await waitUntilLaidOut(page);
	const top = () => page.locator('#p40').evaluate((element) => Math.round(element.getBoundingClientRect().top));
	await page.locator('#p40').evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 64));
	const before = await top();
	await page.getByRole('button', { name: 'Appearance' }).click();
	for (const theme of ['Sepia', 'Dark', 'Light', 'Device']) {
		await page.getByRole('radio', { name: theme, exact: true }).first().check({ force: true });
		expect(await top(), theme).toBe(before);
	}
});

test('a browser without a voice says so', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
	await page.goto(ESSAY);
	await page.getByRole('button', { name: 'Listen' }).click();
	await expect(page.getByRole('region', { name: 'Read aloud' })).toContainText('no voice');
	await page.getByRole('button', { name: 'Stop listening' }).click();
	await expect(page.getByRole('region', { name: 'Read aloud' })).toBeHidden();
});

test('the layout does not shift while the essay opens', async ({ page }) => {
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
				if (!shift.hadRecentInput) shifts.push(shift.value);
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await openEssay(page);
	const shifted = await page.evaluate(() =>
		(window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0)
	);
	expect(shifted).toBe(0);
});
