import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { listen } from '#tests/support/live-words.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { openRetention } from '#tests/support/retention-steps.ts';

test('what is wrong with a number, days or a time is said', async ({ page }) => {
	await page.goto('/settings/');
	await waitForDeck(page);
	await expect(page.getByLabel('New cards a day')).toBeEditable();
	await page.locator('summary', { hasText: 'Holiday' }).click();
	const heard = await listen(page);
	await page.getByLabel('New cards a day').fill('many');
	await page.keyboard.press('Tab');
	await expect(page.getByLabel('New cards a day')).toHaveAttribute('aria-invalid', 'true');
	expect(await heard()).toEqual([await page.locator('#new-cards-fault').innerText()]);

	await page.getByRole('button', { name: 'Take a holiday' }).click();
	await expect(page.getByText('Choose the first and the last day.')).toBeVisible();
	expect(await heard()).toEqual(['Choose the first and the last day.']);

	await page.getByLabel('Time', { exact: true }).fill('');
	await expect(page.getByText('Choose a time of day.')).toBeVisible();
	expect(await heard()).toEqual(['Choose a time of day.']);
});

test('what comes of a check, a reminder and a file to take along is said', async ({ page }) => {
	await page.goto('/settings/');
	await waitForDeck(page);
	const heard = await listen(page);
	await page.getByRole('button', { name: 'Check data' }).click();
	await expect(page.getByText('all is well.')).toBeVisible();
	expect((await heard()).join(' | ')).toContain('all is well.');

	await page.getByRole('button', { name: 'Save for the calendar' }).click();
	await expect(page.getByText('Open it to add it')).toBeVisible();
	expect((await heard()).join(' | ')).toContain('Saved as commonplace-reminder.ics.');

	await page.getByRole('button', { name: 'Cards (CSV)' }).click();
	await expect(page.getByText('62 cards saved as commonplace')).toBeVisible();
	expect((await heard()).join(' | ')).toContain('62 cards saved as commonplace');
});

test('what says nothing yet takes no room in Settings', async ({ page }) => {
	await page.goto('/settings/');
	await waitForDeck(page);
	await expect(page.getByLabel('New cards a day')).toBeEditable();
	const heights = await page.evaluate(() =>
		['#new-cards-fault', '#holiday-fault', '#reminder-fault', '.saved', '#take-along ~ ul [role=status]'].map(
			(selector) => {
				const part = document.querySelector<HTMLElement>(selector);
				const before = part?.parentElement?.offsetHeight ?? 0;
				if (part) part.style.display = 'none';
				return before - (part?.parentElement?.offsetHeight ?? NaN);
			}
		)
	);
	expect(heights).toEqual([0, 0, 0, 0, 0]);
});

test('a kind that is chosen is told once, and not by each chart', async ({ page }) => {
	await openRetention(page);
	await expect(page.getByRole('button', { name: 'Export these figures' })).toBeEnabled();
	const heard = await listen(page);
	await page.getByLabel('Kind', { exact: true }).selectOption('Event');
	await expect(page.getByText(/^You hold about \d+ of \d+ cards?\.$/)).not.toHaveText(/of 62 cards\.$/);
	await expect(page.getByRole('button', { name: 'Export these figures' })).toBeEnabled();
	expect(await heard()).toEqual([expect.stringMatching(/^Figures of \d+ reviews\.$/)]);

	const chart = page.getByRole('figure', { name: 'Forecast' });
	await chart.getByRole('application').focus();
	await page.keyboard.press('End');
	await expect.poll(heard).toEqual([expect.stringMatching(/ due/)]);
});

test('the file of the figures is told', async ({ page }) => {
	await openRetention(page);
	const save = page.getByRole('button', { name: 'Export these figures' });
	await expect(save).toBeEnabled();
	const heard = await listen(page);
	await save.click();
	await expect.poll(heard).toEqual(['Saved as commonplace-retention.csv.']);
	await page.getByLabel('Kind', { exact: true }).selectOption('Event');
	await expect(page.getByText('Saved as commonplace-retention.csv.')).toBeHidden();
});

