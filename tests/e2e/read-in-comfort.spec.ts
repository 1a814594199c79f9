import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { openEssay, placeOf, sheet } from '#tests/support/essay-steps.ts';
import { readingDevices } from '#tests/support/reading-devices.ts';

test.use({ isFirstInWindow: true });

const phoneOf360 = readingDevices['a phone of 360 px'] ?? {};

/** The lines of text that are wholly seen between the bars, as words with their height on the page. */
function linesSeen(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const bars = [...document.querySelectorAll('[data-bar], nav')]
			.filter((bar) => bar.checkVisibility({ visibilityProperty: true }))
			// One that is empty lets taps through to the text.
			.filter((bar) => getComputedStyle(bar).pointerEvents !== 'none')
			.map((bar) => bar.getBoundingClientRect());
		const top = Math.max(
			0,
			...bars.filter(({ top: at, height }) => at === 0 && height < 200).map(({ bottom }) => bottom)
		);
		const bottom = Math.min(
			innerHeight,
			...bars.filter(({ top: at }) => at > innerHeight / 2).map(({ top: at }) => at)
		);
		const lines = new Map<string, string>();
		for (const paragraph of document.querySelectorAll('article p[data-start]')) {
			const box = paragraph.getBoundingClientRect();
			if (box.bottom < top || box.top > bottom) continue;
			const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
				for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\S+/g)) {
					const range = document.createRange();
					range.setStart(node, index);
					range.setEnd(node, index + 1);
					const rect = range.getBoundingClientRect();
					if (rect.top < top - 1 || rect.bottom > bottom + 1) continue;
					const line = `${paragraph.id} ${Math.round(rect.bottom + scrollY)}`;
					lines.set(line, `${lines.get(line) ?? ''} ${word}`);
				}
			}
		}
		return [...lines.values()];
	});
}

/** Once every line is laid out nothing on the page moves by itself. */
async function openAt(page: Page, paragraph: string) {
	await openEssay(page);
	await page.waitForFunction(() => !document.querySelector('article section:not(.laid-out)'));
	await page.locator(paragraph).evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 66));
}

/** The sheet is gone, and so is its entry of history, which the browser takes away a moment later. */
async function expectClosed(page: Page) {
	await expect(sheet(page)).toBeHidden();
	await page.waitForFunction(() => !(history.state as { openSheets?: number } | null)?.openSheets);
}

async function allowEdges(page: Page) {
	await page.addInitScript(() =>
		localStorage.setItem('commonplace:preferences', JSON.stringify({ turnsAtEdges: true }))
	);
}

for (const [name, device] of Object.entries(readingDevices)) {
	test.describe(`on ${name}`, () => {
		test.use({ device });

		test('a page on keeps the last line, a page back brings what was seen', async ({ page }) => {
			await openAt(page, '#p12');
			for (const [on, back] of [
				['Space', 'Shift+Space'],
				['PageDown', 'PageUp']
			] as const) {
				const before = await linesSeen(page);
				await page.keyboard.press(on);
				const after = await linesSeen(page);
				expect(after[0]).toBe(before.at(-1));
				expect(after.length).toBeGreaterThan(8);
				await page.keyboard.press(back);
				const again = await linesSeen(page);
				expect(again.at(-1)).toBe(after[0]);
			}
		});

		test('a source opened by the keyboard gives the focus back', async ({ page }) => {
			await openEssay(page);
			await page.locator('cite').first().focus();
			await page.keyboard.press('Enter');
			await expect(sheet(page).getByRole('heading', { name: 'Source' })).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(page.locator('cite').first()).toBeFocused();
		});
	});
}

test('letters open what the toolbar opens, and leave typing alone', async ({ page }) => {
	await openEssay(page);
	for (const [key, title] of [
		['c', 'Contents'],
		['i', 'Index'],
		['a', 'Appearance'],
		['h', 'Highlights'],
		['?', 'Keys']
	] as const) {
		await page.keyboard.press(key);
		await expect(sheet(page).getByRole('heading', { name: title, exact: true })).toBeVisible();
		await page.keyboard.press('l');
		await page.keyboard.press('Escape');
		await expectClosed(page);
	}
	await page.keyboard.press('/');
	await page.getByRole('searchbox', { name: 'Find in this text' }).pressSequentially('call in a');
	await expect(page.getByRole('searchbox', { name: 'Find in this text' })).toHaveValue('call in a');
	await expect(page.getByRole('region', { name: 'Read aloud' })).toBeHidden();
	await sheet(page).getByRole('button', { name: 'Close' }).click();
	await expectClosed(page);
	await page.keyboard.press('l');
	await expect(page.getByRole('region', { name: 'Read aloud' })).toBeVisible();
	await page.keyboard.press('l');
	await expect(page.getByRole('region', { name: 'Read aloud' })).toBeHidden();
});

