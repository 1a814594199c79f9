import { expect, saved, test } from '#tests/support/app-fixture.ts';
import { ESSAY, waitUntilLaidOut } from '#tests/support/essay-steps.ts';
import { TransferredBytes } from '#tests/support/transferred-bytes.ts';

test(
	'the essay is read on a first visit for less than 150 kB, its face and scripts included',
	saved,
	async ({ page }) => {
		const transferred = await TransferredBytes.watch(page);
		await page.goto(ESSAY);
		await waitUntilLaidOut(page);
		await transferred.settle();
		expect(await page.evaluate(() => document.fonts.check('1em "Literata Variable"'))).toBe(true);
		expect(transferred.total).toBeGreaterThan(50_000);
		expect(transferred.total).toBeLessThan(150_000);
	}
);
