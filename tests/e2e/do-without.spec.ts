import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { gradeCard } from '#tests/support/review-steps.ts';
import { screens } from '#tests/support/screens.ts';

/** What a browser may lack or refuse, and how: each is done in the page before the app's own scripts. */
const browsers: readonly { readonly name: string; readonly change: () => void }[] = [
	{
		name: 'lacks wake lock, voices, badges, storage manager, locks, channels and sharing',
		change: () => {
			for (const name of ['wakeLock', 'storage', 'locks', 'share', 'canShare', 'setAppBadge', 'clearAppBadge']) {
				Reflect.deleteProperty(Navigator.prototype, name);
			}
			for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance', 'BroadcastChannel', 'showDirectoryPicker']) {
				Reflect.deleteProperty(window, name);
			}
		}
	},
	{
		name: 'refuses wake lock, badges and every word about storage, and has no voice to speak with',
		change: () => {
			const refuse = () => Promise.reject(new DOMException('Not here.', 'NotAllowedError'));
			for (const name of ['setAppBadge', 'clearAppBadge', 'share']) {
				Object.defineProperty(navigator, name, { value: refuse });
			}
			Object.defineProperty(navigator, 'wakeLock', { value: { request: refuse } });
			const storage = { persist: refuse, persisted: refuse, estimate: refuse, getDirectory: refuse };
			Object.defineProperty(navigator, 'storage', { value: storage });
			Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [] });
		}
	}
];

for (const { name, change } of browsers) {
	test(`every screen and a review go without a problem in a browser that ${name}`, inProfile, async ({ page }) => {
		test.slow();
		await page.addInitScript(change);
		for (const screen of screens) {
			await test.step(screen.name, async () => {
				await page.goto(screen.path, { waitUntil: 'networkidle' });
				await expect(page.getByRole('heading').first()).toBeVisible();
			});
		}
		await page.goto('/review/');
		await gradeCard(page, 'Good');
		await page.goto('/settings/');
		await page.getByRole('button', { name: 'Check data' }).click();
		await page.getByRole('link', { name: 'Today', exact: true }).click();
		await expect(page.getByRole('link', { name: /Review/ })).toContainText('9 new');
		await page.goto('/read/soviet-democracy/');
		await page.getByRole('button', { name: 'Appearance' }).click();
		await expect(page.getByRole('dialog', { name: 'Appearance' })).toBeVisible();
	});
}

test(
	'the browser is asked to keep the data after the first grade, and never before a press',
	inProfile,
	async ({ page }) => {
		await page.addInitScript(() => {
			const asked: boolean[] = [];
			Object.assign(window, { asked });
			const persist = () => {
				asked.push(navigator.userActivation.hasBeenActive);
				return Promise.resolve(true);
			};
			Object.defineProperty(StorageManager.prototype, 'persist', { value: persist });
		});
		const asked = () => page.evaluate(() => (window as unknown as { asked: boolean[] }).asked);
		for (const { path } of screens) {
			await page.goto(path, { waitUntil: 'networkidle' });
			expect(await asked(), path).toEqual([]);
		}
		await page.goto('/review/');
		await gradeCard(page, 'Good');
		await expect.poll(asked).toEqual([true]);
	}
);
