import { readdir } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';

/** Waits until the service worker has kept what a first visit does not wait for: seldom wanted programs and typefaces. */
export async function waitForLater(page: Page): Promise<void> {
	const files = await readdir('build/_app/immutable', { recursive: true, encoding: 'utf8' });
	const isForLater = (path: string) =>
		/^workers\/(anki|generator)[^/]*\.js$/.test(path) ||
		path.endsWith('.wasm') ||
		(path.endsWith('.woff2') && !path.includes('literata-'));
	await expect.poll(() => countKept(page), { timeout: 30_000 }).toBe(files.filter(isForLater).length);
}

function countKept(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const [name] = (await caches.keys()).filter((key) => key.startsWith('commonplace-later'));
		if (name === undefined) return 0;
		const cache = await caches.open(name);
		// Read to its end, a file is all there.
		const sizes = (await cache.keys()).map(
			async (request) => (await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0
		);
		return (await Promise.all(sizes)).filter((size) => size > 0).length;
	});
}
