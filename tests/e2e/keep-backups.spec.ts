import type { Page } from '@playwright/test';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The dialog for choosing a folder cannot be driven: the browser's own folder for this origin stands in. */
async function lendFolder(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
	});
}

function filesInFolder(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const names: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
		return names.sort();
	});
}

async function lastBackup(page: Page): Promise<number | undefined> {
	const settings = await readRecords<{ name: string; value: number }>(page, 'settings');
	return settings.find(({ name }) => name === 'last-backup')?.value;
}

test('a backup that is due is told on Today, and not again once made', inProfile, async ({ app, page }) => {
	await app.context.clock.setFixedTime(new Date('2026-03-01T12:00:00'));
	await page.goto('/review/');
	await waitForDeck(page);
	await gradeCard(page, 'Good');
	await app.context.clock.setFixedTime(new Date('2026-03-17T12:00:00'));
	await page.goto('/');
	const note = page.getByText('There is no backup yet');
	await expect(note).toBeVisible();
	await expectAccessibleInEachTheme(page, 'Today with a backup due');

	await page.getByRole('link', { name: 'Back up' }).click();
	await expect(page.getByRole('heading', { name: 'Backup', exact: true })).toBeInViewport();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Export backup' }).click();
	await downloading;
	await expect(page.getByText(/^Saved as commonplace-2026-03-17\.commonplace, \d+ kB\.$/)).toBeVisible();
	expect(await lastBackup(page)).toBe(new Date('2026-03-17T12:00:00').getTime());
	await page.getByRole('link', { name: 'Today' }).click();
	await expect(page.getByRole('link', { name: /^Review: / })).toBeVisible();
	await expect(note).toBeHidden();
});

test('a note that is put off stays away for a week', inProfile, async ({ app, page }) => {
	await app.context.clock.setFixedTime(new Date('2026-03-01T12:00:00'));
	await page.goto('/review/');
	await waitForDeck(page);
	await gradeCard(page, 'Good');
	const begin = new Date('2026-03-20T12:00:00').getTime();
	const isTold = async (days: number): Promise<void> => {
		await app.context.clock.setFixedTime(begin + days * DAY_MS);
		await page.goto('/');
		await expect(page.getByText('There is no backup yet')).toBeVisible();
	};
	await isTold(0);
	await page.getByRole('button', { name: 'Not now' }).click();
	await expect(page.getByText('There is no backup yet')).toBeHidden();
	const putOff = await readRecords<{ name: string; value: number }>(page, 'settings');
	expect(putOff.find(({ name }) => name === 'care-put-off')?.value).toBe(begin + 7 * DAY_MS);
	await isTold(8);
});

