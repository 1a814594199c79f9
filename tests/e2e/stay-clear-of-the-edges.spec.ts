import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { phone, type App } from '#tests/support/app.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { suspendFirstCard } from '#tests/support/card-row-steps.ts';
import { openEssay } from '#tests/support/essay-steps.ts';
import { bar, selectWords } from '#tests/support/highlight-steps.ts';
import { gradeCard } from '#tests/support/review-steps.ts';
import { openScreen, screens } from '#tests/support/screens.ts';

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

/** The buttons of the bars over the page whose lower edge another bar covers, or the edge of the screen. */
function findCovered(page: Page, { bottom }: Insets): Promise<string[]> {
	return page.evaluate((inset) => {
		const isBar = (element: Element | null): boolean =>
			element !== null &&
			(['fixed', 'sticky'].includes(getComputedStyle(element).position) || isBar(element.parentElement));
		return [...document.querySelectorAll('main button, [role=status] button')]
			.filter((button) => button.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && isBar(button))
			.map((button) => ({ button, box: button.getBoundingClientRect() }))
			.filter(({ box }) => box.width > 1 && box.top < innerHeight && box.bottom > 0)
			.filter(({ button, box }) => {
				const hit = document.elementFromPoint(box.left + box.width / 2, box.bottom - 3);
				return box.bottom > innerHeight - inset || !button.contains(hit);
			})
			.map(({ button }) => button.outerHTML.slice(0, 120));
	}, bottom);
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
				await openScreen(page, screen);
				expect.soft(await findUnderEdges(page, insets), screen.name).toEqual([]);
			}
		});
	});
}

test('pages reach into the edges, which the app then keeps clear itself', () => {
	for (const file of readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html')
	))
		expect(readFileSync(join('build', file), 'utf8'), file).toMatch(
			/<meta name="viewport" content="[^"]*viewport-fit=cover/
		);
});

test('each bar over a page, and the end of each sheet, lies clear of the bar to swipe home with', async ({
	app,
	page
}) => {
	test.slow();
	const insets = { top: 47, bottom: 34, left: 0, right: 0 };
	await cutEdges(app, insets);
	const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
	const expectClear = async (name: string) => {
		await expect.poll(() => findCovered(page, insets), name).toEqual([]);
	};

	await openEssay(page);
	for (const name of ['Contents', 'Appearance', 'Search', 'Index']) {
		await press(name);
		const end = await page.getByRole('dialog').evaluate((dialog) => {
			for (const part of [dialog, ...dialog.querySelectorAll('*')]) part.scrollTop = part.scrollHeight;
			const controls = [...dialog.querySelectorAll('a, button, input, select')].filter((control) =>
				control.checkVisibility({ visibilityProperty: true })
			);
			return Math.max(...controls.map((control) => control.getBoundingClientRect().bottom));
		});
		expect(end, name).toBeLessThanOrEqual(844 - insets.bottom);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
	}
	await press('Listen');
	await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
	await expectClear('the voice');
	await press('Listen');
	await selectWords(page, 'Isaac Deutscher has argued');
	await expect(bar(page)).toBeVisible();
	await expectClear('selected words');

	await page.goto('/review/');
	await gradeCard(page, 'Good');
	await page.getByRole('button', { name: 'Show answer' }).click();
	await expectClear('an answer');
	await page.goto('/cards/');
	await press('Select');
	await page.getByRole('checkbox').first().check();
	await expectClear('cards selected');
	await press('Done');
	await suspendFirstCard(page);
	await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
	await expectClear('a deed to undo');
});
