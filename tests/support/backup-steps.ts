import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Makes a backup on the Settings screen. @returns its bytes */
export async function exportBackup(page: Page): Promise<Uint8Array> {
	await page.goto('/settings/');
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export backup' }).click();
	// A plain array of bytes: what is cut out of a Buffer is still a part of it.
	return new Uint8Array(readFileSync(await (await downloading).path()));
}

/** Chooses a file to restore on the Settings screen. */
export async function chooseBackup(page: Page, bytes: Uint8Array): Promise<void> {
	await page.goto('/settings/');
	const choosing = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: 'Restore backup' }).click();
	await (
		await choosing
	).setFiles({ name: 'chosen.commonplace', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
}

/** Lets Settings check all that is stored, and expects it to agree with itself. */
export async function expectAllIsWell(page: Page): Promise<void> {
	await page.goto('/settings/');
	await page.getByRole('button', { name: 'Check data' }).click();
	await expect(page.getByText('all is well.')).toBeVisible();
}
