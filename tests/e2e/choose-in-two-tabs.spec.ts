import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';

test('a slider that is dragged holds where it is let go, whatever another tab chooses meanwhile', async ({
	app,
	page
}) => {
	const slider = (of: Page) => of.getByRole('slider', { name: 'Desired retention' });
	const other = await app.context.newPage();
	for (const tab of [page, other]) {
		await tab.goto('/settings/');
		await expect(tab.getByLabel('New cards a day')).toBeEditable();
	}
	/** New cards a day chosen in the other tab, which this one has heeded then. */
	const chooseThere = async (newCards: string) => {
		await other.getByLabel('New cards a day').fill(newCards);
		await other.getByLabel('New cards a day').blur();
		await expect(page.getByLabel('New cards a day')).toHaveValue(newCards);
	};
	const outlook = page.getByText(/^Expected over the next 90 days/);
	const reviewsADay = async () => Number(/about (\d+) reviews? a day/.exec(await outlook.innerText())?.[1] ?? 0);
	await slider(page).scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await slider(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	const dragTo = async (percent: number) => {
		const thumb = 16;
		await page.mouse.move(x + thumb / 2 + ((width - thumb) * (percent - 70)) / 27, y + height / 2, { steps: 3 });
		await expect(slider(page)).toHaveValue(String(percent));
	};

	// There and back: the browser tells of no change.
	await dragTo(90);
	await page.mouse.down();
	await dragTo(80);
	await dragTo(90);
	await page.mouse.up();
	await slider(other).fill('85');
	await expect(slider(page)).toHaveValue('85');

	await dragTo(85);
	await page.mouse.down();
	await dragTo(70);
	const before = await reviewsADay();
	await slider(other).fill('97');
	await chooseThere('9');
	await chooseThere('8');
	expect(await reviewsADay(), 'what the value under the finger brings').toBeLessThan(before * 1.5 + 1);
	await expect(slider(page)).toHaveValue('70');
	await dragTo(85);
	await page.mouse.up();
	await expect(slider(other)).toHaveValue('85');
	await expect(slider(page)).toHaveValue('85');
});
