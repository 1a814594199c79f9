import type { Browser, Locator, Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import { App, phone } from '#tests/support/app.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { chooseBackup, expectAllIsWell, exportBackup } from '#tests/support/backup-steps.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { type Fault, FAULT_KINDS, type PlantedFault, plantFault } from '#tests/support/plant-fault.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';
import type { TestSite } from '#tests/support/test-site.ts';
import { isLong, seed, tell } from './fault-runs.ts';

const SHORT_RUNS = 4;

interface JourneyEnd {
	readonly count: number;
	readonly struck: number;
	readonly told: number;
}

/** What is known of the planted fault, and a hand on it: nothing fails, and nothing is counted, while a test looks. */
async function handle(page: Page, change: Partial<PlantedFault>): Promise<PlantedFault> {
	return page.evaluate((changed) => {
		const { plantedFault } = globalThis as unknown as { plantedFault: PlantedFault };
		Object.assign(plantedFault, changed);
		sessionStorage.setItem('planted-fault', JSON.stringify(plantedFault));
		return plantedFault;
	}, change);
}

async function journey(site: TestSite, browser: Browser, fault: Fault, backup: Uint8Array): Promise<JourneyEnd> {
	const app = new App(site, phone, { browser, savesApp: false });
	await app.open();
	const { page } = app;
	await app.context.addInitScript(plantFault, fault);
	let told = 0;
	// The alert of a page, or the words of a failure on Settings.
	const failure = page.getByRole('alert').or(page.locator('.fault')).filter({ visible: true }).first();

	/** Does something until it is done. A failure must be told, and be over when it is tried again. */
	async function reach(goal: Locator, press: () => Promise<unknown>): Promise<void> {
		for (;;) {
			await press();
			await expect(goal.or(failure).first()).toBeVisible();
			if (await goal.isVisible()) return;
			told += 1;
			expect(told, await failure.innerText()).toBeLessThan(8);
			await handle(page, { isMended: true });
		}
	}
	const retry = async () => {
		const again = page.getByRole('button', { name: 'Try again' });
		if (await again.isVisible()) await again.click();
	};

	try {
		await page.goto('/');
		await reach(page.getByRole('link', { name: /^Review: \d+ due/ }), retry);
		await page.goto('/review/');
		const show = page.getByRole('button', { name: 'Show answer' });
		await reach(show, retry);
		const prompts: string[] = [];
		for (const grade of ['Good', 'Again', 'Easy'] as const) {
			prompts.push(await promptShown(page));
			const button = page.getByRole('button', { name: grade, exact: true });
			await show.click();
			await reach(show, async () => {
				await retry();
				await expect(button.or(show).first()).toBeVisible();
				if (await button.isVisible()) await button.click();
			});
		}
		const undo = page.getByRole('button', { name: 'Undo' });
		await reach(page.getByText('Undone').first(), async () => {
			await retry();
			await undo.click();
		});
		await page.goto('/settings/');
		await reach(page.getByText('Saved as'), () => page.getByRole('button', { name: 'Export backup' }).click());
		const confirm = page.getByRole('button', { name: 'Restore it' });
		await reach(confirm, () => chooseBackup(page, backup));
		await reach(page.getByText('Restored.'), () => confirm.click());
		const { count, struck } = await handle(page, { isResting: true });
		await expectAllIsWell(page);
		const log = await readRecords<Review>(page, 'reviews');
		expect(log.filter(({ undone }) => undone === true)).toHaveLength(1);
		expect(log).toHaveLength(3 + 2);
		expect(app.problems.list).toEqual([]);
		return { count, struck, told };
	} finally {
		await app.dispose();
	}
}

test('a fault at any operation in the browser is mended or told, and then all goes on', async ({
	app,
	browser,
	page,
	site
}) => {
	test.slow();
	app.problems.allow(/favicon.ico/);
	await page.goto('/');
	await waitForDeck(page);
	await page.goto('/review/');
	for (const grade of ['Good', 'Good'] as const) await gradeCard(page, grade);
	const backup = await exportBackup(page);
	await app.close();

	const whole = await journey(site, browser, { kind: 'abort', at: 0, isLasting: false }, backup);
	expect(whole).toMatchObject({ struck: 0, told: 0 });
	const random = seededRandom(seed);
	const every = Array.from({ length: whole.count }, (_, index) => index + 1);
	const places = isLong ? every : Array.from({ length: SHORT_RUNS }, () => 1 + Math.floor(random() * whole.count));
	let told = 0;
	for (const [index, at] of places.entries()) {
		const kind = FAULT_KINDS[index % FAULT_KINDS.length] ?? 'abort';
		const isLasting = Math.floor(index / FAULT_KINDS.length) % 2 === 1;
		await test.step(`${kind} at ${at}${isLasting ? ' and on' : ''}`, async () => {
			const end = await journey(site, browser, { kind, at, isLasting }, backup);
			told += end.told > 0 ? 1 : 0;
		});
	}
	tell('faults in the browser', { operations: whole.count, runs: places.length, 'runs told': told });
});
