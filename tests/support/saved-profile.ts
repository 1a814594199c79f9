import { App, phone } from './app.ts';
import { waitForLater } from './kept-for-later.ts';
import type { TestSite } from './test-site.ts';

/**
 * The profile of a browser in which the app was saved on an earlier visit, to begin other browsers with. It is made when
 * first asked for: a visit that saves the app costs a processor two seconds, a copy of what it left a tenth of one.
 */
export class SavedProfile {
	#app: App | null = null;

	constructor(private readonly site: TestSite) {}

	/** Its directory, to be copied: no browser runs in it. */
	async directory(): Promise<string> {
		if (this.#app === null) {
			this.#app = new App(this.site, phone, { isBare: true });
			await this.#app.open();
			await this.#app.page.goto('/');
			await this.#app.readyOffline();
			await waitForLater(this.#app.page);
			await this.#app.close();
		}
		return this.#app.profile;
	}

	async dispose(): Promise<void> {
		await this.#app?.dispose();
	}
}
