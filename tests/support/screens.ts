import type { Page } from '@playwright/test';
import { firstCard } from './card-row-steps.ts';
import { waitUntilMarked } from './essay-steps.ts';

interface Screen {
	readonly name: string;
	readonly path: string;
	/** Waits for what comes last when it is opened; without it nothing comes that is not in the page as it was built. */
	readonly untilDrawn?: (page: Page) => Promise<unknown>;
}

/** Every screen of the app and its address. */
export const screens: readonly Screen[] = [
	{
		name: 'Today',
		path: '/',
		untilDrawn: (page) =>
			page
				.getByRole('link', { name: /Review/ })
				.filter({ hasText: /\d+ new/ })
				.waitFor()
	},
	{ name: 'Read', path: '/read/' },
	{ name: 'the essay', path: '/read/soviet-democracy/', untilDrawn: waitUntilMarked },
	{
		name: 'Review',
		path: '/review/',
		untilDrawn: (page) => page.getByRole('button', { name: 'Show answer' }).waitFor()
	},
	{ name: 'Try another text', path: '/try/' },
	{ name: 'Cards', path: '/cards/', untilDrawn: (page) => firstCard(page).waitFor() },
	{ name: 'a card', path: '/cards/card/', untilDrawn: (page) => page.getByText('No such card.').waitFor() },
	{
		name: 'Retention',
		path: '/retention/',
		untilDrawn: (page) => page.getByRole('heading', { name: 'When you will know it' }).waitFor()
	},
	{
		name: 'Settings',
		path: '/settings/',
		untilDrawn: (page) => page.getByText(/^Expected over the next \d+ days: about/).waitFor()
	}
];

/** The router's element for announcing pages comes with a page's coming to life: before, a link is the browser's own. */
export async function untilAwake(page: Page): Promise<void> {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/** Opens a screen, and waits until all of it is there and answers. */
export async function openScreen(page: Page, { path, untilDrawn }: Screen): Promise<void> {
	await page.goto(path);
	await untilAwake(page);
	await untilDrawn?.(page);
}
