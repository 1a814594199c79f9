import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { colourUnder } from '#tests/support/colour-under.ts';
import { openEssay, sheet } from '#tests/support/essay-steps.ts';

const field = { name: 'Find in this text' };

test.describe('with a finger, at 360 × 740', () => {
	test.use({ device: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } });

	test('lists and marks every place while typing, then leads from one to the next', async ({ page }) => {
		await openEssay(page);
		const top = () => page.evaluate(() => Math.round(scrollY));
		const before = await top();
		await page.getByRole('button', { name: 'Search' }).tap();
		const input = page.getByRole('searchbox', field);
		await expect(input).toBeVisible();
		const place = await input.boundingBox();
		await input.pressSequentially('democ');
		const rows = sheet(page).getByRole('listitem');
		const places = await page.evaluate(
			() =>
				[...document.querySelectorAll('article p[data-start]')]
					.map(({ textContent }) => textContent)
					.join('\n')
					.match(/democ/gi)?.length ?? 0
		);
		expect(places).toBeGreaterThan(60);
		await expect(rows).toHaveCount(places);
		expect(await input.boundingBox(), 'the field stays where it was').toEqual(place);
		await expect.poll(() => page.evaluate(() => CSS.highlights.get('search')?.size)).toBe(places);
		await expectAccessible(page, 'search');

		await rows.nth(4).getByRole('button').tap();
		await expect(sheet(page)).toBeHidden();
		const bar = page.getByRole('region', { name: 'Places found' });
		await expect(bar.getByRole('status')).toHaveText(`5 of ${places}`);
		await expectAccessible(page, 'a place found');
		await bar.getByRole('button', { name: 'Next place' }).tap();
		await expect(bar.getByRole('status')).toHaveText(`6 of ${places}`);
		for (let step = 0; step < 6; step += 1) await bar.getByRole('button', { name: 'Previous place' }).tap();
		await expect(bar.getByRole('status')).toHaveText(`${places} of ${places}`);
		await expect
			.poll(() =>
				page.evaluate(() => {
					const [range] = CSS.highlights.get('search-current') ?? [];
					const box = range instanceof Range ? range.getBoundingClientRect() : null;
					return box !== null && box.top > 64 && box.bottom < innerHeight - 120;
				})
			)
			.toBe(true);

		await bar.getByRole('button', { name: 'List all places' }).tap();
		await expect(input).toHaveValue('democ');
		await page.goBack();
		await expect(sheet(page)).toBeHidden();
		await page.goBack();
		await expect(bar).toBeHidden();
		await expect.poll(top).toBe(before);
		expect(await page.evaluate(() => CSS.highlights.has('search'))).toBe(false);
	});

	test('straight quotes, diacritics and case make no difference, and nothing found says so', async ({ page }) => {
		await openEssay(page);
		await page.getByRole('button', { name: 'Search' }).tap();
		const input = page.getByRole('searchbox', field);
		for (const [query, said] of [
			["HAYEK'S", '3 places'],
			['Háyek’s thesis', '1 place'],
			['"go back to', '1 place'],
			['x', 'Type at least two letters.']
		] as const) {
			await input.fill(query);
			await expect(sheet(page).getByRole('status')).toHaveText(said);
		}
		await input.fill('ocean liner');
		await expect(sheet(page).getByRole('status')).toContainText('Nothing found');
		// Nor is there a list, which a screen reader would announce as an empty one.
		await expect(sheet(page).getByRole('list')).toHaveCount(0);
		await input.press('Enter');
		await expect(sheet(page)).toBeVisible();
	});
});

test.describe('with the keyboard, at 1280 × 800', () => {
	test.use({ device: { viewport: { width: 1280, height: 800 } } });

	test('Enter goes to the next place from here, n and p go on, Escape ends', async ({ page }) => {
		await openEssay(page);
		await page.locator('#p60').evaluate((element) => element.scrollIntoView());
		await page.getByRole('button', { name: 'Search' }).press('Enter');
		await page.getByRole('searchbox', field).fill('bureaucracy');
		await page.keyboard.press('Enter');
		const status = page.getByRole('region', { name: 'Places found' }).getByRole('status');
		await expect(status).toHaveText(/^\d+ of \d+$/);
		const first = Number((await status.textContent())?.split(' ')[0]);
		expect(first).toBeGreaterThan(10);
		const box = await page.evaluate(() => {
			const [range] = CSS.highlights.get('search-current') ?? [];
			const { x, y, width, height } = (range as Range).getBoundingClientRect();
			return { x, y, width, height };
		});
		expect(await colourUnder(page, box), 'the place shown stands out of the others: --accent').toBe('140 47 27');
		await page.keyboard.press('n');
		await expect(status).toHaveText(new RegExp(`^${first + 1} of`));
		await page.keyboard.press('p');
		await page.keyboard.press('p');
		await expect(status).toHaveText(new RegExp(`^${first - 1} of`));
		await page.keyboard.press('Escape');
		await expect(status).toBeHidden();
		expect(await page.evaluate(() => CSS.highlights.has('search-current'))).toBe(false);
	});
});
