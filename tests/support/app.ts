import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { browserFlags, requireBrowser, requireEngine } from './find-browser.ts';
import { PageProblems } from './page-problems.ts';
import { findProcessTree, killAtOnce } from './process-tree.ts';
import type { SharedWindow, SharedWindows } from './shared-windows.ts';
import type { TestSite } from './test-site.ts';

export const phone: BrowserContextOptions = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
	isMobile: true,
	hasTouch: true,
	locale: 'en-GB',
	timezoneId: 'Europe/Berlin'
};

/** As in a browser that has none. */
function forgetServiceWorkers(): void {
	Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

interface AppNeeds {
	/** One that is there, in which the app has a window; none: it has a browser of its own. */
	readonly browser?: Browser | null;
	/** Windows there that others had before, and will have, of which it has one: without service workers. */
	readonly windows?: SharedWindows | null;
	/** Whether the app can be saved for offline use. */
	readonly savesApp?: boolean;
	/** A directory whose profile a browser of its own begins with; none: an empty one. */
	readonly beginsWith?: string | null;
	/** Whether a browser of its own is the engine alone, where nothing is installed: cheaper to start and to run. */
	readonly isBare?: boolean;
}

/** The app in a browser with a profile of its own, which outlives the browser; or in a window of one that is there. */
export class App {
	readonly problems: PageProblems;
	readonly #browser: Browser | null;
	readonly #windows: SharedWindows | null;
	readonly #savesApp: boolean;
	readonly #isBare: boolean;
	readonly #profile: string | null;
	#unwatch: () => void = () => undefined;
	#window: SharedWindow | null = null;
	#context: BrowserContext | null = null;
	#page: Page | null = null;

	constructor(
		readonly site: TestSite,
		private readonly options: BrowserContextOptions = phone,
		{ browser = null, windows = null, savesApp = true, beginsWith = null, isBare = false }: AppNeeds = {}
	) {
		this.#browser = browser;
		this.#windows = windows;
		this.#savesApp = savesApp;
		this.#isBare = isBare;
		this.#profile = browser === null ? mkdtempSync(join(tmpdir(), 'commonplace-profile-')) : null;
		if (beginsWith !== null) cpSync(beginsWith, this.profile, { recursive: true });
		this.problems = new PageProblems(site.origin);
	}

	/** The open page; another one after `restart`. */
	get page(): Page {
		if (this.#page === null) throw new Error('The browser is closed.');
		return this.#page;
	}

	get context(): BrowserContext {
		if (this.#context === null) throw new Error('The browser is closed.');
		return this.#context;
	}

	async open(): Promise<void> {
		const options = { ...this.options, baseURL: this.site.origin };
		if (this.#windows !== null) {
			this.#window = await this.#windows.take(options, (context) => context.addInitScript(forgetServiceWorkers));
			this.#page = this.#window.page;
			this.#context = this.#page.context();
			this.#unwatch = this.problems.watch(this.#context);
			return;
		}
		this.#context =
			this.#browser === null
				? await chromium.launchPersistentContext(this.profile, {
						...options,
						executablePath: this.#isBare ? requireEngine() : requireBrowser(),
						args: browserFlags
					})
				: await this.#browser.newContext(options);
		if (!this.#savesApp) await this.#context.addInitScript(forgetServiceWorkers);
		this.problems.watch(this.#context);
		this.#page = this.#context.pages()[0] ?? (await this.#context.newPage());
	}

	/** @param isSound whether all went as it should: a window that is shared is as good as new then */
	async close(isSound = true): Promise<void> {
		if (this.#context === null) return;
		this.#unwatch();
		if (this.#window !== null) await this.#window.giveBack(isSound);
		else await this.#context.close();
		this.#context = null;
		this.#page = null;
	}

	/** Where its own browser keeps all that outlives it. */
	get profile(): string {
		if (this.#profile === null)
			throw new Error('A window has no profile of its own, which a test has that is tagged so: see inProfile.');
		return this.#profile;
	}

	/** The processes of the browser, to be killed later. */
	get processIds(): readonly number[] {
		return findProcessTree(`--user-data-dir=${this.profile}`);
	}

	/**
	 * Kills the browser where it stands, as a power cut does; what it had stored stays.
	 * @param ids found before, where there is no time to look for them
	 */
	async kill(ids = this.processIds): Promise<void> {
		const closed = this.context.waitForEvent('close');
		killAtOnce(ids);
		await closed;
		// What it started since it was looked at.
		killAtOnce(this.processIds);
		this.#context = null;
		this.#page = null;
	}

	/** Closes the browser and opens it again with all that it had stored. */
	async restart(): Promise<Page> {
		if (this.#profile === null)
			throw new Error('A window forgets all, which a test has that is tagged so: see inProfile.');
		await this.close();
		await this.open();
		return this.page;
	}

	/** From then on only what the app itself has kept answers: what the browser has kept on its own is forgotten too. */
	async stopServer(): Promise<void> {
		await this.site.stop();
		const session = await this.context.newCDPSession(this.page);
		await session.send('Network.clearBrowserCache');
		await session.detach();
	}

	/** Waits until the service worker has cached everything and answers for this page. */
	async readyOffline(): Promise<void> {
		await this.page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
			timeout: 20_000
		});
	}

	async dispose(isSound = true): Promise<void> {
		await this.close(isSound);
		if (this.#profile !== null) rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}
}
