import { expect, type Locator, type Page } from '@playwright/test';
import { replayCard } from '#lib/pipeline/review-log/replay.ts';
import { DEFAULT_SCHEDULING, type Rating } from '#lib/pipeline/schedule/schedule.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { ESSAY, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { gradeCard } from '#tests/support/review-steps.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { reviewOf } from '#tests/support/deck-builders.ts';

const DAY_MS = 86_400_000;

/** A paragraph of the essay and its cards in the deck. */
export interface PassageOfEssay {
	readonly paragraphId: string;
	readonly cards: readonly StoredCard[];
}

/** The paragraphs of the essay that have cards in the deck, in reading order. */
export async function passagesOf(page: Page): Promise<PassageOfEssay[]> {
	const cards = (await readRecords<StoredCard>(page, 'cards')).filter(({ tier }) => tier === 'included');
	cards.sort((one, other) => one.order - other.order);
	const ids = [...new Set(cards.map(({ paragraphId }) => paragraphId ?? ''))];
	return ids.map((id) => ({ paragraphId: id, cards: cards.filter(({ paragraphId }) => paragraphId === id) }));
}

/** Puts reviews of cards into the log, each so many days ago, and the schedules that follow from them. */
export async function studyBefore(
	page: Page,
	cards: readonly StoredCard[],
	given: readonly (readonly [daysAgo: number, rating: Rating])[]
): Promise<void> {
	const now = Date.now();
	const reviews = cards.flatMap(({ id }, card) =>
		given.map(([daysAgo, rating], number) => reviewOf(id, now - daysAgo * DAY_MS, rating, 100 * card + number))
	);
	const schedules = cards.map(({ id, subjectId }) => {
		const own = reviews.filter(({ cardId }) => cardId === id);
		const schedule = replayCard(id, own, DEFAULT_SCHEDULING, null);
		return { ...schedule, queue: 'review', at: schedule.dueAtMs, subjectId };
	});
	await putRecords(page, { reviews, schedules });
}

/** The essay with its cards installed, opened anew so that it has what was put into the store. */
export async function openEssayAnew(page: Page): Promise<void> {
	await page.goto(ESSAY);
	await waitForDeck(page);
	await waitUntilLaidOut(page);
}

/** The bar beside a paragraph, once it is drawn. */
export function barOf(page: Page, paragraphId: string): Locator {
	return page.locator(`#${paragraphId} .memory-bar`);
}

export async function showWhatIsHeld(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Appearance' }).click();
	await page.getByRole('checkbox', { name: 'Show what you hold' }).check();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();
}

/** Scrolls until a paragraph stands in the upper half of the screen, and its bar beside it. */
export async function scrollToBar(page: Page, paragraphId: string): Promise<Locator> {
	await page.locator(`#${paragraphId}`).evaluate((paragraph) => {
		scrollBy({ top: paragraph.getBoundingClientRect().top - innerHeight / 4, behavior: 'instant' });
	});
	const bar = barOf(page, paragraphId);
	await expect(bar).toBeVisible();
	return bar;
}

/** Days ago, and how it was graded. */
export const KNOWN = [
	[3, 3],
	[1, 4]
] as const;
/** So long ago that much of it is forgotten. */
export const FADED = [
	[900, 3],
	[890, 3]
] as const;

/** Three passages of more than one card each. */
export async function threePassages(
	page: Page
): Promise<Readonly<Record<'known' | 'faded' | 'fresh', PassageOfEssay>>> {
	const [known, faded, fresh] = (await passagesOf(page)).filter(({ cards }) => cards.length > 1);
	if (!known || !faded || !fresh) throw new Error('The essay has too few passages with two cards.');
	return { known, faded, fresh };
}

export const passageDone = (page: Page): Locator => page.getByRole('heading', { name: 'Done with this passage' });

/** Answers all that a session over a passage asks. */
export async function answerToTheEnd(page: Page): Promise<void> {
	const show = page.getByRole('button', { name: 'Show answer' });
	await expect(show.or(passageDone(page))).toBeVisible();
	while (!(await passageDone(page).isVisible())) {
		await gradeCard(page, 'Easy');
		await expect(show.or(passageDone(page))).toBeVisible();
	}
}
