import type { BrowserContext, Page } from '@playwright/test';

/** Lets what a page, or all of a browser, asks for wait, as on a slow line. @returns lets it come */
export async function holdBack(page: Page | BrowserContext, files: string): Promise<() => void> {
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(files, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}
