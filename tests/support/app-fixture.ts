import { test as base, expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { App, phone } from './app.ts';
import { SavedProfile } from './saved-profile.ts';
import { SharedWindows } from './shared-windows.ts';
import { TestSite } from './test-site.ts';

interface TestFixtures {
	/** What the browser is: a phone, unless `test.use` says otherwise. */
	readonly device: BrowserContextOptions;
	/** Whether its window had no other test in it: where it matters that no file has come before, or how soon one comes. */
	readonly isFirstInWindow: boolean;
	/** The server is up for each test, and serves what was built. */
	readonly served: null;
	readonly app: App;
	/** The page the browser opened with. After `app.restart()` use what that returns. */
	readonly page: Page;
}

interface WorkerFixtures {
	readonly site: TestSite;
	readonly sharedWindows: SharedWindows;
	readonly savedProfile: SavedProfile;
}

/** As in `test('…', inProfile, async () => …)`: a browser of the test's own, that can be restarted and killed. */
export const PROFILE = '@profile';
export const inProfile = { tag: PROFILE };

const SAVED = '@saved';
/**
 * Likewise: a browser with service workers, so that a first visit saves the app for offline use. That takes two seconds
 * of a processor: other tests have a browser without any, as some private windows are.
 */
export const saved = { tag: SAVED };
export const savedInProfile = { tag: [PROFILE, SAVED] };

const BEFORE = '@before';
/** Likewise, and the app was saved on an earlier visit, to Today, which left its deck: for what is not about a first one. */
export const savedBefore = { tag: [PROFILE, SAVED, BEFORE] };

const WHOLE = '@whole';
/** Likewise, with all that a browser has around a page, where it is asked to install. That is slow to start and to run. */
export const inWholeBrowser = { tag: [PROFILE, SAVED, WHOLE] };

/** Each test gets an empty store, or what an earlier visit left; each worker a server and a browser. Problems on any page fail the test. */
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
	sharedWindows: [
		async ({ browser, site }, use) => {
			const windows = new SharedWindows(browser, site.origin);
			await use(windows);
			await windows.close();
		},
		{ scope: 'worker' }
	],
	savedProfile: [
		async ({ site }, use) => {
			const profile = new SavedProfile(site);
			await use(profile);
			await profile.dispose();
		},
		{ scope: 'worker' }
	],
	device: [phone, { option: true }],
	isFirstInWindow: [false, { option: true }],
	served: [
		async ({ site }, use) => {
			await site.start();
			await site.withdrawRelease();
			await use(null);
		},
		{ auto: true }
	],
	app: async ({ site, device, isFirstInWindow, browser, sharedWindows, savedProfile }, use, info) => {
		const { tags } = info;
		const isShared = !isFirstInWindow && !tags.includes(PROFILE) && !tags.includes(SAVED);
		const app = new App(site, device, {
			browser: tags.includes(PROFILE) ? null : browser,
			windows: isShared ? sharedWindows : null,
			savesApp: tags.includes(SAVED),
			beginsWith: tags.includes(BEFORE) ? await savedProfile.directory() : null,
			isBare: !tags.includes(WHOLE)
		});
		await app.open();
		await use(app);
		await app.dispose(info.status === info.expectedStatus);
		expect(app.problems.list, 'problems on the pages').toEqual([]);
	},
	page: async ({ app }, use) => {
		await use(app.page);
	}
});

export { expect };