test('a phone shares the backup; one that was not shared is still there to be saved', inProfile, async ({ page }) => {
	await page.addInitScript(() => {
		const shared: string[] = [];
		let isWilling = false;
		Object.assign(window, { shared, agree: () => (isWilling = true) });
		Object.assign(navigator, {
			canShare: () => true,
			share: ({ files }: { files: File[] }) => {
				if (!isWilling) return Promise.reject(new DOMException('closed', 'AbortError'));
				shared.push(...files.map(({ name, type, size }) => `${name} ${type} ${size > 1000}`));
				return Promise.resolve();
			}
		});
	});
	await page.goto('/settings/');
	await waitForDeck(page);
	await page.getByRole('button', { name: 'Export backup' }).click();
	await expect(page.getByText(/The backup is ready/)).toBeVisible();
	expect(await lastBackup(page), 'made, but nowhere yet').toBeUndefined();
	await expectAccessibleInEachTheme(page, 'a backup ready to be shared');

	await page.evaluate(() => (window as unknown as { agree: () => void }).agree());
	await page.getByRole('button', { name: 'Share it' }).click();
	await expect(page.getByText(/^Shared as /)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Share it' })).toBeHidden();
	expect(await page.evaluate(() => (window as unknown as { shared: string[] }).shared)).toEqual([
		expect.stringMatching(/^commonplace-\d{4}-\d{2}-\d{2}\.commonplace application\/zip true$/)
	]);
	expect(await lastBackup(page)).toBeGreaterThan(0);
});

test(
	'backups are written into a chosen folder by themselves, on each day of review',
	inProfile,
	async ({ app, page }) => {
		await lendFolder(page);
		await app.context.clock.setFixedTime(new Date('2026-03-01T12:00:00'));
		await page.goto('/settings/');
		await waitForDeck(page);
		await page.getByRole('button', { name: 'Choose folder' }).click();
		await expect(page.getByText('A backup was written.')).toBeVisible();
		expect(await filesInFolder(page)).toEqual([
			expect.stringMatching(/^commonplace-daily-2026-03-01-[\da-f]{4}\.commonplace$/)
		]);
		await expectAccessibleInEachTheme(page, 'backups by themselves');

		await app.context.clock.setFixedTime(new Date('2026-03-02T12:00:00'));
		await page.goto('/review/');
		await gradeCard(page, 'Good');
		await page.goto('/');
		await expect.poll(() => filesInFolder(page)).toHaveLength(2);
		const [, second = ''] = await filesInFolder(page);
		expect(second).toContain('2026-03-02');
		await page.goto('/settings/');
		await page.getByRole('button', { name: 'Stop' }).click();
		await expect(page.getByRole('button', { name: 'Choose folder' })).toBeVisible();
		expect(await filesInFolder(page)).toHaveLength(2);

		// What stands in the folder is a backup like any other.
		const bytes = await page.evaluate(async (name) => {
			const folder = await navigator.storage.getDirectory();
			const file = await (await folder.getFileHandle(name)).getFile();
			return [...new Uint8Array(await file.arrayBuffer())];
		}, second);
		const choosing = page.waitForEvent('filechooser');
		await page.getByRole('button', { name: 'Restore backup' }).click();
		await (
			await choosing
		).setFiles({
			name: 'a name of my own.zip',
			mimeType: 'application/zip',
			buffer: Buffer.from(bytes)
		});
		await expect(page.getByText('It adds 0 cards and 0 reviews')).toBeVisible();
		await expect(page.getByText(/1 review \(Mar 2, 2026\)/)).toBeVisible();
	}
);

test('Settings say how safe the data is here, and ask the browser to keep it', inProfile, async ({ page }) => {
	await page.addInitScript(() => {
		let isPersistent = false;
		let isWilling = false;
		Object.assign(window, { agree: () => (isWilling = true) });
		let estimates = 0;
		Object.assign(navigator.storage, {
			// On a first visit the page may ask before anything is kept.
			estimate: async () => {
				const estimate = await StorageManager.prototype.estimate.call(navigator.storage);
				return (estimates += 1) === 1 ? { ...estimate, usage: 0 } : estimate;
			},
			persisted: () => Promise.resolve(isPersistent),
			persist: () => Promise.resolve((isPersistent = isWilling))
		});
	});
	await page.goto('/settings/');
	await waitForDeck(page);
	await expect(page.getByText('The browser may clear what is kept here')).toBeVisible();
	await expect(page.getByText(/It takes [\d.]+ [kMG]B of [\d.]+ GB that the browser allows/)).toBeVisible();
	const ask = page.getByRole('button', { name: 'Ask the browser to keep it' });
	await ask.click();
	await expect(page.getByText('The browser has not agreed.')).toBeVisible();
	await page.evaluate(() => (window as unknown as { agree: () => void }).agree());
	await ask.click();
	await expect(page.getByText('The browser has promised not to clear it by itself.')).toBeVisible();
	await expect(ask).toBeHidden();
});

test('a private window is told from the first reviews on', inProfile, async ({ page }) => {
	await page.addInitScript(() => {
		Object.assign(navigator.storage, {
			getDirectory: () => Promise.reject(new DOMException('not in a private window', 'SecurityError'))
		});
	});
	await page.goto('/settings/');
	await waitForDeck(page);
	await expect(page.getByText('This is a private window')).toBeVisible();
	await page.goto('/review/');
	await gradeCard(page, 'Good');
	await page.goto('/');
	await expect(page.getByText('This is a private window')).toBeVisible();
});

test('Settings leave nothing behind that waits for the page to be left', inProfile, async ({ app, page }) => {
	await page.goto('/');
	const session = await app.context.newCDPSession(page);
	const waiting = async (): Promise<number> => {
		const { result } = await session.send('Runtime.evaluate', { expression: 'window' });
		const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
		return listeners.filter(({ type }) => type === 'pagehide').length;
	};
	const counts: number[] = [];
	for (let visit = 0; visit < 3; visit += 1) {
		await page.getByRole('link', { name: 'Settings', exact: true }).click();
		const downloading = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Export backup' }).click();
		await downloading;
		await page.getByRole('link', { name: 'Today', exact: true }).click();
		await expect(page.getByRole('link', { name: /^Review: / })).toBeVisible();
		counts.push(await waiting());
	}
	expect(counts).toEqual(counts.map(() => counts[0]));
});
