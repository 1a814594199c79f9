import type { Locator, Page } from '@playwright/test';
import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { chooseBackup, exportBackup } from '#tests/support/backup-steps.ts';
import { putRecords, readRecords, waitForDeck } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';

/** Watches for frames in which nothing has the focus. @returns how many there were since it was asked last */
async function watchLosses(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const watch = { lost: 0 };
		Object.assign(window, { watch });
		const look = () => {
			if (document.activeElement === document.body) watch.lost += 1;
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	return () =>
		page.evaluate(() => {
			const { watch } = window as unknown as { watch: { lost: number } };
			const { lost } = watch;
			watch.lost = 0;
			return lost;
		});
}

/** Presses a button by keys. @returns how often the focus was lost, asked once what came of it is there */
async function pressByKeys(page: Page, button: Locator): Promise<() => Promise<number>> {
	await button.focus();
	const losses = await watchLosses(page);
	await page.keyboard.press('Enter');
	return losses;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const section = (page: Page, name: string) => page.getByRole('region', { name });

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await waitForDeck(page);
});

test('a backup is made, put away and restored, and the focus is where it goes on', async ({ page }) => {
	const bytes = await exportBackup(page);
	const exported = await pressByKeys(page, button(page, 'Export backup'));
	await expect(page.getByText(/^Saved as/)).toBeVisible();
	await expect(button(page, 'Export backup')).toBeFocused();
	expect(await exported()).toBe(0);

	await chooseBackup(page, bytes);
	const preview = page.getByRole('heading', { name: /^Backup of / });
	await expect(preview).toBeFocused();
	const left = await pressByKeys(page, button(page, 'Leave it'));
	await expect(preview).toBeHidden();
	await expect(button(page, 'Restore backup')).toBeFocused();
	expect(await left()).toBe(0);

	await chooseBackup(page, bytes);
	const restored = await pressByKeys(page, button(page, 'Restore it'));
	await expect(page.getByText('Restored.')).toBeVisible();
	await expect(section(page, 'Backup').getByRole('status').first()).toBeFocused();
	expect(await restored()).toBe(0);
});

test('a check and a repair keep it, where the backup is not shared at once too', async ({ page }) => {
	await page.addInitScript(() => {
		let isWilling = false;
		Object.assign(window, { agree: () => (isWilling = true) });
		Object.assign(navigator, {
			canShare: () => true,
			share: () => (isWilling ? Promise.resolve() : Promise.reject(new DOMException('closed', 'AbortError')))
		});
	});
	await page.goto('/review/');
	await gradeCard(page, 'Good');
	const [review] = await readRecords<{ id: string }>(page, 'reviews');
	await putRecords(page, { reviews: [{ ...review, id: `${review?.id.slice(0, -12)}000000000000` }] });
	await page.goto('/settings/');
	const outcome = section(page, 'Check').getByRole('status');
	const losses = await pressByKeys(page, button(page, 'Check data'));
	await expect(page.getByText('something does not agree.')).toBeVisible();
	await expect(button(page, 'Check data')).toBeFocused();

	await button(page, 'Repair').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('The backup is ready: save it first.')).toBeVisible();
	await expect(outcome).toBeFocused();

	await page.evaluate(() => (window as unknown as { agree: () => void }).agree());
	await button(page, 'Save the backup').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Once it is kept, repair.')).toBeVisible();
	await expect(button(page, 'Repair now')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('1 thing repaired.')).toBeVisible();
	await expect(outcome).toBeFocused();
	expect(await losses()).toBe(0);
});

test('each way to take cards along keeps it', async ({ page }) => {
	await page.goto('/settings/');
	for (const name of ['Export to Anki', 'Cards as text for Anki', 'Cards (CSV)', 'Reviews (CSV)']) {
		const losses = await pressByKeys(page, button(page, name));
		await expect(section(page, 'Take along').getByText(/saved as commonplace|nothing to take along/)).toBeVisible();
		await expect(button(page, name), name).toBeFocused();
		expect(await losses(), name).toBe(0);
	}
});

