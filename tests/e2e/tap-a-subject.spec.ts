import { expect, inProfile, savedBefore, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { ESSAY, openEssay, placeAsItIs, placeOf, plainWords, sheet, tap } from '#tests/support/essay-steps.ts';
import { noteShifts, takeShifts } from '#tests/support/layout-shifts.ts';
import { waitForDeck } from '#tests/support/page-store.ts';

test.describe('with a finger, at 360 × 740', () => {
	test.use({ device: { ...phone, viewport: { width: 360, height: 740 } } });

	test('a figure tells who it is, where it is named and which cards ask about it', async ({ page }) => {
		await openEssay(page);
		await tap(page, 'Isaac Deutscher');
		await expect(sheet(page)).toBeVisible();
		await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText('Isaac Deutscher');
		const { y: from } = await placeAsItIs(page, 'Isaac Deutscher, the most');
		await expect(sheet(page)).toContainText('the most influential and informed spokesman for this view');
		await expect(sheet(page).getByRole('heading', { name: /^\d+ mentions$/ })).toBeVisible();
		await expect(sheet(page).getByRole('heading', { name: 'The Various Positions' })).toBeVisible();
		await expect(sheet(page).getByText('New', { exact: true }).first()).toBeVisible();

		const card = sheet(page).locator('details').first();
		await card.locator('summary').click();
		await expect(card.locator('.answer')).toBeVisible();

		const mention = sheet(page).getByRole('link', { name: /Deutscher has argued/ });
		await mention.click();
		await expect(sheet(page)).toBeHidden();
		await expect(page.locator('article p', { hasText: 'Isaac Deutscher has argued' })).toBeFocused();
		expect(await page.evaluate(() => CSS.highlights.get('passage')?.size)).toBe(1);
		const { y } = await placeAsItIs(page, 'Isaac Deutscher has argued');
		expect(y).toBeGreaterThan(60);
		expect(y).toBeLessThan(680);

		await page.goBack();
		// By the words at the top of the screen: within a line.
		await expect
			.poll(async () => Math.abs((await placeAsItIs(page, 'Isaac Deutscher, the most')).y - from))
			.toBeLessThan(34);
		expect(await page.evaluate(() => CSS.highlights.has('passage'))).toBe(false);
	});

	test('nothing in the sheet moves when the cards come', async ({ page }) => {
		await noteShifts(page);
		await openEssay(page);
		await takeShifts(page);
		await tap(page, 'Isaac Deutscher');
		await expect(sheet(page).getByRole('heading', { name: /^\d+ cards?$/ })).toBeVisible();
		expect(await takeShifts(page)).toEqual([]);
	});

	test('the innermost subject opens, and leads to the position around it', async ({ page }) => {
		await openEssay(page);
		await tap(page, 'Hayek’s');
		await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText('Friedrich A. Hayek');
		await sheet(page)
			.getByRole('button', { name: /Hayek’s thesis is that.*Position/ })
			.click();
		await expect(sheet(page)).toContainText('social and economic planning, because of its complexity');
		await expect(sheet(page).getByText('Position', { exact: true }).first()).toBeVisible();
		await sheet(page).getByRole('link', { name: 'Show in text' }).click();
		await expect(sheet(page)).toBeHidden();
	});

	test('nothing opens by a tap on plain words, a scroll or a selection', async ({ page }) => {
		await openEssay(page);
		await tap(page, await plainWords(page));
		const { x, y } = await placeOf(page, 'Isaac Deutscher');
		const session = await page.context().newCDPSession(page);
		await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
		for (const moved of [20, 60, 120]) {
			await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - moved }] });
		}
		await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await page.locator('#p30').evaluate((paragraph) => getSelection()?.selectAllChildren(paragraph));
		await tap(page, 'Isaac Deutscher');
		// What opens takes its time to come: an index opened after it must be the only sheet.
		await page.getByRole('button', { name: 'Index' }).click();
		await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText('Index');
		await expect(sheet(page)).toHaveCount(1);
	});

	test('the lines under names can be switched off, and tapping goes on', inProfile, async ({ page, app }) => {
		await openEssay(page);
		await page.getByRole('button', { name: 'Appearance' }).click();
		await page.getByRole('checkbox', { name: 'Mark people and events' }).uncheck();
		expect(await page.evaluate(() => CSS.highlights.has('figure') || CSS.highlights.has('event'))).toBe(false);
		await page.keyboard.press('Escape');
		await tap(page, 'Isaac Deutscher');
		await expect(sheet(page)).toBeVisible();
		const reopened = await app.restart();
		await reopened.goto(ESSAY);
		await reopened.getByRole('button', { name: 'Appearance' }).click();
		await expect(reopened.getByRole('checkbox', { name: 'Mark people and events' })).not.toBeChecked();
	});

	test('a browser that cannot paint text still opens what is tapped', async ({ page }) => {
		await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
		await page.goto(ESSAY);
		await waitForDeck(page);
		await expect(async () => {
			await tap(page, 'Isaac Deutscher');
			await expect(sheet(page)).toBeVisible({ timeout: 1000 });
		}).toPass();
	});

	test('all of it works with the server dead', savedBefore, async ({ app }) => {
		await app.page.goto('/');
		await app.readyOffline();
		await app.stopServer();
		const page = await app.restart();
		await openEssay(page);
		await tap(page, 'Isaac Deutscher');
		await expect(sheet(page)).toContainText('the most influential and informed spokesman for this view');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Index' }).click();
		await expect(sheet(page).getByRole('button', { name: /^Friedrich A. Hayek/ })).toBeVisible();
	});
});

