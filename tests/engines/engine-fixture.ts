import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { TestSite } from '#tests/support/test-site.ts';
import { EnginePage } from './engine-page.ts';
import { engines } from './find-engines.ts';
import type { EngineName } from './web-driver.ts';

interface TestFixtures {
	/** Where the profile is, and in `downloads` what the page saves. */
	readonly home: string;
	readonly app: EnginePage;
}

interface WorkerFixtures {
	readonly engine: EngineName;
	readonly site: TestSite;
}

/** Each test gets a browser of the project's engine with an empty profile. Errors on any page fail the test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
	engine: ['WebKit', { option: true, scope: 'worker' }],
	site: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
		async ({}, use) => {
			const site = new TestSite();
			await site.start();
			await use(site);
			await site.dispose();
		},
		{ scope: 'worker' }
	],
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
	home: async ({}, use) => {
		const home = mkdtempSync(join(tmpdir(), 'commonplace-engine-'));
		await use(home);
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	},
	app: async ({ engine, home, site }, use, info) => {
		await site.start();
		const driver = await engines[engine].start(home);
		try {
			await use(new EnginePage(driver, site));
			if (info.status !== info.expectedStatus) {
				writeFileSync(info.outputPath('window.png'), await driver.takeScreenshot());
			}
			expect(await driver.readErrors(), 'errors on the pages').toEqual([]);
		} finally {
			await driver.close();
		}
	}
});

export { expect };
