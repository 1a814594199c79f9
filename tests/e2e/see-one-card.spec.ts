import { devices, type Page } from '@playwright/test';
import type { StoredCard, StoredSchedule } from '#lib/store/schema.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { expectAccessible, expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { looksOfChart } from '#tests/support/chart-looks.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { simulateStudy } from '#tests/support/simulated-study.ts';

/** A reader who has been at it for weeks, on the list of cards. @returns the card reviewed most */
async function openCards(page: Page): Promise<StoredCard> {
	await page.goto('/');
	await waitForDeck(page);
	const cards = await readRecords<StoredCard>(page, 'cards');
	const deck = cards.filter(({ tier }) => tier === 'included').sort((one, other) => one.order - other.order);
	const reader = { nowMs: Date.now() - 20 * 3_600_000, days: 45, newCardsPerDay: 3, random: seededRandom(1958) };
	const { reviews, schedules } = simulateStudy(deck, reader);
	const [most] = [...schedules].sort((one, other) => other.reviewCount - one.reviewCount);
	const ofMost = reviews.filter(({ cardId }) => cardId === most?.cardId);
	const undone = ofMost.slice(-1).map((review) => ({ ...review, id: `${review.id}-0`, rating: 2, undone: true }));
	await putRecords(page, { schedules, reviews: [...reviews, ...undone] });
	await page.goto('/cards/?sort=lapses');
	const card = deck.find(({ id }) => id === most?.cardId);
	if (card === undefined) throw new Error('No card was reviewed.');
	return card;
}

function pages() {
	test('a card of the list has a page with its state, its past and its curve', async ({ page }) => {
		const card = await openCards(page);
		const row = page.locator(`[data-card="${card.id}"]`);
		await row.getByRole('link', { name: 'About this card' }).click();
		await expect(page).toHaveURL(new RegExp(`/cards/card/\\?id=${card.id}$`));
		await expect(page.getByRole('region', { name: 'Question and answer' })).toContainText(card.answer.slice(0, 10));
		const curve = page.getByRole('figure', { name: 'Forgetting curve' });
		await expect(curve).toContainText('The chance that you would recall it now');
		// What was, what is expected, what is wished, and each answer.
		const { drawn } = await looksOfChart(curve);
		expect(new Set(drawn)).toEqual(new Set(['line none', 'line 4px, 5px', 'line 2px, 4px', 'circle full']));
		const log = page.getByRole('table', { name: 'Answers' });
		await expect(log.getByText('undone')).toHaveCount(1);
		await expect(page.getByRole('link', { name: 'Show in text' })).toHaveAttribute('href', /soviet-democracy\/#p\d+/);
		await page.getByText('Numbers', { exact: true }).click();
		await expectAccessibleInEachTheme(page, 'a card');
		await page.getByRole('link', { name: 'All cards' }).click();
		await expect(page).toHaveURL(/\/cards\/\?sort=lapses$/);
		await expect(page.getByLabel('Sort by')).toHaveValue('lapses');
	});
}

test.describe('by touch', pages);

test.describe('on a desktop', () => {
	test.use({ device: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 }, locale: 'en-GB' } });
	pages();

	test('a card is suspended and reworded on its page by keys, and both are taken back', async ({ page }) => {
		const card = await openCards(page);
		await page.goto(`/cards/card/?id=${card.id}`);
		await page.getByRole('button', { name: 'Suspend' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText('Suspended.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Bring back' })).toBeFocused();
		await expectAccessible(page, 'a suspended card');
		await page.getByRole('button', { name: 'Edit' }).click();
		const editor = page.getByRole('dialog', { name: 'Edit card' });
		await editor.getByLabel('Question').fill('In my own words: who ____?');
		await editor.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('region', { name: 'Question and answer' })).toContainText('In my own words');
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('Undone: it reads as before.')).toBeVisible();
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByText('Undone: it is back.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible();
	});
});

test('a card is reset and deleted on its page, and both are taken back', async ({ page }) => {
	const card = await openCards(page);
	await page.goto(`/cards/card/?id=${card.id}`);
	await page.getByRole('button', { name: 'Reset' }).click();
	await expect(page.getByText('Reset: it is new again.')).toBeVisible();
	await expect(page.getByRole('table', { name: 'Answers' }).getByText('before the reset').first()).toBeVisible();
	await page.getByRole('button', { name: 'Delete' }).click();
	await expect(page.getByText('This card is deleted.')).toBeVisible();
	await expectAccessible(page, 'a deleted card');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('Undone: it is as before.')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByRole('figure', { name: 'Forgetting curve' })).toBeVisible();
});

test('an address of no card says so and leads back', async ({ page }) => {
	await openCards(page);
	await page.goto('/cards/card/?id=gone');
	await expect(page.getByText('No such card.')).toBeVisible();
	await expectAccessible(page, 'no such card');
	await page.getByRole('link', { name: 'All cards' }).click();
	await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeVisible();
});

test('what is due in the small hours is due on one day, wherever its page tells it', async ({ page }) => {
	const card = await openCards(page);
	const [schedule] = (await readRecords<StoredSchedule>(page, 'schedules')).filter(({ cardId }) => cardId === card.id);
	const dueAtMs = new Date('2026-11-30T01:00:00+01:00').getTime();
	await putRecords(page, { schedules: [{ ...schedule, state: 'review', queue: 'review', at: dueAtMs, dueAtMs }] });
	const moments = [
		{ at: '2026-11-27T20:00:00+01:00', state: 'in 2 d', day: 'November 29, 2026', words: 'due on November 29, 2026' },
		{ at: '2026-11-28T20:00:00+01:00', state: 'tomorrow', day: 'Tomorrow', words: 'due tomorrow' },
		{ at: '2026-11-30T00:30:00+01:00', state: 'today', day: 'Today', words: 'due today' }
	];
	for (const { at, state, day, words } of moments) {
		await page.clock.setFixedTime(new Date(at));
		await page.goto(`/cards/card/?id=${card.id}`);
		await expect(page.getByText(`Known, due ${state}`)).toBeVisible();
		await expect(page.getByRole('definition').getByText(day, { exact: true })).toBeVisible();
		await expect(page.getByRole('figure', { name: 'Forgetting curve' })).toContainText(`It is ${words}.`);
	}
});