test.describe('with the keyboard, at 1280 × 800', () => {
	test.use({ device: { ...phone, viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false } });

	test('the index leads to the same sheets, and the focus comes back', async ({ page }) => {
		await openEssay(page);
		const button = page.getByRole('button', { name: 'Index' });
		await button.focus();
		await page.keyboard.press('Enter');
		await expect(sheet(page).getByRole('heading', { level: 2 })).toHaveText('Index');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('searchbox', { name: 'Find in the index' })).toBeFocused();
		await page.keyboard.type('hayek');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		const found = sheet(page).getByRole('button', { name: /^Friedrich A. Hayek/ });
		await expect(found).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog', { name: 'Friedrich A. Hayek' })).toBeVisible();

		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog', { name: 'Friedrich A. Hayek' })).toBeHidden();
		await expect(found).toBeFocused();
		await page.keyboard.press('Enter');
		await page.goBack();
		await expect(found).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(sheet(page)).toBeHidden();
		await expect(button).toBeFocused();

		await page.keyboard.press('Enter');
		await page.getByRole('searchbox', { name: 'Find in the index' }).fill('hayek');
		await found.press('Enter');
		await page.getByRole('link', { name: /even on Hayek/ }).press('Enter');
		await expect(sheet(page)).toHaveCount(0);
		await expect(page.locator('article p', { hasText: 'even on Hayek’s assumption' })).toBeFocused();
	});

	test('events and positions are listed too', async ({ page }) => {
		await openEssay(page);
		await page.getByRole('button', { name: 'Index' }).click();
		await page.getByRole('radio', { name: /^Events \d+$/ }).check({ force: true });
		await sheet(page).getByRole('listitem').first().getByRole('button').click();
		await expect(page.getByRole('dialog').last().getByText('Event', { exact: true })).toBeVisible();
		await page.keyboard.press('Escape');
		await page.getByRole('radio', { name: /^Positions \d+$/ }).check({ force: true });
		await page.getByRole('searchbox', { name: 'Find in the index' }).fill('hayek thesis');
		await page.getByRole('button', { name: /^Hayek’s thesis is that/ }).click();
		await expect(page.getByRole('dialog', { name: 'Friedrich A. Hayek' })).toContainText('Position');
	});

	test('a click opens, and a double click only selects a word', async ({ page }) => {
		await openEssay(page);
		const { x, y } = await placeOf(page, 'Isaac Deutscher');
		await page.mouse.dblclick(x, y);
		await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toBe('Deutscher');
		await expect(sheet(page)).toBeHidden();
		await page.mouse.click(x, y + 200);
		await page.mouse.click(x, y);
		await expect(page.getByRole('dialog', { name: 'Isaac Deutscher' })).toBeVisible();
	});
});

test('without scripts the essay has neither marks nor buttons that do nothing new', async ({ browser, site }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${site.origin}${ESSAY}`);
	await expect(page.getByRole('article', { name: 'Proposed Roads to Soviet Democracy' })).toBeVisible();
	await expect(page.locator('.passage-bars, article a, article button')).toHaveCount(0);
	await page.close();
});
