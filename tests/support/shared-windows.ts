import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Disposable, Page } from '@playwright/test';

/** What a test does to a window, its page or its clock that another test would still find. */
const LASTING = [
	...['emulateMedia', 'grantPermissions', 'newCDPSession', 'on', 'setExtraHTTPHeaders', 'setOffline'],
	...['setViewportSize', 'install', 'pauseAt', 'setFixedTime', 'setSystemTime']
];
/** Likewise, and what can be taken back. */
const DISPOSABLE = ['addInitScript', 'exposeBinding', 'exposeFunction', 'route'];

/**
 * A window that one test after another has, where it can be left as new: to open one, and to have a browser read the
 * app's scripts anew, takes a third of a second of a processor. What a test did with it is taken back, and all that a
 * page keeps thrown away. What cannot be taken back ends the window, as does a page that was lost.
 */
export class SharedWindow {
	#isSpent = false;
	#toDispose: Promise<Disposable>[] = [];

	private constructor(
		private readonly origin: string,
		readonly page: Page,
		private readonly session: CDPSession
	) {
		for (const owner of [page.context(), page, page.clock]) {
			for (const name of LASTING) watchCalls(owner, name, () => (this.#isSpent = true));
			for (const name of DISPOSABLE) watchCalls(owner, name, (end) => this.#toDispose.push(end as Promise<Disposable>));
		}
	}

	/** @param context what it opens in, prepared for all who have it */
	static async open(context: BrowserContext, origin: string): Promise<SharedWindow> {
		const page = await context.newPage();
		return new SharedWindow(origin, page, await context.newCDPSession(page));
	}

	get isOpen(): boolean {
		return !this.page.isClosed();
	}

	/**
	 * After a test: leaves nothing of it, or closes.
	 * @param isSound whether all went as it should
	 */
	async giveBack(isSound: boolean): Promise<void> {
		const { page, origin } = this;
		if (this.#isSpent || !isSound || !this.isOpen || !page.url().startsWith(origin)) {
			await this.close();
			return;
		}
		for (const one of this.#toDispose.splice(0)) await (await one).dispose();
		await Promise.all(
			page
				.context()
				.pages()
				.map((other) => other !== page && other.close())
		);
		await page.mouse.move(-1, -1);
		// A page without scripts, which writes nothing when it is left. What it empties, its process knows to be empty.
		const isLeft = await page.goto(`${origin}/favicon.svg`).then(
			() => true,
			() => false
		);
		// A page that was still on its way, as back from a sheet that has just closed: the next test has another window.
		if (!isLeft) return this.close();
		await page.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
		await this.session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
	}

	close(): Promise<void> {
		return this.page.context().close();
	}
}

/** The windows of a browser that tests share: one for each device. */
export class SharedWindows {
	readonly #windows = new Map<string, SharedWindow>();

	constructor(
		private readonly browser: Browser,
		private readonly origin: string
	) {}

	/** @param prepare what is done to a new one for all who have it */
	async take(
		options: BrowserContextOptions,
		prepare: (context: BrowserContext) => Promise<unknown>
	): Promise<SharedWindow> {
		const device = JSON.stringify(options);
		const known = this.#windows.get(device);
		if (known?.isOpen === true) return known;
		const context = await this.browser.newContext(options);
		await prepare(context);
		const window = await SharedWindow.open(context, this.origin);
		this.#windows.set(device, window);
		return window;
	}

	async close(): Promise<void> {
		for (const window of this.#windows.values()) await window.close();
	}
}

function watchCalls(owner: object, name: string, oncall: (result: unknown) => void): void {
	const original: unknown = Reflect.get(owner, name);
	if (typeof original !== 'function') return;
	Object.assign(owner, {
		[name]: (...asked: unknown[]) => {
			const result: unknown = Reflect.apply(original, owner, asked);
			oncall(result);
			return result;
		}
	});
}
