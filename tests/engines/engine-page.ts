import { expect } from '@playwright/test';
import { mostFrequentColour } from '#tests/support/colour-under.ts';
import type { TestSite } from '#tests/support/test-site.ts';
import { comeToRest } from './come-to-rest.ts';
import { findNamed, type Role } from './find-named.ts';
import type { ElementReference, WebDriver } from './web-driver.ts';

const runInPage = `
	const done = arguments[arguments.length - 1];
	const [name, ...parameters] = [...arguments].slice(0, -1);
	Promise.resolve()
		.then(() => (FUNCTION)(name, ...parameters))
		.then((value) => done({ value }), (error) => done({ error: String(error) }));`;

/** On two cores that three browsers share, WebKit takes 10 s and more for what comes while a first visit is saved. */
const FOUND_WITHIN_MS = 30_000;

/** The app in one engine, as a reader uses it: what is named is waited for. */
export class EnginePage {
	constructor(
		private readonly driver: WebDriver,
		private readonly site: TestSite
	) {}

	/** Opens an address, once the page before has come to rest: Firefox logs as errors the answers that it gives up. */
	async goto(path: string): Promise<void> {
		await this.#call(comeToRest, []);
		await this.driver.navigate(this.site.origin + path);
	}

	/** Opens an address while the page before is still at work, as from the home screen. */
	async leaveFor(path: string): Promise<void> {
		await this.driver.navigate(this.site.origin + path);
	}

	/** Runs a function in the page. It sees nothing of what stands around it here, only its argument. */
	async evaluate<Result, Argument>(
		pageFunction: (argument: Argument) => Result | Promise<Result>,
		argument: Argument
	): Promise<Result> {
		return this.#call<Result>(pageFunction, [argument]);
	}

	/** Clicks what a reader would, once it is there. */
	async click(role: Role, name: string): Promise<void> {
		await this.driver.click(await this.#found(role, name));
	}

	async type(role: Role, name: string, text: string): Promise<void> {
		await this.driver.type(await this.#found(role, name), text);
	}

	/** Gives a file to the page's own file field, as if it had been chosen. */
	async chooseFile(path: string): Promise<void> {
		const field = await this.#call<ElementReference>(() => document.querySelector('input[type=file]'), []);
		await this.driver.type(field, path);
	}

	/** The words of what is so named, once it is there. */
	async textOf(role: Role, name: string): Promise<string> {
		return this.#call<string>((element: HTMLElement) => element.innerText, [await this.#found(role, name)]);
	}

	/** The colour that most of what is so named has in the window, as `r g b`. */
	async colourOf(role: Role, name: string): Promise<string> {
		const clip = await this.#call(
			(element: HTMLElement) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				const [left, top, across, down] = [x, y, width, height].map((length) => Math.round(length * devicePixelRatio));
				return { x: left, y: top, width: across, height: down };
			},
			[await this.#found(role, name)]
		);
		const base64 = (await this.driver.takeScreenshot()).toString('base64');
		return this.#call(mostFrequentColour, [{ base64, clip }]);
	}

	async expectThere(role: Role, name: string): Promise<void> {
		await this.#found(role, name);
	}

	async expectGone(role: Role, name: string): Promise<void> {
		await expect.poll(() => this.#call(findNamed, [role, name]), `${role} "${name}" is still there`).toBeNull();
	}

	/** Waits until the page says this. */
	async expectText(pattern: RegExp): Promise<void> {
		await expect.poll(() => this.#call<string>(() => document.body.innerText, []), 'on the page').toMatch(pattern);
	}

	async expectPath(path: string): Promise<void> {
		await expect.poll(() => this.#call(() => location.pathname, []), 'the address').toBe(path);
	}

	takeScreenshot(): Promise<Buffer> {
		return this.driver.takeScreenshot();
	}

	/** Closes the window, once the page has come to rest, and opens another on what is stored. */
	async reopen(): Promise<void> {
		await this.#call(comeToRest, []);
		await this.driver.reopen();
	}

	stopServer(): Promise<void> {
		return this.site.stop();
	}

	/** Waits until the service worker has cached everything and answers for this page. */
	async readyOffline(): Promise<void> {
		const state = () => navigator.serviceWorker.controller?.state ?? 'none';
		await expect.poll(() => this.#call(state, []), { message: 'service worker', timeout: 20_000 }).toBe('activated');
	}

	async #found(role: Role, name: string): Promise<ElementReference> {
		let found: ElementReference | null = null;
		await expect(async () => {
			found = await this.#call<ElementReference | null>(findNamed, [role, name]);
			expect(found, `${role} "${name}"`).not.toBeNull();
		}).toPass({ timeout: FOUND_WITHIN_MS, intervals: [50] });
		if (found === null) throw new Error(`There is no ${role} "${name}".`);
		return found;
	}

	async #call<Result>(pageFunction: (...parameters: never[]) => unknown, parameters: unknown[]): Promise<Result> {
		const script = runInPage.replace('FUNCTION', () => pageFunction.toString());
		const answer = (await this.driver.run(script, parameters)) as { value?: Result; error?: string };
		if (answer.error !== undefined) throw new Error(answer.error);
		return answer.value as Result;
	}
}
