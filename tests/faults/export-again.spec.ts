import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { partsOf } from '#tests/support/backup-builders.ts';
import { chooseBackup, expectAllIsWell, exportBackup } from '#tests/support/backup-steps.ts';
import { waitForDeck, wipe } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

test(
	'what is exported, wiped and restored exports again to the same bytes but for its date',
	inProfile,
	async ({ app, page }) => {
		app.problems.allow(/favicon.ico/);
		await page.goto('/');
		await waitForDeck(page);
		await page.goto('/review/');
		for (const grade of ['Good', 'Again', 'Easy', 'Hard'] as const) await gradeCard(page, grade);
		await page.getByRole('button', { name: 'Undo' }).click();
		await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
		const backup = await exportBackup(page);
		await wipe(page);

		await chooseBackup(page, backup);
		await page.getByRole('button', { name: 'Restore it' }).click();
		await expect(page.getByText('Restored.')).toBeVisible();
		expect(partsOf(await exportBackup(page))).toEqual(partsOf(backup));
		await expectAllIsWell(page);
	}
);
