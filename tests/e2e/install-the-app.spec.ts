import type { Page } from '@playwright/test';
import type { App } from '#tests/support/app.ts';
import { expect, test } from '#tests/support/app-fixture.ts';

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

test('Chromium finds nothing that keeps the app from being installed', async ({ app, page }) => {
	await page.goto('/');
	await app.readyOffline();
	const session = await app.context.newCDPSession(page);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors).toEqual([]);
});

test('the manifest says all that systems ask for, and each picture has the size it declares', async ({ app, page }) => {
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
	expect(manifest.shortcuts.map(({ name }) => name)).toEqual(['Review', 'Continue reading']);
	expect(new Set(manifest.icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable']));
	expect(manifest.screenshots.map(({ form_factor }) => form_factor)).toEqual(
		expect.arrayContaining(['narrow', 'wide'])
	);
	for (const { label } of manifest.screenshots) expect(label).toBeTruthy();

	const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];
	for (const { src, sizes, type } of pictures) {
		expect(await look(page, src), src).toMatchObject({ sizes, type });
	}
	for (const { src } of manifest.screenshots) expect((await look(page, src)).bytes, src).toBeLessThan(150_000);
	// A shortcut must lead somewhere.
	for (const { url } of manifest.shortcuts) expect((await page.goto(`/${url}`))?.status()).toBe(200);
});
