import { resolve } from 'node:path';
import { build } from 'vite';
import { expect, test } from '#tests/support/app-fixture.ts';
import { STORE_PROMISES } from '#tests/support/store-contract.ts';

/** The suite as one script. */
async function bundle(): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			minify: false,
			lib: { entry: resolve('tests/support/run-store-promises.ts'), formats: ['iife'], name: 'suite' }
		}
	});
	const [result] = [built].flat();
	const [chunk] = result && 'output' in result ? result.output : [];
	if (chunk === undefined) throw new Error('The suite was not built.');
	return chunk.code;
}

test('every promise of the store holds on the browser’s own IndexedDB', async ({ app, page }) => {
	test.slow();
	app.problems.allow(/favicon.ico/);
	const code = await bundle();
	await page.goto('/favicon.svg');
	expect(await page.evaluate(`${code}; suite.runStorePromises()`)).toEqual({
		count: STORE_PROMISES.length,
		broken: []
	});
});
