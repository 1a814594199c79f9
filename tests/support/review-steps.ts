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
	await page.getByRole('button', { name: grade, exact: true }).click();
	await expect(page.getByRole('button', { name: grade, exact: true })).toBeHidden();
}