test('cards are moved, moved back and left, and it goes on to what is asked next', async ({ page }) => {
	await page.goto('/review/');
	for (let count = 0; count < 3; count += 1) await gradeCard(page, 'Easy');
	await page.goto('/settings/');
	const slider = page.getByRole('slider', { name: 'Desired retention' });
	await slider.focus();
	await page.keyboard.press('End');
	await expect(page.getByText('3 cards would fall due')).toBeVisible();
	const losses = await pressByKeys(page, button(page, 'Move them now'));
	await expect(page.getByText('3 cards moved to another day.')).toBeVisible();
	await expect(button(page, 'Undo')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('3 cards would fall due')).toBeVisible();
	await expect(section(page, 'Studying').getByRole('status').filter({ hasText: '3 cards would' })).toBeFocused();
	await button(page, 'Leave them').focus();
	await page.keyboard.press('Enter');
	await expect(button(page, 'Leave them')).toBeHidden();
	await expect(slider).toBeFocused();
	expect(await losses()).toBe(0);
});

test('a holiday is taken and ended at the same place', async ({ page }) => {
	await page.goto('/settings/');
	await page.locator('summary', { hasText: 'Holiday' }).click();
	await page.getByLabel('First day').fill('2999-01-05');
	await page.getByLabel('Last day').fill('2999-01-12');
	const losses = await pressByKeys(page, button(page, 'Take a holiday'));
	await expect(button(page, 'End the holiday')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(button(page, 'Take a holiday')).toBeFocused();
	expect(await losses()).toBe(0);
});

test('the browser is asked to keep all, to write into a folder and to install', inProfile, async ({ page }) => {
	await page.addInitScript(() => {
		let isPersistent = false;
		let access = 'granted';
		// The dialog for choosing a folder cannot be driven: the browser's own folder for this origin stands in.
		Object.assign(window, {
			showDirectoryPicker: () => navigator.storage.getDirectory(),
			withdraw: () => (access = 'prompt')
		});
		Object.assign(FileSystemHandle.prototype, {
			queryPermission: () => Promise.resolve(access),
			requestPermission: () => Promise.resolve((access = 'granted'))
		});
		Object.assign(navigator.storage, {
			persisted: () => Promise.resolve(isPersistent),
			persist: () => Promise.resolve((isPersistent = true))
		});
	});
	await page.goto('/settings/');
	const losses = await pressByKeys(page, button(page, 'Choose folder'));
	await expect(page.getByText('A backup was written.')).toBeVisible();
	await expect(button(page, 'Choose another')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('A backup was written.')).toBeVisible();
	await expect(button(page, 'Choose another')).toBeFocused();
	await page.evaluate(() => {
		(window as unknown as { withdraw: () => void }).withdraw();
	});
	await page.getByRole('link', { name: 'Today' }).click();
	await page.getByRole('link', { name: 'Settings' }).click();
	await button(page, 'Allow again').focus();
	await losses();
	await page.keyboard.press('Enter');
	await expect(button(page, 'Allow again')).toBeHidden();
	await expect(button(page, 'Choose another')).toBeFocused();
	await button(page, 'Stop').focus();
	await page.keyboard.press('Enter');
	await expect(button(page, 'Choose folder')).toBeFocused();

	await button(page, 'Ask the browser to keep it').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('The browser has promised not to clear it by itself.')).toBeFocused();

	await page.evaluate(() => {
		const prompt = () => Promise.resolve({ outcome: 'dismissed' });
		dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt }));
	});
	await button(page, 'Install').focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'On the home screen' })).toBeFocused();
	expect(await losses()).toBe(0);
});

test('quick presses of an arrow each count', async ({ page }) => {
	await page.goto('/settings/');
	const slider = page.getByRole('slider', { name: 'Desired retention' });
	await expect(page.getByLabel('New cards a day')).toBeEditable();
	await expect(slider).toHaveValue('90');
	await slider.focus();
	await Promise.all(Array.from({ length: 5 }, () => page.keyboard.press('ArrowRight')));
	await expect(section(page, 'Studying').getByText('95 %', { exact: true })).toBeVisible();
	await expect
		.poll(async () => {
			const settings = await readRecords<{ name: string; value: { desiredRetention: number } }>(page, 'settings');
			return settings.find(({ name }) => name === 'scheduling')?.value.desiredRetention;
		})
		.toBe(0.95);
	await expect(slider).toHaveValue('95');
});
