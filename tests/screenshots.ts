import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { SOVIET_DEMOCRACY } from '#lib/editions/soviet-democracy/record.ts';
import type { StoredCard, StoredPlace } from '#lib/store/schema.ts';
import { App, phone } from '#tests/support/app.ts';
import { waitForLater } from '#tests/support/kept-for-later.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { simulateStudy } from '#tests/support/simulated-study.ts';
import { TestSite } from '#tests/support/test-site.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';

/** How far the reader of the pictures has read, UTF-16 code units. */
const READ_TO = 17_500;

interface Screen {
	readonly name: string;
	readonly path: string;
	/** What the reader does there before the picture is taken. */
	readonly act?: (page: Page) => Promise<void>;
	/** The whole page, not only what the window shows. */
	readonly isFull?: true;
}

const screens: readonly Screen[] = [
	{ name: 'today', path: '/' },
	{ name: 'shelf', path: '/read/' },
	{ name: 'essay', path: '/read/soviet-democracy/', act: (page) => page.evaluate(() => scrollTo(0, 0)) },
	{
		name: 'essay-passage',
		path: '/read/soviet-democracy/',
		act: (page) => page.locator('#p30').evaluate((passage) => passage.scrollIntoView())
	},
	{ name: 'contents', path: '/read/soviet-democracy/', act: press('Contents') },
	{ name: 'appearance', path: '/read/soviet-democracy/', act: press('Appearance') },
	{ name: 'index', path: '/read/soviet-democracy/', act: press('Index') },
	{
		name: 'subject',
		path: '/read/soviet-democracy/',
		act: async (page) => {
			await press('Index')(page);
			await page
				.getByRole('dialog')
				.getByRole('button', { name: /Deutscher/ })
				.first()
				.click();
		}
	},
	{ name: 'try', path: '/try/' },
	{ name: 'review-question', path: '/review/' },
	{
		name: 'review-answer',
		path: '/review/',
		act: async (page) => {
			await press('Show answer')(page);
			await page.getByRole('button', { name: /^Good/ }).waitFor();
		}
	},
	{ name: 'cards', path: '/cards/' },
	{ name: 'suggested', path: '/cards/', act: (page) => page.getByRole('tab', { name: /Suggested/ }).click() },
	{
		name: 'retention',
		path: '/retention/',
		act: (page) => page.locator('main figure').nth(12).waitFor(),
		isFull: true
	},
	{ name: 'settings', path: '/settings/', isFull: true },
	{
		name: 'restore',
		path: '/settings/',
		act: async (page) => {
			const downloading = page.waitForEvent('download');
			await press('Export backup')(page);
			const file = await (await downloading).path();
			const choosing = page.waitForEvent('filechooser');
			await press('Restore backup')(page);
			await (await choosing).setFiles(file);
			await page.getByRole('button', { name: 'Restore it' }).scrollIntoViewIfNeeded();
		}
	},
	{
		name: 'settings-study',
		path: '/settings/',
		act: async (page) => {
			const slider = page.getByLabel('Desired retention');
			await slider.evaluate((input: HTMLInputElement) => {
				input.value = '80';
				input.dispatchEvent(new Event('input', { bubbles: true }));
				input.dispatchEvent(new Event('change', { bubbles: true }));
			});
			await page.getByText('Easy days').click();
			await page.getByText('Holiday', { exact: false }).first().click();
		},
		isFull: true
	}
];

const sizes: Record<string, BrowserContextOptions> = {
	'390x844': phone,
	'360x740': { ...phone, viewport: { width: 360, height: 740 } },
	'1280x800': { ...phone, viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }
};

/** An evening on which the reader has been at it for a year. */
const evening = new Date('2026-03-20T19:30:00');

function press(name: string): (page: Page) => Promise<void> {
	return (page) => page.getByRole('button', { name, exact: true }).first().click();
}

async function seed(page: Page): Promise<void> {
	await page.goto('/');
	await waitForDeck(page);
	const cards = await readRecords<StoredCard>(page, 'cards');
	const deck = cards.filter((card) => card.tier === 'included').sort((one, other) => one.order - other.order);
	const reader = {
		nowMs: evening.getTime() - 20 * 3_600_000,
		days: 365,
		newCardsPerDay: 0.3,
		random: seededRandom(1958)
	};
	const { reviews, schedules } = simulateStudy(deck, reader);
	const place: StoredPlace = {
		textId: 'soviet-democracy' as StoredPlace['textId'],
		paragraphId: 'p30',
		character: 0,
		fraction: READ_TO / SOVIET_DEMOCRACY.textLength,
		atMs: evening.getTime(),
		reachedSectionIds: ['s1', 's2'],
		learnsAhead: false,
		learnsAheadSetAtMs: null,
		readStretches: [[0, READ_TO]]
	};
	await putRecords(page, { reviews, schedules, places: [place] });
}

interface Place {
	readonly directory: string;
	readonly schemes: readonly ('light' | 'dark')[];
	readonly deviceScaleFactor?: number;
	/** Never more than what the window shows. */
	readonly isInWindow?: true;
}

async function takePictures(size: string, wanted: readonly Screen[], place: Place): Promise<void> {
	const site = new TestSite();
	await site.start();
	const { directory, schemes, deviceScaleFactor = 2 } = place;
	const app = new App(site, { ...sizes[size], deviceScaleFactor });
	await app.open();
	await app.context.clock.setFixedTime(evening);
	await seed(app.page);
	// From here on nothing is told of the first download.
	await app.readyOffline();
	await waitForLater(app.page);
	for (const colorScheme of schemes) {
		await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		for (const { name, path, act, isFull } of wanted) {
			await app.page.goto('about:blank');
			await app.page.goto(path, { waitUntil: 'networkidle' });
			await act?.(app.page);
			await app.page.evaluate(() => document.fonts.ready);
			const scheme = schemes.length > 1 ? `-${colorScheme}` : '';
			const file = join(directory, `${name}-${size}${scheme}.png`);
			await app.page.screenshot({ path: file, fullPage: isFull === true && !place.isInWindow, animations: 'disabled' });
			console.log(file);
		}
	}
	for (const problem of app.problems.list) console.error(problem);
	await app.dispose();
	await site.dispose();
}

/** What a browser shows of the app when it asks whether to install it: see static/manifest.webmanifest. */
const shownBeforeInstalling: Record<string, { readonly names: readonly string[]; readonly deviceScaleFactor: number }> =
	{
		// As sharp as 150 kB allow.
		'390x844': { names: ['today', 'essay', 'review-answer'], deviceScaleFactor: 1.4 },
		'1280x800': { names: ['review-answer', 'retention'], deviceScaleFactor: 1 }
	};

const { values } = parseArgs({
	options: {
		out: { type: 'string', default: 'test-results/screenshots' },
		only: { type: 'string', multiple: true },
		size: { type: 'string', multiple: true, default: ['390x844', '1280x800'] },
		manifest: { type: 'boolean', default: false }
	}
});
const directory = values.manifest ? 'static/screenshots' : values.out;
mkdirSync(directory, { recursive: true });
for (const size of values.size) {
	const names = values.manifest ? shownBeforeInstalling[size]?.names : values.only;
	const wanted = screens.filter(({ name }) => names?.includes(name) ?? true);
	if (values.manifest) {
		await takePictures(size, wanted, {
			directory,
			schemes: ['light'],
			isInWindow: true,
			...shownBeforeInstalling[size]
		});
	} else await takePictures(size, wanted, { directory, schemes: ['light', 'dark'] });
}
