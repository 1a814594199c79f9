import type { Page } from '@playwright/test';
import type { Review } from '#lib/pipeline/review-log/review.ts';
import { phone, type App } from '#tests/support/app.ts';
import { expectAccessibleInEachTheme } from '#tests/support/accessibility.ts';
import { expect, inProfile, inWholeBrowser, test } from '#tests/support/app-fixture.ts';
import { readRecords } from '#tests/support/page-store.ts';
import { gradeCard } from '#tests/support/review-steps.ts';
import { setNewCardsPerDay } from '#tests/support/settings-steps.ts';

interface Picture {
	readonly src: string;
	readonly sizes: string;
	readonly type: string;
	readonly purpose?: string;
	readonly form_factor?: string;
	readonly label?: string;
}

interface Manifest {
	readonly icons: readonly Picture[];
	readonly screenshots: readonly Picture[];
	readonly shortcuts: readonly { readonly name: string; readonly url: string; readonly icons: readonly Picture[] }[];
}

async function readManifest(app: App): Promise<Manifest & Record<string, unknown>> {
	const session = await app.context.newCDPSession(app.page);
	const { errors, data } = await session.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	return JSON.parse(data ?? '') as Manifest & Record<string, unknown>;
}

/** Type, size in pixels and weight of a picture. */
function look(page: Page, src: string): Promise<{ type: string; sizes: string; bytes: number }> {
	return page.evaluate(async (path) => {
		const content = await (await fetch(path)).blob();
		const { width, height } = await createImageBitmap(content);
		return { type: content.type, sizes: `${width}x${height}`, bytes: content.size };
	}, `/${src}`);
}

/**
 * Whether a picture fills its square, and how many of its points outside the middle circle that systems promise to show,
 * four fifths of the width across, are not plain background.
 * @see https://w3c.github.io/manifest/#icon-masks
 */
function findCutOff(page: Page, src: string): Promise<{ isOpaque: boolean; cutOff: number }> {
	return page.evaluate(async (path) => {
		const bitmap = await createImageBitmap(await (await fetch(path)).blob());
		const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
		if (drawing === null) throw new Error('Nothing can be drawn here.');
		drawing.drawImage(bitmap, 0, 0);
		const { data, width } = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
		let isOpaque = true;
		let cutOff = 0;
		for (let at = 0; at < data.length; at += 4) {
			const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
			isOpaque &&= data[at + 3] === 255;
			const isOutside = Math.hypot(x + 0.5 - width / 2, y + 0.5 - width / 2) > 0.4 * width;
			const isBackground = [0, 1, 2].every((channel) => data[at + channel] === data[channel]);
			if (isOutside && !isBackground) cutOff += 1;
		}
		return { isOpaque, cutOff };
	}, `/${src}`);
}

/** The icons that pages name, with the size that each is asked for in. */
function linkedIcons(page: Page): Promise<{ path: string; sizes: string }[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon][sizes], link[rel=apple-touch-icon]')].map(
			(link) => ({
				path: new URL(link.href).pathname,
				// What iOS takes where a page names none.
				sizes: link.sizes.value || '180x180'
			})
		)
	);
}

test('Chromium finds nothing that keeps the app from being installed', inWholeBrowser, async ({ app, page }) => {
	await page.goto('/');
	await app.readyOffline();
	const session = await app.context.newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors).toEqual([]);
});

