import { expect, type Page } from '@playwright/test';

export type Grade = 'Again' | 'Hard' | 'Good' | 'Easy';

/** The words of the question on show. */
export async function promptShown(page: Page): Promise<string> {
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
	return page.getByRole('region', { name: 'Card' }).innerText();
}

/** Shows the answer to the card on show, grades it, and waits until something else shows. */
export async function gradeCard(page: Page, grade: Grade): Promise<void> {
	await page.getByRole('button', { name: 'Show answer' }).click();
	// The grades rest for a moment. Looked for in each frame: a locator looks after 270 ms, and then after 770.
	await page.waitForFunction(() => {
		const grades = document.querySelector('[aria-label="How well did you remember?"]');
		return grades?.checkVisibility({ visibilityProperty: true }) === true;
	});
	await page.getByRole('button', { name: grade, exact: true }).click();
	await expect(page.getByRole('button', { name: grade, exact: true })).toBeHidden();
}
