import { expect, type Page } from '@playwright/test';
import { firstCard, suspendFirstCard } from './card-row-steps.ts';
import { highlight, storedHighlights } from './highlight-steps.ts';
import { readRecords } from './page-store.ts';
import { gradeCard } from './review-steps.ts';
import { setNewCardsPerDay } from './settings-steps.ts';

/** What a reader does on a screen, and how it is seen after a reload that it was done. */
export interface ScreenDeed {
	/** As in `screens`. */
	readonly screen: string;
	readonly act: (page: Page) => Promise<void>;
	readonly expectKept: (page: Page) => Promise<void>;
}

async function suspendedCount(page: Page): Promise<number> {
	return (await readRecords<{ suspended: boolean }>(page, 'cards')).filter(({ suspended }) => suspended).length;
}

/** One for every screen, in an order in which each leaves the next what it needs. */
export const screenDeeds: readonly ScreenDeed[] = [
	{
		screen: 'Today',
		act: async (page) => {
			await page.getByRole('link', { name: /^Review/ }).click();
			await gradeCard(page, 'Good');
		},
		expectKept: async (page) => {
			await expect(page.getByRole('link', { name: /^Review/ })).toContainText('9 new');
		}
	},
	{
		screen: 'Read',
		act: async (page) => {
			await page
				.getByRole('link', { name: /Proposed Roads/ })
				.first()
				.click();
			await page.getByRole('button', { name: 'Contents' }).click();
			await page.getByRole('link', { name: 'Can the Bureaucracy Be Reformed?' }).click();
			await expect
				.poll(async () => (await readRecords<{ fraction: number }>(page, 'places'))[0]?.fraction ?? 0)
				.toBeGreaterThan(0.3);
		},
		expectKept: async (page) => {
			await expect(page.getByRole('main')).toContainText(/\d+ % read/);
		}
	},
	{
		screen: 'the essay',
		act: (page) => highlight(page, 'green', 'Isaac Deutscher has argued'),
		expectKept: async (page) => {
			await expect.poll(async () => (await storedHighlights(page)).map(({ colour }) => colour)).toEqual(['green']);
		}
	},
	{
		screen: 'Review',
		act: (page) => gradeCard(page, 'Easy'),
		expectKept: async (page) => {
			const ratings = (await readRecords<{ rating: number }>(page, 'reviews')).map(({ rating }) => rating);
			expect(ratings.toSorted()).toEqual([3, 4]);
		}
	},
	{
		screen: 'Try another text',
		act: async (page) => {
			await page.getByLabel('Text', { exact: true }).fill('Ann Reed argued in 1902 that the mill must stay open.');
			await page.getByRole('button', { name: 'Make cards' }).click();
			await expect(page.getByRole('heading', { name: /^\d+ cards? from|^No sentence/ })).toBeVisible();
		},
		// Its words say that nothing of it is kept.
		expectKept: async (page) => {
			await expect(page.getByLabel('Text', { exact: true })).toHaveValue('');
		}
	},
	{
		screen: 'Cards',
		act: async (page) => {
			await suspendFirstCard(page);
			await expect(firstCard(page)).toContainText('Suspended');
		},
		expectKept: async (page) => {
			await expect(firstCard(page)).toContainText('Suspended');
			expect(await suspendedCount(page)).toBe(1);
		}
	},
	{
		screen: 'a card',
		act: async (page) => {
			await page.goto('/cards/');
			await firstCard(page).getByRole('link', { name: 'About this card' }).click();
			await page.getByRole('button', { name: 'Bring back' }).click();
			await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible();
		},
		expectKept: async (page) => {
			expect(await suspendedCount(page)).toBe(0);
		}
	},
	{
		screen: 'Retention',
		act: async (page) => {
			await expect(page.getByText('You have met 2.')).toBeVisible();
			await page.getByLabel('Period', { exact: true }).selectOption('7 days');
			await expect(page.getByRole('table', { name: 'Measured retention', exact: true })).toBeVisible();
		},
		expectKept: async (page) => {
			await expect(page.getByRole('figure', { name: 'Calendar' })).toContainText('2 reviews on 1 day');
		}
	},
	{
		screen: 'Settings',
		act: (page) => setNewCardsPerDay(page, 5),
		expectKept: async (page) => {
			await expect(page.getByLabel('New cards a day')).toHaveValue('5');
		}
	}
];
