import { expect, test } from '#tests/support/app-fixture.ts';
import { ESSAY, openEssay, sheet, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { LayoutShifts } from '#tests/support/layout-shifts.ts';

test.use({ isFirstInWindow: true });

for (const device of [
	{ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
	{ viewport: { width: 1280, height: 800 } }
]) {
	test.describe(`at ${device.viewport.width} × ${device.viewport.height}`, () => {
		test.use({ device });

		test('nothing moves while the essay opens, a second time too', async ({ page }) => {
			for (let visit = 0; visit < 2; visit += 1) {
				await page.goto(ESSAY);
				await waitUntilLaidOut(page);
				await page.waitForFunction(() => CSS.highlights.has('figure'));
				expect(await (await LayoutShifts.watch(page)).end()).toEqual([]);
			}
		});

		test('nothing moves while sheets open and letters are typed', async ({ page }) => {
			await openEssay(page);
			const shifts = await LayoutShifts.watch(page);
			for (const name of ['Contents', 'Index', 'Appearance', 'Search']) {
				await page.getByRole('button', { name, exact: true }).click();
				await expect(sheet(page).getByRole('heading', { name })).toBeVisible();
				if (name !== 'Search') await page.keyboard.press('Escape');
			}
			await page.getByRole('searchbox', { name: 'Find in this text' }).pressSequentially('democracy');
			await expect(sheet(page).getByRole('status')).toHaveText(/\d+ places/);
			expect(await shifts.end()).toEqual([]);
		});
	});
}