test(
	'the manifest says all that systems ask for, and each picture has the size it declares',
	inWholeBrowser,
	async ({ app, page }) => {
		await page.goto('/');
		const manifest = await readManifest(app);
		expect(manifest).toMatchObject({
			id: 'commonplace',
			name: 'Commonplace',
			start_url: './',
			scope: './',
			display: 'standalone',
			display_override: ['standalone', 'minimal-ui'],
			categories: ['education', 'books']
		});
		expect(manifest.shortcuts.map(({ name, url }) => [name, url])).toEqual([
			['Review', 'review/'],
			['Continue reading', 'read/soviet-democracy/']
		]);
		expect(new Set(manifest.icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable']));
		expect(manifest.screenshots.map(({ form_factor }) => form_factor)).toEqual(
			expect.arrayContaining(['narrow', 'wide'])
		);
		for (const { label } of manifest.screenshots) expect(label).toBeTruthy();

		const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
		for (const { src, sizes, type } of pictures) {
			expect(await look(page, src), src).toMatchObject({ sizes, type });
		}
		for (const { src } of manifest.icons.filter(({ purpose }) => purpose === 'maskable')) {
			expect(await findCutOff(page, src), src).toEqual({ isOpaque: true, cutOff: 0 });
		}
		const icons = await linkedIcons(page);
		expect(icons).toHaveLength(2);
		for (const { path, sizes } of icons) {
			expect((await look(page, path.slice(1))).sizes, path).toBe(sizes);
		}
		for (const { src } of manifest.screenshots) expect((await look(page, src)).bytes, src).toBeLessThan(150_000);
		// A shortcut must lead somewhere.
		for (const { url } of manifest.shortcuts) expect((await page.goto(`/${url}`))?.status()).toBe(200);
	}
);

test(
	'the browser’s offer is kept for the reader, who finds it in Settings, and the app installs',
	inWholeBrowser,
	async ({ app, page }) => {
		await page.addInitScript(() => {
			addEventListener('beforeinstallprompt', (event) => {
				Object.assign(window, { offer: event });
			});
			// The browser's own question cannot be answered here: it is seen that it is asked, by a press, and put off.
			const questions: boolean[] = [];
			const prompt = () => {
				questions.push(navigator.userActivation.isActive);
				return Promise.resolve({ outcome: 'dismissed' });
			};
			const { BeforeInstallPromptEvent } = globalThis as unknown as { BeforeInstallPromptEvent: { prototype: object } };
			Object.defineProperty(BeforeInstallPromptEvent.prototype, 'prompt', { value: prompt });
			Object.assign(window, { questions });
		});
		await page.goto('/');
		await app.readyOffline();
		// The offer comes soon after load, and once.
		await page.waitForFunction(() => 'offer' in window);
		expect(await page.evaluate(() => (window as unknown as { offer: Event }).offer.defaultPrevented)).toBe(true);
		await page.getByRole('link', { name: 'Settings', exact: true }).click();
		await page.getByRole('button', { name: 'Install', exact: true }).click();
		// A browser may offer again; until then the guide says how.
		await expect(page.getByText('Click the install sign')).toBeVisible();
		expect(await page.evaluate(() => (window as unknown as { questions: boolean[] }).questions)).toEqual([true]);

		const browser = await app.context.browser()?.newBrowserCDPSession();
		const manifestId = `${app.site.origin}/commonplace`;
		// Newer than the types that Playwright has.
		const send = (method: string, parameters: object) => browser?.send(method as never, parameters as never);
		await send('PWA.install', { manifestId, installUrlOrBundleUrl: `${app.site.origin}/` });
		await app.stopServer();
		await send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' });
		const opening = app.context.waitForEvent('page');
		await send('PWA.launch', { manifestId });
		const installed = await opening;
		await expect(installed.getByRole('heading', { name: 'Today' })).toBeVisible();
		expect(await installed.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
	}
);

test('the browser’s offer is passed on once the first review is finished, not before', async ({ page }) => {
	const suggestion = page.getByText('Commonplace can have an icon of its own');
	await page.goto('/settings/');
	await expect(page.getByText('Click the install sign')).toBeVisible();
	await setNewCardsPerDay(page, 2);
	const isHeld = await page.evaluate(() => {
		const questions: (string | undefined)[] = [];
		const userChoice = Promise.resolve({ outcome: 'accepted' });
		const prompt = () => {
			// Not by `userActivation`: to the browser, each look that a test takes at the page is a press.
			questions.push(window.event?.isTrusted ? window.event.type : undefined);
			return userChoice;
		};
		Object.assign(window, { questions });
		const offer = new Event('beforeinstallprompt', { cancelable: true });
		return !dispatchEvent(Object.assign(offer, { prompt, userChoice }));
	});
	expect(isHeld).toBe(true);

	await page.getByRole('link', { name: 'Today', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
	await expect(suggestion).toBeHidden();
	await page.getByRole('link', { name: 'Review' }).click();
	await gradeCard(page, 'Easy');
	await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
	await expect(suggestion).toBeHidden();
	await gradeCard(page, 'Easy');
	await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
	await expect(suggestion).toBeVisible();
	await page.getByRole('button', { name: 'Install', exact: true }).click();
	await expect(suggestion).toBeHidden();
	await expect(page.getByRole('button', { name: /^(Install|Show how|Not now)$/ })).toBeHidden();
	expect(await page.evaluate(() => (window as unknown as { questions: string[] }).questions)).toEqual(['click']);
});

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15';

for (const { name, userAgent, steps, isOnIts } of [
	{ name: 'an iPhone', userAgent: iphone, steps: ['share button', 'Add to Home Screen', 'icon'], isOnIts: true },
	{ name: 'a Mac', userAgent: mac, steps: ['menu File', 'Add to Dock', 'Dock'], isOnIts: true },
	{
		name: 'Firefox on Android',
		userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0',
		steps: ['menu of Firefox', 'Add app to Home screen', 'icon'],
		isOnIts: false
	}
]) {
	test.describe(`on ${name}`, () => {
		test.use({ device: { ...phone, userAgent, hasTouch: name !== 'a Mac' } });

		test('Settings shows how to install, with a drawing for each step', async ({ page }) => {
			// Here no browser makes an offer.
			await page.addInitScript(() =>
				addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation(), { capture: true })
			);
			await page.goto('/settings/');
			const section = page.getByRole('region', { name: 'On the home screen' });
			const items = section.getByRole('listitem');
			await expect(items).toHaveCount(steps.length);
			for (const [index, words] of steps.entries()) await expect(items.nth(index)).toContainText(words);
			await expect(items.locator('svg')).toHaveCount(steps.length);
			await expect(section.getByText('storage of its own')).toHaveCount(isOnIts ? 1 : 0);
			await section.scrollIntoViewIfNeeded();
			await expectAccessibleInEachTheme(page, name);
		});
	});
}

test.describe('on an iPhone', () => {
	test.use({ device: { ...phone, userAgent: iphone } });

	test('a start picture of the screen’s own size awaits the installed app', async ({ page }) => {
		await page.goto('/');
		const pictures = page.locator('link[rel=apple-touch-startup-image]');
		await expect(pictures).toHaveCount(2);
		const sizes = await pictures.evaluateAll((links) =>
			Promise.all(
				links.map(async (link) => {
					const picture = Object.assign(new Image(), { src: (link as HTMLLinkElement).href });
					await picture.decode();
					return [(link as HTMLLinkElement).media, picture.naturalWidth, picture.naturalHeight];
				})
			)
		);
		expect(sizes).toEqual([
			['(orientation: portrait)', 780, 1688],
			['(orientation: landscape)', 1688, 780]
		]);
	});

	test(
		'after the first finished review the guide is offered, put away for good, and told where it stays',
		inProfile,
		async ({ app, page }) => {
			await page.addInitScript(() =>
				addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation(), { capture: true })
			);
			await page.goto('/settings/');
			// Said by the running page alone: before, the field is only HTML.
			await expect(page.getByText('Add to Home Screen')).toBeVisible();
			await setNewCardsPerDay(page, 1);
			await page.goto('/review/');
			await gradeCard(page, 'Easy');
			await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
			await page.getByRole('button', { name: 'Show how' }).click();
			const sheet = page.getByRole('dialog', { name: 'Install' });
			await expect(sheet.getByRole('listitem')).toHaveCount(3);
			await expectAccessibleInEachTheme(page, 'the guide in a sheet');
			await expect(sheet.getByRole('link', { name: 'export a backup' })).toHaveAttribute('href', '/settings#backup');
			// The keys of the review are not for what lies over it.
			for (const key of ['u', '?']) await page.keyboard.press(key);
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
			await expect(page.getByRole('dialog')).toHaveCount(1);
			expect((await readRecords<Review>(page, 'reviews')).map(({ undone }) => undone ?? false)).toEqual([false]);
			await page.keyboard.press('Escape');

			await page.getByRole('button', { name: 'Not now' }).click();
			await expect(page.getByText('You find it in Settings')).toBeVisible();
			const again = await app.restart();
			await again.goto('/review/');
			await expect(again.getByRole('heading', { name: 'Done for today' })).toBeVisible();
			await expect(again.getByText(/icon of its own|You find it/)).toBeHidden();
		}
	);
});
