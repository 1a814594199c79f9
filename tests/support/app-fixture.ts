import { test as base, expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { App, phone } from './app.ts';
import { TestSite } from './test-site.ts';

interface TestFixtures {
	/** What the browser is: a phone, unless `test.use` says otherwise. */
	readonly device: BrowserContextOptions;
	/** A browser of the test's own, that can be restarted, killed and installed from; else a window of a shared one. */
	readonly hasProfile: boolean;
	readonly app: App;
	/** The page the browser opened with. After `app.restart()` use what that returns. */
	readonly page: Page;
}

interface WorkerFixtures {
	readonly site: TestSite;
}

/** Each test gets an empty store; each worker a server and a browser. Problems on any page fail the test. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
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
	device: [phone, { option: true }],
	hasProfile: [false, { option: true }],
	app: async ({ site, device, hasProfile, browser }, use) => {
		await site.start();
		await site.withdrawRelease();
		const app = new App(site, device, hasProfile ? null : browser);
		await app.open();
		await use(app);
		await app.dispose();
		expect(app.problems.list, 'problems on the pages').toEqual([]);
	},
	page: async ({ app }, use) => {
		await use(app.page);
	}
});

export { expect };
