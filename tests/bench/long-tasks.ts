import type { Page } from '@playwright/test';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { SOVIET_DEMOCRACY } from '#lib/editions/soviet-democracy/record.ts';
import { type BenchRow, quantile } from '#tests/bench/bench-row.ts';
import { App } from '#tests/support/app.ts';
import { openEssay, sheet, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { bar, selectWords } from '#tests/support/highlight-steps.ts';
import { LongTasks } from '#tests/support/long-tasks.ts';
import { longText } from '#tests/support/long-text.ts';
import { manyHighlights } from '#tests/support/many-highlights.ts';
import { putRecords } from '#tests/support/page-store.ts';
import { TestSite } from '#tests/support/test-site.ts';

const SLOWDOWN = 4;
const TIMES = 5;
const LONGEST_MS = 50;
const MANY = 300;
const LONG_WORDS = 200_000;
const TO_MARK = 'Friedrich A. Hayek';
const edition = loadEdition(SOVIET_DEMOCRACY);
const SHEETS = ['Contents', 'Index', 'Appearance', 'Search'] as const;

/**
 * The longest task of the reader's page, made four times slower: opening the essay, reading on to the cards
 * of a section, opening each sheet, typing a search, marking words among many that are marked; and of the page that makes
 * cards of a long text.
 */
export async function measureLongTasks(): Promise<readonly BenchRow[]> {
	const site = new TestSite();
	await site.start();
	const longest = new Map<string, number[]>();
	for (let time = 0; time < TIMES; time += 1) {
		const app = new App(site);
		await app.open();
		await app.page.goto('/favicon.svg');
		await measure('opening the essay', app.page, longest, async () => {
			await app.page.goto('/read/soviet-democracy/');
			await waitUntilLaidOut(app.page);
		});
		await openEssay(app.page);
		await app.readyOffline();
		await measure('cards of a section coming to life', app.page, longest, () => readToCards(app.page));
		for (const name of SHEETS) {
			// Once before, so that its code is here.
			await openSheet(app.page, name);
			await app.page.keyboard.press('Escape');
			await sheet(app.page).waitFor({ state: 'hidden' });
			await measure(`opening ${name}`, app.page, longest, () => openSheet(app.page, name));
			if (name !== 'Search') await app.page.keyboard.press('Escape');
			if (name !== 'Search') await sheet(app.page).waitFor({ state: 'hidden' });
		}
		await measure('typing in the search', app.page, longest, async () => {
			await app.page.getByRole('searchbox').pressSequentially('democracy', { delay: 120 });
			await sheet(app.page).getByRole('listitem').first().waitFor();
		});
		await markAmongMany(app.page, longest);
		await makeCards(app.page, longest);
		await app.dispose();
	}
	await site.dispose();
	return [...longest].map(([what, times]) => ({
		what: `longest task, ${what}, 4× slower`,
		median: quantile(times, 0.5),
		unit: 'ms',
		budget: LONGEST_MS
	}));
}

async function markAmongMany(page: Page, longest: Map<string, number[]>): Promise<void> {
	await putRecords(page, { highlights: manyHighlights(edition.text, edition.id, MANY) });
	await page.goto('/read/');
	await openEssay(page);
	await page.waitForFunction((most) => (CSS.highlights.get('mark-pink')?.size ?? 0) > most, MANY / 10);
	await selectWords(page, TO_MARK);
	await bar(page).waitFor();
	await measure(`marking words among ${MANY}`, page, longest, async () => {
		await page.evaluate(() => document.querySelector<HTMLElement>('[data-selection-bar] button')?.click());
		await page.waitForFunction(
			(wanted) => [...(CSS.highlights.get('mark-yellow') ?? [])].some((range) => String(range) === wanted),
			TO_MARK
		);
	});
}

async function makeCards(page: Page, longest: Map<string, number[]>): Promise<void> {
	await page.goto('/try/', { waitUntil: 'networkidle' });
	const file = { name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.from(longText(LONG_WORDS)) };
	await page.getByLabel('Text file').setInputFiles(file);
	await page.getByRole('button', { name: 'Make cards' }).focus();
	await measure(`making cards of ${LONG_WORDS} words`, page, longest, async () => {
		await page.keyboard.press('Enter');
		// Found by their ids: to look for a role is itself a long task on a slow page.
		await page.locator('#made').waitFor({ timeout: 120_000 });
		await page.locator('section[aria-labelledby="made-event"] li').last().waitFor();
	});
}

/** Scrolls on to where the first section ends, a screen at a time as a reader does. */
async function readToCards(page: Page): Promise<void> {
	const block = page.locator('.section-cards').first();
	await block.evaluate(async (element) => {
		while (element.getBoundingClientRect().top > innerHeight / 3) {
			scrollBy({ top: Math.min(innerHeight * 0.8, element.getBoundingClientRect().top), behavior: 'instant' });
			await new Promise((resolve) => setTimeout(resolve, 80));
		}
	});
	await block.getByRole('button', { name: 'Show answer' }).waitFor();
}

async function openSheet(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name, exact: true }).click();
	await sheet(page).getByRole('heading', { name }).waitFor();
}

async function measure(
	what: string,
	page: Page,
	longest: Map<string, number[]>,
	work: () => Promise<void>
): Promise<void> {
	const tasks = await LongTasks.watch(page, SLOWDOWN);
	await work();
	longest.set(what, [...(longest.get(what) ?? []), Math.max(...(await tasks.endWithAll()))]);
}