test.describe('with a finger', () => {
	test.use({ device: phoneOf360 });

	test('the edges turn pages when asked; a name there is still a name', async ({ page }) => {
		await allowEdges(page);
		await openAt(page, '#p12');
		const before = await linesSeen(page);
		await page.touchscreen.tap(350, 400);
		expect((await linesSeen(page))[0]).toBe(before.at(-1));
		await page.touchscreen.tap(10, 400);
		expect((await linesSeen(page)).at(-1)).toBe(before.at(-1));
		await expect(sheet(page)).toBeHidden();

		const place = await page.evaluate(() => {
			for (const range of CSS.highlights.get('figure') ?? []) {
				const { left, width, top } = (range as Range).getBoundingClientRect();
				const middle = left + width / 2;
				if (width === 0 || (middle > innerWidth * 0.15 && middle < innerWidth * 0.85)) continue;
				scrollBy(0, top - innerHeight / 2);
				const rect = (range as Range).getClientRects()[0] ?? new DOMRect();
				return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
			}
			return { x: 0, y: 0 };
		});
		const at = await page.evaluate(() => scrollY);
		await page.touchscreen.tap(place.x, place.y);
		await expect(sheet(page)).toBeVisible();
		expect(await page.evaluate(() => scrollY)).toBe(at);
	});

	test('the edges do nothing unless asked', async ({ page }) => {
		await openAt(page, '#p12');
		const at = await page.evaluate(() => scrollY);
		await page.touchscreen.tap(355, 400);
		await page.touchscreen.tap(5, 400);
		expect(await page.evaluate(() => scrollY)).toBe(at);
	});

	test('a citation tells its source', async ({ page }) => {
		await openEssay(page);
		const { x, y } = await placeOf(page, 'The Revolution Betrayed, p.140.');
		await page.touchscreen.tap(x, y);
		await expect(sheet(page).getByRole('heading', { name: 'Source' })).toBeVisible();
		await expect(sheet(page)).toContainText('The Revolution Betrayed, p.140.');
		await expect(sheet(page)).toContainText('Joseph Hansen');
		await expect(sheet(page)).toContainText('International Socialist Review');
	});
});

test('the screen stays on when asked, also after the page was away', async ({ page }) => {
	await page.addInitScript(() => {
		const asked: { released: boolean }[] = [];
		const request = () => {
			const lock = { released: false, release: () => Promise.resolve((lock.released = true)) };
			asked.push(lock);
			return Promise.resolve(lock);
		};
		Object.defineProperty(navigator, 'wakeLock', { value: { request } });
		Object.assign(window, { asked });
	});
	const held = () =>
		page.evaluate(() =>
			(window as unknown as { asked: { released: boolean }[] }).asked.map(({ released }) => !released)
		);
	await openEssay(page);
	expect(await held()).toEqual([]);
	await page.getByRole('button', { name: 'Appearance' }).click();
	const choice = sheet(page).getByRole('checkbox', { name: 'Keep the screen on' });
	await choice.check();
	await expect.poll(held).toEqual([true]);
	await page.evaluate(() => {
		const { asked } = window as unknown as { asked: { released: boolean }[] };
		for (const lock of asked) lock.released = true;
		document.dispatchEvent(new Event('visibilitychange'));
	});
	await expect.poll(held).toEqual([false, true]);
	await choice.uncheck();
	await expect.poll(held).toEqual([false, false]);
});

test('a browser that cannot keep the screen on says so', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'));
	await openEssay(page);
	await page.getByRole('button', { name: 'Appearance' }).click();
	await expect(sheet(page).getByRole('checkbox', { name: 'Keep the screen on (this browser cannot)' })).toBeDisabled();
});

test('on paper stand title, author, source, address and text, black on white, and no bar', async ({ page }) => {
	await openEssay(page);
	await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
	await page.emulateMedia({ media: 'print' });
	for (const gone of ['nav', '[role="toolbar"]', '.section-cards', '.colophon details']) {
		await expect(page.locator(gone).first()).toBeHidden();
	}
	for (const words of ['Joseph Hansen', /International Socialist Review/]) {
		await expect(page.locator('article header').getByText(words).first()).toBeVisible();
	}
	await expect(page.getByRole('link', { name: /marxists\.org/ })).toBeVisible();
	await expect(page.locator('#p3')).toHaveCSS('color', 'rgb(0, 0, 0)');
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(page.locator('article h2').first()).toHaveCSS('break-after', 'avoid');
});
