import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { openScreen, screens } from '#tests/support/screens.ts';
import { standsOut } from '#tests/support/stands-out.ts';

for (const width of [320, 390]) {
	test.describe(`on a phone ${width} px wide`, () => {
		test.use({ device: { ...phone, viewport: { width, height: 640 } } });

		for (const textPercent of [100, 200]) {
			test(`no screen scrolls sideways, text at ${textPercent} %`, async ({ page }) => {
				await page.addInitScript((percent) => {
					addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = `${percent}%`));
				}, textPercent);
				for (const screen of screens) {
					await openScreen(page, screen);
					expect.soft(await standsOut(page), screen.name).toEqual([]);
				}
			});
		}
	});
}
