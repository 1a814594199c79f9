import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from '@playwright/test';

/** What a test does to a window, its page or its clock that another test would still find. */
const LASTING = [
	...['addInitScript', 'emulateMedia', 'exposeBinding', 'exposeFunction', 'grantPermissions', 'newCDPSession', 'on'],
	...['route', 'setExtraHTTPHeaders', 'setOffline', 'setViewportSize'],
	...['install', 'pauseAt', 'setFixedTime', 'setSystemTime']
];

interface Opened {
	readonly context: BrowserContext;
	readonly page: Page;
	readonly session: CDPSession;
	/** The options it was opened with. */
	readonly asked: string;
}

/**
 * A window that one test after another has, where it can be left as new: to open one, and to have a browser read the
 * app's scripts anew, takes a third of a second of a processor. What a test did with it that lasts ends it, as does a
 * page that was lost; all that a page keeps is thrown away.
 */
export class SharedWindow {
	#opened: Opened | null = null;
	#isSpent = false;

	constructor(
		private readonly browser: Browser,
		private readonly origin: string
	) {}

	/** @param prepare what is done to a new window before its page opens, for all who have it */
	async take(
		options: BrowserContextOptions,
		prepare: (context: BrowserContext) => Promise<unknown>
	): Promise<BrowserContext> {
		const asked = JSON.stringify(options);
		if (this.#opened?.asked === asked) return this.#opened.context;
		await this.close();
		const context = await this.browser.newContext(options);
		await prepare(context);
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		this.#isSpent = false;
		for (const owner of [context, page, context.clock]) for (const name of LASTING) this.#spendBy(owner, name);
		this.#opened = { context, page, session, asked };
		return context;
	}

	#spendBy(owner: object, name: string): void {
		const original: unknown = Reflect.get(owner, name);
		if (typeof original !== 'function') return;
		Object.assign(owner, { [name]: (...asked: unknown[]) => this.#spend(Reflect.apply(original, owner, asked)) });
	}

	#spend<Value>(value: Value): Value {
		this.#isSpent = true;
		return value;
	}

	/** After a test: nothing is left of it, or the next one gets another window. */
	async giveBack(isSound: boolean): Promise<void> {
		if (this.#opened === null) return;
		const { context, page, session } = this.#opened;
		if (this.#isSpent || !isSound || page.isClosed() || !page.url().startsWith(this.origin)) {
			await this.close();
			return;
		}
		await Promise.all(context.pages().map((other) => other !== page && other.close()));
		await page.evaluate(() => sessionStorage.clear());
		await page.goto('about:blank');
		await page.mouse.move(-1, -1);
		await session.send('Storage.clearDataForOrigin', { origin: this.origin, storageTypes: 'all' });
	}

	async close(): Promise<void> {
		await this.#opened?.context.close();
		this.#opened = null;
	}
}