test('a slider is called the same at each value, and says the value once', async ({ page }) => {
	await openRetention(page, 5);
	const cards = page.getByRole('slider', { name: 'New cards a day', exact: true });
	await expect(cards).toHaveAttribute('aria-valuetext', '10 cards');
	await cards.focus();
	const heard = await listen(page);
	await page.keyboard.press('Home');
	await expect(cards).toHaveAttribute('aria-valuetext', '1 card');
	expect(await heard(), 'said by the slider itself').toEqual([]);
	const retention = page.getByRole('slider', { name: 'Retention you wish for', exact: true });
	await expect(retention).toHaveAttribute('aria-valuetext', /^90.%$/);
	await retention.focus();
	await page.keyboard.press('ArrowRight');
	await expect(retention).toHaveAttribute('aria-valuetext', /^91.%$/);
	await expect(page.locator('output', { hasText: /^91.%$/ })).toBeVisible();

	await page.goto('/settings/');
	await expect(page.getByLabel('New cards a day')).toBeEditable();
	const heardInSettings = await listen(page);
	await page.getByRole('slider', { name: 'Desired retention' }).press('ArrowRight');
	await expect(page.locator('output', { hasText: '91 %' })).toBeVisible();
	expect(await heardInSettings()).not.toContain('91 %');
});

test('the range about a line has an edge that is seen', async ({ page }) => {
	await openRetention(page);
	const band = page.getByRole('figure', { name: 'Retention over time' }).locator('path.band').first();
	for (const theme of ['light', 'sepia', 'dark']) {
		await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
		const contrast = await band.evaluate((path) => {
			const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
			/** Relative luminance. */
			const luminance = (colour: string) => {
				if (canvas === null) throw new Error('No canvas');
				canvas.fillStyle = colour;
				canvas.fillRect(0, 0, 1, 1);
				const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) =>
					channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4
				);
				return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
			};
			const { stroke } = getComputedStyle(path);
			if (stroke === 'none') return 1;
			const [dark = 0, light = 0] = [stroke, getComputedStyle(document.documentElement).backgroundColor]
				.map(luminance)
				.sort((one, other) => one - other);
			return (light + 0.05) / (dark + 0.05);
		});
		expect(contrast, theme).toBeGreaterThanOrEqual(3);
	}
});

test.describe('with the reader’s own colours', () => {
	test.use({ device: { ...phone, forcedColors: 'active' } });

	test('what is expected is told from the bars that it crosses', async ({ page }) => {
		await openRetention(page);
		const figure = page.getByRole('figure', { name: 'Forecast' });
		await expect(figure.locator('.plot path.dashed')).toBeVisible();
		const drawn = await figure.evaluate((element) => {
			const styleOf = (selector: string) => getComputedStyle(element.querySelector(selector) as Element);
			const [bar, line, key] = [styleOf('.plot .bar'), styleOf('.plot .dashed'), styleOf('li .bar')];
			return {
				isOpen: bar.fill !== line.stroke,
				isOutlined: bar.stroke === line.stroke,
				isKeyAlike: key.fill === bar.fill
			};
		});
		expect(drawn).toEqual({ isOpen: true, isOutlined: true, isKeyAlike: true });
	});
});

test.describe('320 px wide with text twice as large', () => {
	test.use({ device: { ...phone, viewport: { width: 320, height: 640 } } });

	test('a passage of the memory map is not covered by what is told of it', async ({ page }) => {
		await page.addInitScript(() =>
			addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '200%'))
		);
		await openRetention(page);
		const options = page.getByRole('figure', { name: 'Memory map' }).getByRole('option');
		await options.first().focus();
		const covered: string[] = [];
		for (const key of ['Home', ...Array.from({ length: 40 }, () => 'ArrowRight'), 'End']) {
			await page.keyboard.press(key);
			const at = await page.evaluate(() => {
				const passage = document.activeElement as HTMLElement;
				const { left, top, width, height } = passage.getBoundingClientRect();
				const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
				return onTop === passage ? null : `${passage.ariaLabel} under ${onTop?.outerHTML.slice(0, 80)}`;
			});
			if (at !== null) covered.push(at);
		}
		expect(covered).toEqual([]);
	});
});
