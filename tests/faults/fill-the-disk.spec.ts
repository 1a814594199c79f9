import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { chooseBackup, expectAllIsWell, exportBackup } from '#tests/support/backup-steps.ts';
import { earlierStore, makeEarlierStore } from '#tests/support/earlier-store.ts';
import { manyNewCards, putNewCardsFirst } from '#tests/support/many-cards.ts';
import { putRecords, readEverything, readRecords, waitForDeck, wipe } from '#tests/support/page-store.ts';
import { promptShown } from '#tests/support/review-steps.ts';
import { StorageQuota } from '#tests/support/storage-quota.ts';
import { tell } from './fault-runs.ts';

const NO_ROOM = /no room left/;

test.beforeEach(({ app }) => app.problems.allow(/favicon.ico/));

test(
	'a disk that fills up while grading costs no grade, and the same press works once there is room',
	inProfile,
	async ({ app }) => {
		await app.page.goto('/');
		await waitForDeck(app.page);
		await putNewCardsFirst(app.page, 200);
		const quota = await StorageQuota.restartWith(app, 3_000_000);
		const { page } = app;
		await page.goto('/review/');
		const alert = page.getByRole('alert');
		const good = page.getByRole('button', { name: 'Good' });
		const show = page.getByRole('button', { name: 'Show answer' });

		let kept = 0;
		let prompt = await promptShown(page);
		for (;;) {
			if (kept === 3) await quota.fill(page);
			await show.click();
			await good.click();
			await expect(show.or(alert)).toBeVisible();
			if (await alert.isVisible()) break;
			kept += 1;
			prompt = await promptShown(page);
		}
		await expect(alert).toContainText(NO_ROOM);
		await expect(page.getByRole('region', { name: 'Card' })).toContainText(prompt);
		expect(await readRecords(page, 'reviews')).toHaveLength(kept);
		expect(kept).toBeGreaterThanOrEqual(3);

		await quota.lift();
		await good.click();
		expect(await promptShown(page)).not.toBe(prompt);
		await expect(alert).toBeHidden();
		expect(await readRecords(page, 'reviews')).toHaveLength(kept + 1);
		await expectAllIsWell(page);
		tell('full while grading', { 'grades before': kept });
	}
);

test(
	'a disk too full for a backup leaves all as it was, and takes it once there is room',
	inProfile,
	async ({ app }) => {
		await app.page.goto('/');
		await waitForDeck(app.page);
		await putRecords(app.page, manyNewCards(3000));
		const backup = await exportBackup(app.page);
		await wipe(app.page);
		await app.page.goto('/');
		await waitForDeck(app.page);

		const quota = await StorageQuota.restartWith(app, 50_000);
		const { page } = app;
		await chooseBackup(page, backup);
		const before = await readEverything(page);
		await page.getByRole('button', { name: 'Restore it' }).click();
		await expect(page.getByText(NO_ROOM)).toBeVisible();
		expect(await readEverything(page)).toEqual(before);

		await quota.lift();
		await page.getByRole('button', { name: 'Restore it' }).click();
		await expect(page.getByText('Restored.')).toBeVisible();
		expect((await readRecords(page, 'cards')).length).toBeGreaterThan(3000);
		await expectAllIsWell(page);
	}
);

for (const version of [1, 3]) {
	test(
		`a disk too full to upgrade version ${version} leaves it as it was, and upgrades it once there is room`,
		inProfile,
		async ({ app }) => {
			const earlier = earlierStore(version);
			await app.page.goto('/favicon.svg');
			await app.page.evaluate(makeEarlierStore, ['commonplace', earlier] as const);
			const before = await readEverything(app.page);

			const quota = await StorageQuota.restartWith(app, -100_000);
			const { page } = app;
			await page.goto('/');
			await expect(page.getByRole('alert').first()).toContainText(NO_ROOM);
			await page.goto('/favicon.svg');
			expect(await readEverything(page)).toEqual(before);

			await page.goto('/');
			await expect(page.getByRole('alert').first()).toContainText(NO_ROOM);
			await quota.lift();
			await page.getByRole('button', { name: 'Try again' }).first().click();
			await expect(page.getByRole('link', { name: /^Review: \d+ due/ })).toBeVisible();
			await waitForDeck(page);
			expect(await readRecords(page, 'reviews')).toEqual(before['reviews']);
			await expectAllIsWell(page);
		}
	);
}
