import { expect, test } from '#tests/support/app-fixture.ts';
import { phone } from '#tests/support/app.ts';
import { screens } from '#tests/support/screens.ts';

for (const width of [320, 390]) {
	test.describe(`on a phone ${width} px wide`, () => {
		test.use({ device: { ...phone, viewport: { width, height: 640 } } });

		for (const textPercent of [100, 200]) {
			test(`no screen scrolls sideways, text at ${textPercent} %`, async ({ page }) => {
				await page.addInitScript((percent) => {
					addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = `${percent}%`));
				}, textPercent);
				for (const { name, path } of screens) {
					await page.goto(path, { waitUntil: 'networkidle' });
					const tooWide = await page.evaluate((limit) => {
						if (document.documentElement.scrollWidth <= limit) return [];
						const elements = [...document.querySelectorAll('main *')];
						const isTooWide = elements.filter((element) => element.getBoundingClientRect().right > limit);
						return isTooWide.map((element) => element.outerHTML.slice(0, 120));
					}, width);
					expect.soft(tooWide, name).toEqual([]);
				}
			});
		}
	});
}
