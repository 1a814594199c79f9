import { devices, type Page } from '@playwright/test';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search cards' });
const rows = (page: Page) => page.getByRole('list', { name: 'Cards', exact: true }).getByRole('listitem');
const found = (page: Page) => page.getByRole('status').filter({ hasText: /card/ });

async function openCards(page: Page): Promise<void> {
	await page.goto('/cards/');
	await waitForDeck(page);
	await expect(found(page)).toBeVisible();
}

function searches() {
	test('words, fields and their contraries narrow the list, each letter at once', async ({ page }) => {
		await openCards(page);
		const total = Number.parseInt(await found(page).innerText(), 10);
		await box(page).fill('kind:event');
		await expect(rows(page).filter({ hasNotText: 'Event' })).toHaveCount(0);
		const events = Number.parseInt(await found(page).innerText(), 10);
		await box(page).fill('-kind:event state:new');
		await expect(found(page)).toHaveText(`${total - events} cards`);
		await box(page).fill('SOVIÉT -stalin');
		await expect(rows(page).first()).toContainText(/soviet/i);
		await expect(rows(page).filter({ hasText: /stalin/i })).toHaveCount(0);
	});
}

test.describe('by touch', searches);

test.describe('on a desktop', () => {
	test.use({ device: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 }, locale: 'en-GB' } });
	searches();

	test('cards are sorted, and Back returns to the list as it was', async ({ page }) => {
		await openCards(page);
		const schedules = await readRecords<StoredSchedule>(page, 'schedules');
		const cards = await readRecords<StoredCard>(page, 'cards');
		const deck = cards.filter(({ tier }) => tier === 'included').sort((one, other) => one.order - other.order);
		const lapses = new Map([deck[3], deck[7], deck[5]].map((card, index) => [card?.id, 3 - index]));
		const past = { state: 'review', queue: 'review', stabilityDays: 9, difficulty: 5, reviewCount: 9 };
		await putRecords(page, {
			schedules: schedules.flatMap((schedule) => {
				const lapseCount = lapses.get(schedule.cardId);
				return lapseCount === undefined ? [] : [{ ...schedule, ...past, lapseCount }];
			})
		});
		await page.reload();
		await page.getByLabel('Sort by').selectOption('Lapses, most first');
		await box(page).fill('reviews>0');
		await expect(found(page)).toHaveText('3 cards');
		for (const [place, card] of [deck[3], deck[7], deck[5]].entries()) {
			await expect(rows(page).nth(place)).toContainText(card?.prompt.slice(0, 30) ?? '');
		}
		await expect(page).toHaveURL(/\?search=reviews%3E0&sort=lapses$/);
		await page.getByRole('link', { name: 'Settings' }).click();
		await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
		await page.goBack();
		await expect(found(page)).toHaveText('3 cards');
		await expect(box(page)).toHaveValue('reviews>0');
		await expect(page.getByLabel('Sort by')).toHaveValue('lapses');
	});
});
test('what means nothing is told at the box, and the list stays', async ({ page }) => {
	await openCards(page);
	await box(page).fill('kind:event');
	await expect(rows(page).filter({ hasNotText: 'Event' })).toHaveCount(0);
	const before = await found(page).innerText();
	await box(page).fill('kind:event lapses>many tag:war');
	await expect(page.getByText('“many” does not fit.')).toBeVisible();
	await expect(page.getByText('“tag” is nothing to search by.')).toBeVisible();
	await expect(box(page)).toHaveAttribute('aria-invalid', 'true');
	await expect(box(page)).toHaveAccessibleDescription(/“many” does not fit/);
	await expect(found(page)).toHaveText(before);
	await expectAccessible(page, 'a search with problems');
	await box(page).fill('kind:event lapses<1');
	await expect(box(page)).toHaveAttribute('aria-invalid', 'false');
	await expect(found(page)).toHaveText(before);
});

test('examples of what can be typed go into the box', async ({ page }) => {
	await openCards(page);
	await page.getByText('What you can type').focus();
	await page.keyboard.press('Enter');
	await expectAccessible(page, 'what you can type');
	await page.getByRole('button', { name: 'kind:event' }).click();
	await page.getByRole('button', { name: 'reviews<5' }).click();
	await expect(box(page)).toHaveValue('kind:event reviews<5');
	await expect(box(page)).toBeFocused();
	await expect(rows(page).first()).toContainText('Event');
});
