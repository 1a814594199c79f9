import { expect, inProfile, test } from '#tests/support/app-fixture.ts';
import { gradeCard } from '#tests/support/review-steps.ts';
import { openScreen, screens } from '#tests/support/screens.ts';

/** What a browser may lack or refuse, and how: each is done in the page before the app's own scripts. */
interface Browser {
	readonly name: string;
	readonly change: () => void;
	/** Whether it can be asked to keep the screen on, and to speak. */
	readonly canBeAsked: boolean;
	/** What it is told who wants to listen. */
	readonly voiceWords: string;
}

const browsers: readonly Browser[] = [
	{
		name: 'lacks wake lock, voices, badges, storage manager, locks, channels and sharing',
		change: () => {
			for (const name of ['wakeLock', 'storage', 'locks', 'share', 'canShare', 'setAppBadge', 'clearAppBadge']) {
				Reflect.deleteProperty(Navigator.prototype, name);
			}
			for (const name of ['speechSynthesis', 'SpeechSynthesisUtterance', 'BroadcastChannel', 'showDirectoryPicker']) {
				Reflect.deleteProperty(window, name);
			}
		},
		canBeAsked: false,
		voiceWords: 'This browser has no voice to read with.'
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
		},
		canBeAsked: true,
		voiceWords: 'This device has no voice to read with. Add one in its settings.'
	}
];

for (const { name, change, canBeAsked, voiceWords } of browsers) {
	test(`every screen and a review go without a problem in a browser that ${name}`, inProfile, async ({ page }) => {
		test.slow();
		await page.addInitScript(change);
		for (const screen of screens) {
			await test.step(screen.name, async () => {
				await openScreen(page, screen);
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
		const screenOn = page
			.getByRole('dialog', { name: 'Appearance' })
			.getByRole('checkbox', { name: /^Keep the screen on/ });
		if (canBeAsked) await screenOn.check();
		else await expect(screenOn).toBeDisabled();
		await page.keyboard.press('Escape');
		// A lock is asked for anew whenever the page comes back.
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await page.getByRole('button', { name: 'Listen' }).click();
		const voice = page.getByRole('region', { name: 'Read aloud' });
		const play = voice.getByRole('button', { name: 'Play' });
		if (canBeAsked) await play.click();
		else await expect(play).toBeDisabled();
		await expect(voice.getByRole('status')).toHaveText(voiceWords);
		await page.getByRole('button', { name: 'Contents' }).click();
		await expect(page.getByRole('dialog', { name: 'Contents' })).toBeVisible();
	});
}

test(
	'the browser is asked to keep the data after the first grade, and never before a press',
	inProfile,
	async ({ page }) => {
		// Remembered over pages, so that one asked for late is not forgotten with its page.
		await page.addInitScript(() => {
			const persist = () => {
				const before = sessionStorage.getItem('asked') ?? '';
				sessionStorage.setItem('asked', `${before}${navigator.userActivation.hasBeenActive ? 'pressed' : 'unasked'} `);
				return Promise.resolve(true);
			};
			Object.defineProperty(StorageManager.prototype, 'persist', { value: persist });
		});
		const asked = () => page.evaluate(() => (sessionStorage.getItem('asked') ?? '').trim().split(' '));
		await page.clock.install();
		for (const screen of screens) {
			await openScreen(page, screen);
			await page.clock.runFor(60_000);
			expect(await asked(), screen.name).toEqual(['']);
		}
		await page.clock.resume();
		await page.goto('/review/');
		await gradeCard(page, 'Good');
		await expect.poll(asked).toEqual(['pressed']);
	}
);
