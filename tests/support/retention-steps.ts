import type { Page } from '@playwright/test';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { simulateStudy } from '#tests/support/simulated-study.ts';

/** Opens Retention as a reader sees it who has been at it for some days. */
export async function openRetention(page: Page, days = 45): Promise<void> {
	await page.goto('/');
	await waitForDeck(page);
	const cards = await readRecords<StoredCard>(page, 'cards');
	const deck = cards.filter(({ tier }) => tier === 'included').sort((one, other) => one.order - other.order);
	const reader = { nowMs: Date.now() - 20 * 3_600_000, days, newCardsPerDay: 3, random: seededRandom(1958) };
	const { reviews, schedules } = simulateStudy(deck, reader);
	await putRecords(page, { schedules, reviews });
	await page.goto('/retention/');
}
