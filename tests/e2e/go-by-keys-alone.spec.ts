import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/app-fixture.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { openScreen, screens } from '#tests/support/screens.ts';

/** What has the focus, by its name; null where it is lost to the page. */
function focused(page: Page): Promise<string | null> {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (element === null || element === document.body) return null;
		return element.getAttribute('aria-label') ?? (element.textContent.trim() || element.id || element.tagName);
	});
}

/** Presses Tab until what has the focus bears a name, and no longer than a screen is. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let count = 0; count < 120; count += 1) {
		if (name.test((await focused(page)) ?? '')) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`No Tab leads to ${name}; last at ${await focused(page)}`);
}

async function standing(page: Page): Promise<number> {
	const reviews = await readRecords<{ undone?: true }>(page, 'reviews');
	return reviews.filter(({ undone }) => undone !== true).length;
}

test('the whole loop goes by keys alone, and the focus is never lost', async ({ page }) => {
	await page.goto('/');
	await waitForDeck(page);
	await expect(page.getByRole('link', { name: /^Review: 0 due/ })).toBeVisible();

	await test.step('skip the bar, and on to the review', async () => {
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('Skip to the page');
		await page.keyboard.press('Enter');
		await tabTo(page, /^Review: 0 due/);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/review\/$/);
	});

	await test.step('answer, grade, undo, edit', async () => {
		const show = page.getByRole('button', { name: 'Show answer' });
		await expect(show).toBeFocused();
		await page.keyboard.press('Space');
		await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeFocused();
		await page.keyboard.press('4');
		await expect(show).toBeFocused();
		await expect.poll(() => standing(page)).toBe(1);
		await page.keyboard.press('u');
		await expect.poll(() => standing(page)).toBe(0);
		await expect(page.getByText('Undone: grade it anew.')).toBeVisible();
		await expect(show).toBeFocused();

		await page.keyboard.press('e');
		const sheet = page.getByRole('dialog', { name: 'Edit card' });
		await expect(sheet).toBeVisible();
		expect(await sheet.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
		await page.keyboard.press('Escape');
		await expect(sheet).toBeHidden();
		expect(await focused(page)).not.toBeNull();
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
		await page.keyboard.press('Escape');

		await tabTo(page, /^Show answer$/);
		await page.keyboard.press('Space');
		await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeFocused();
		await page.keyboard.press('Space');
		await expect.poll(() => standing(page)).toBe(1);
	});

	await test.step('see the source in the text, and read on from there', async () => {
		await page.keyboard.press('Space');
		await expect(page.getByRole('button', { name: 'Good', exact: true })).toBeFocused();
		await page.keyboard.press('t');
		await expect(page).toHaveURL(/\/read\/soviet-democracy\//);
		await expect(page.getByRole('button', { name: 'Contents' })).toBeVisible();
		await tabTo(page, /^Contents$/);
		await page.keyboard.press('Enter');
		const contents = page.getByRole('dialog', { name: 'Contents' });
		await expect(contents).toBeVisible();
		await tabTo(page, /Can the Bureaucracy Be Reformed/);
		await page.keyboard.press('Enter');
		await expect(contents).toBeHidden();
		await expect(page.getByRole('heading', { name: 'Can the Bureaucracy Be Reformed?' })).toBeInViewport();
	});

	await test.step('find a card, and change a setting', async () => {
		await page.goto('/cards/');
		await expect(page.getByRole('list', { name: 'Cards' }).getByRole('listitem').first()).toBeVisible();
		await page.getByRole('link', { name: 'Skip to the page' }).focus();
		await page.keyboard.press('Enter');
		await tabTo(page, /^(Search cards|search)/i);
		await page.keyboard.type('Deutscher');
		await expect(page.getByRole('list', { name: 'Cards' })).toContainText('Deutscher');
		await page.goto('/settings/');
		await expect(page.getByLabel('New cards a day')).toBeEditable();
		await page.getByLabel('New cards a day').focus();
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('7');
		await page.keyboard.press('Tab');
		await expect
			.poll(async () => {
				const settings = await readRecords<{ name: string; value: { newCardsPerDay: number } }>(page, 'settings');
				return settings.find(({ name }) => name === 'scheduling')?.value.newCardsPerDay;
			})
			.toBe(7);
	});
});

test('on every screen Tab comes to each thing that can be pressed, shows where it is, and leaves it', async ({
	page
}) => {
	test.slow();
	await page.goto('/');
	await waitForDeck(page);
	for (const screen of screens) {
		const { name } = screen;
		await openScreen(page, screen);
		const wanted = await page.evaluate(() => {
			const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')];
			const shown = all.filter((element) => {
				const isOff = 'disabled' in element && element.disabled === true;
				// Of choices that exclude each other, Tab comes to the chosen one; arrows lead to the others.
				const isOther = element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
				const isTaken = element.tabIndex < 0 || element.closest('[inert]') !== null;
				return !isOff && !isOther && !isTaken && element.checkVisibility({ visibilityProperty: true });
			});
			shown.forEach((element, index) => (element.dataset['tab'] = String(index)));
			(document.activeElement as HTMLElement | null)?.blur();
			return shown.length;
		});
		const reached = new Set<string>();
		const unmarked: string[] = [];
		// The essay has a button for each subject in it: its first hundred tell.
		const most = Math.min(wanted, 100);
		for (let count = 0; count < most + 40 && reached.size < most; count += 1) {
			await page.keyboard.press('Tab');
			const at = await page.evaluate(() => {
				const element = document.activeElement as HTMLElement;
				const holder = element.closest('label') ?? element;
				const marks = [element, holder].map((one) => getComputedStyle(one));
				// Of a time, the browser marks the part of it that has the focus.
				const isTime = element instanceof HTMLInputElement && element.type === 'time';
				const isMarked = isTime || marks.some((style) => style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
				return { tab: element.dataset['tab'] ?? null, isMarked, html: element.outerHTML.slice(0, 120) };
			});
			if (at.tab === null) continue;
			reached.add(at.tab);
			if (!at.isMarked) unmarked.push(at.html);
		}
		expect.soft(unmarked, `${name}: no mark on what has the focus`).toEqual([]);
		const missed = await page.evaluate(
			([seen, last]) =>
				[...document.querySelectorAll<HTMLElement>('[data-tab]')]
					.filter(({ dataset }) => Number(dataset['tab']) < last && !seen.includes(dataset['tab'] ?? ''))
					.map((element) => element.outerHTML.slice(0, 120)),
			[[...reached], most] as const
		);
		expect.soft(missed, `${name}: not reached by Tab`).toEqual([]);
	}
});
