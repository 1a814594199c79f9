import type { Page } from '@playwright/test';
import { phone, type App } from '#tests/support/app.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { screens } from '#tests/support/screens.ts';

interface Insets {
	readonly top: number;
	readonly bottom: number;
	readonly left: number;
	readonly right: number;
}

/** Has the screen cut off at its edges, as by rounded corners, a camera and the bar to swipe home with. */
async function cutEdges(app: App, insets: Insets): Promise<void> {
	const session = await app.context.newCDPSession(app.page);
	// Newer than the types that Playwright has.
	await session.send('Emulation.setSafeAreaInsetsOverride' as never, { insets } as never);
}

/** What can be pressed, or is a heading, in sight but under an edge. */
function findUnderEdges(page: Page, insets: Insets): Promise<string[]> {
	return page.evaluate(({ top, bottom, left, right }) => {
		const wanted = document.querySelectorAll('main :is(h1, a, button, input, select), nav a');
		return [...wanted]
			.filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
			.filter((element) => !element.closest('.visually-hidden'))
			.map((element) => ({ element, box: element.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && box.top < innerHeight && box.bottom > 0)
			.filter(({ element, box }) => {
				const isFixed = element.closest('nav') !== null;
				return (
					box.top < top - 0.5 ||
					box.left < left - 0.5 ||
					box.right > innerWidth - right + 0.5 ||
					(isFixed && box.bottom > innerHeight - bottom + 0.5)
				);
			})
			.map(({ element }) => element.outerHTML.slice(0, 120));
	}, insets);
}

for (const { name, viewport, insets } of [
	{ name: 'upright', viewport: { width: 390, height: 844 }, insets: { top: 47, bottom: 34, left: 0, right: 0 } },
	{ name: 'on its side', viewport: { width: 844, height: 390 }, insets: { top: 0, bottom: 21, left: 47, right: 47 } }
]) {
	test.describe(`a phone held ${name}`, () => {
		test.use({ device: { ...phone, viewport } });

		test('has nothing to press or read under its edges on any screen', async ({ app, page }) => {
			await cutEdges(app, insets);
			for (const screen of screens) {
				await page.goto(screen.path, { waitUntil: 'networkidle' });
				expect.soft(await findUnderEdges(page, insets), screen.name).toEqual([]);
			}
		});
	});
}
