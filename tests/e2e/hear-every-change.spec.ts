import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { waitForDeck } from '#tests/support/page-store.ts';
import { screens } from '#tests/support/screens.ts';

/** Notes what live parts of the page come to say, as a screen reader would. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		const isLive = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]';
		new MutationObserver((changes) => {
			const parts = changes.flatMap(({ target }) => {
				const element = target instanceof Element ? target : target.parentElement;
				return element?.closest<HTMLElement>(isLive) ?? [];
			});
			for (const part of new Set(parts)) said.push(part.innerText.replace(/\s+/g, ' ').trim());
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	return () => page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
}

test('the answer, how many are left, undo and suspension are said', async ({ page }) => {
	await page.goto('/');
	await waitForDeck(page);
	await page.goto('/review/');
	const show = page.getByRole('button', { name: 'Show answer' });
	// The focus comes to it with each card, and its description is the question.
	await expect(show).toBeFocused();
	await expect(show).toHaveAccessibleDescription(/\w{3}/);
	const question = await show.evaluate((button) => button.ariaDescribedByElements?.[0]?.textContent?.trim());
	const heard = await listen(page);

	await show.click();
	await expect(page.getByRole('heading', { name: 'Answer' })).toBeAttached();
	const [answer = ''] = await heard();
	expect(answer).toMatch(/^Answer .{3,}/);

	const easy = page.getByRole('button', { name: 'Easy', exact: true });
	await expect(easy).toHaveAccessibleDescription(/\d/);
	await easy.click();
	await expect(show).toBeFocused();
	await expect(show).not.toHaveAccessibleDescription(question ?? '');
	expect((await heard()).join(' | ')).toMatch(/\d+ cards left/);

	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone: grade it anew.')).toBeVisible();
	expect(await heard()).toContain('Undone: grade it anew.');

	await page.getByRole('button', { name: 'Suspend' }).click();
	await expect(page.getByText('Suspended.')).toBeVisible();
	expect(await heard()).toContain('Suspended.');
});

test('what Settings do is said where it is done', async ({ page }) => {
	await page.goto('/');
	await waitForDeck(page);
	await page.goto('/settings/');
	const heard = await listen(page);
	await page.getByRole('button', { name: 'Check data' }).click();
	await expect(page.getByText('all is well.')).toBeVisible();
	expect((await heard()).join(' | ')).toContain('all is well.');
	await page.getByRole('button', { name: 'Export backup' }).click();
	await expect(page.getByText(/^Saved as/)).toBeVisible();
	expect((await heard()).join(' | ')).toContain('Saved as commonplace-');
});

test('every screen has one heading of the first rank, landmarks with names, and a title of its own', async ({
	page
}) => {
	await page.goto('/');
	await waitForDeck(page);
	const titles = new Set<string>();
	for (const { name, path } of screens) {
		await page.goto(path);
		await expect(page.getByRole('main'), name).toHaveCount(1);
		await expect(page.getByRole('navigation', { name: 'Main' }), name).toHaveCount(1);
		await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1);
		titles.add(await page.title());
		const lang = await page.evaluate(() => document.documentElement.lang);
		expect(lang, name).toBe('en');
	}
	expect(titles.size).toBe(screens.length);
});
