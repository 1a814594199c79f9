import type { Page } from '@playwright/test';
import { seededRandom } from '#lib/pipeline/schedule/seeded-random.ts';
import type { StoredCard } from '#lib/store/schema.ts';
import { expect, test } from '#tests/support/app-fixture.ts';
import { chooseBackup, expectAllIsWell, exportBackup } from '#tests/support/backup-steps.ts';
import { makeHostile, withWordsEverywhere, withWordsInEachField } from '#tests/support/hostile-backups.ts';
import { type HostileBackup, lyingBomb, MARKUP } from '#tests/support/hostile-bytes.ts';
import { putRecords, readEverything, readRecords, waitForDeck, wipe } from '#tests/support/page-store.ts';
import { gradeCard, promptShown } from '#tests/support/review-steps.ts';
import { isLong, rounds, seed, tell } from './fault-runs.ts';

const WORDS = [MARKUP, 'javascript:window.__ran=1', '\ud800 \u0000 \u202e', 'x'.repeat(300), '__proto__', ''];

async function madeOf(backup: Uint8Array): Promise<HostileBackup[]> {
	const random = seededRandom(seed);
	const everywhere = WORDS.map(async (words) => ({
		name: `everywhere: ${words.slice(0, 20)}`,
		bytes: await withWordsEverywhere(backup, words)
	}));
	const inEach = isLong ? await withWordsInEachField(backup, MARKUP) : [];
	const any = Array.from({ length: rounds(3, 80) }, () => makeHostile(backup, random));
	return [
		...(await Promise.all(everywhere)),
		...inEach,
		{ name: 'a lying bomb', bytes: lyingBomb() },
		...(await Promise.all(any))
	];
}

/** Opens every screen, and expects each to show what it is there for and no value that is none. */
async function openScreens(page: Page): Promise<void> {
	const cards = await readRecords<StoredCard>(page, 'cards');
	const shown = [cards[0], cards.at(-1)].map((card) => `/cards/card/?id=${encodeURIComponent(card?.id ?? '')}`);
	for (const path of ['/', '/cards/', ...shown, '/read/', '/read/soviet-democracy/', '/retention/']) {
		await page.goto(path);
		await expect(page.getByRole('heading').first(), path).toBeVisible();
		await expect(page.locator('main'), path).not.toContainText(/\bNaN\b|Invalid Date|\bundefined\b/);
		// What each text is shown by comes last.
		if (path === '/retention/') await expect(page.getByRole('heading', { name: 'Memory map' }).first()).toBeVisible();
		await expect(page.getByRole('alert'), path).toHaveCount(0);
	}
	await page.goto('/review/');
	await gradeCard(page, 'Easy');
	await gradeCard(page, 'Easy');
	await promptShown(page);
}

test('no file made of a backup runs a script, breaks a screen or changes the store when refused', async ({
	app,
	page
}) => {
	test.slow();
	app.problems.allow(/favicon.ico/);
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	const prepare = async () => {
		await wipe(page);
		await page.goto('/');
		await waitForDeck(page);
	};
	await prepare();
	const highlight = {
		...{ id: 'mark', textId: 'soviet-democracy', colour: 'yellow', note: 'Why?', removedAtMs: null },
		source: { start: 100, end: 130, exact: '', prefix: '', suffix: '' },
		...{ createdAtMs: 1, changedAtMs: 1 }
	};
	await putRecords(page, { highlights: [highlight] });
	await page.goto('/review/');
	for (const grade of ['Good', 'Again', 'Easy'] as const) await gradeCard(page, grade);
	const files = await madeOf(await exportBackup(page));
	await prepare();

	const restored: string[] = [];
	for (const { name, bytes } of files) {
		await test.step(name, async () => {
			const before = await readEverything(page);
			await chooseBackup(page, bytes);
			const confirm = page.getByRole('button', { name: 'Restore it' });
			await expect(confirm.or(page.getByText('Nothing was changed.'))).toBeVisible();
			if (await confirm.isVisible()) {
				await confirm.click();
				await expect(page.getByText('Restored.')).toBeVisible();
				restored.push(name);
				await openScreens(page);
				expect(await page.evaluate(() => '__ran' in window), 'a script ran').toBe(false);
				// What belongs to no card, or was reviewed twice, is explained and not mended.
				if (name.startsWith('everywhere')) await expectAllIsWell(page);
				await prepare();
			} else {
				expect(await readEverything(page)).toEqual(before);
			}
			expect(dialogs).toEqual([]);
			expect(app.problems.list).toEqual([]);
		});
	}
	tell('hostile backups in the browser', {
		files: files.length,
		restored: restored.length,
		refused: files.length - restored.length
	});
});
