import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marionette } from './marionette.ts';
import { until } from './until.ts';
import { idOf, type ElementReference, type Engine, type WebDriver } from './web-driver.ts';
import { viewport } from './viewport.ts';

/** What a new profile is told: any free port, no questions, no calls home. */
const preferences = {
	'marionette.port': 0,
	'app.normandy.enabled': false,
	'app.update.disabledForTesting': true,
	'browser.download.folderList': 2,
	'browser.download.always_ask_before_handling_new_types': false,
	'browser.shell.checkDefaultBrowser': false,
	'datareporting.policy.dataSubmissionEnabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'services.settings.server': 'data:,',
	'toolkit.telemetry.server': 'data:,'
};

/** A window of Firefox is 500 pixels wide at least; a page in it need not be. */
const narrowScript = `for (const side of ['minWidth', 'maxWidth']) gBrowser.selectedBrowser.style[side] = '${viewport.width}px'`;

const errorsScript = `
	return Services.console.getMessageArray()
		.filter((message) => message instanceof Ci.nsIScriptError && (message.flags & Ci.nsIScriptError.warningFlag) === 0)
		.filter(({ sourceName, category }) => /^http:/.test(sourceName) || category === 'CSP')
		.map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' (' + sourceName + ':' + lineNumber + ')')`;

class FirefoxDriver implements WebDriver {
	#marionette: Marionette | null = null;
	#process: ChildProcess | null = null;
	/** Of the browsers before this one. */
	readonly #errors: string[] = [];

	constructor(private readonly home: string) {}

	async open(): Promise<void> {
		const portFile = join(this.home, 'MarionetteActivePort');
		rmSync(portFile, { force: true });
		const flags = ['--headless', '--kiosk', '--no-remote', '--marionette', '--remote-allow-system-access'];
		const environment = { MOZ_HEADLESS_WIDTH: `${viewport.width}`, MOZ_HEADLESS_HEIGHT: `${viewport.height}` };
		const firefox = spawn('firefox-esr', [...flags, '--profile', this.home], {
			env: { ...process.env, ...environment, HOME: this.home },
			stdio: 'ignore'
		});
		// What cannot be run throws here, and not where nobody listens.
		await once(firefox, 'spawn');
		this.#process = firefox;
		await until('Firefox listens', () => existsSync(portFile) && readFileSync(portFile, 'utf8') !== '');
		this.#marionette = await Marionette.connect(Number(readFileSync(portFile, 'utf8')));
		await this.#send('WebDriver:NewSession');
		await this.#runInBrowser(narrowScript);
	}

	async navigate(url: string): Promise<void> {
		await this.#send('WebDriver:Navigate', { url });
	}

	async run(script: string, parameters: readonly unknown[]): Promise<unknown> {
		return this.#send('WebDriver:ExecuteAsyncScript', { script, args: parameters });
	}

	async click(element: ElementReference): Promise<void> {
		await this.#send('WebDriver:ElementClick', { id: idOf(element) });
	}

	async type(element: ElementReference, text: string): Promise<void> {
		await this.#send('WebDriver:ElementSendKeys', { id: idOf(element), text });
	}

	async takeScreenshot(): Promise<Buffer> {
		return Buffer.from((await this.#send('WebDriver:TakeScreenshot', { full: false })) as string, 'base64');
	}

	async readErrors(): Promise<readonly string[]> {
		return [...this.#errors, ...((await this.#runInBrowser(errorsScript)) as string[])];
	}

	async reopen(): Promise<void> {
		this.#errors.push(...((await this.#runInBrowser(errorsScript)) as string[]));
		await this.close();
		await this.open();
	}

	async close(): Promise<void> {
		const firefox = this.#process;
		if (firefox === null) return;
		this.#process = null;
		const ended = firefox.exitCode === null && firefox.signalCode === null ? once(firefox, 'exit') : null;
		if (this.#marionette === null) firefox.kill();
		else await this.#send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => firefox.kill());
		this.#marionette = null;
		await ended;
	}

	/** Runs a script in the browser's own window. */
	async #runInBrowser(script: string): Promise<unknown> {
		await this.#send('Marionette:SetContext', { value: 'chrome' });
		const value = await this.#send('WebDriver:ExecuteScript', { script, args: [] });
		await this.#send('Marionette:SetContext', { value: 'content' });
		return value;
	}

	async #send(name: string, parameters: object = {}): Promise<unknown> {
		if (this.#marionette === null) throw new Error('Firefox is closed.');
		const result = await this.#marionette.send(name, parameters);
		return result !== null && typeof result === 'object' && 'value' in result ? result.value : result;
	}
}

/** Firefox ESR, which takes WebDriver commands without a driver between. */
export const firefox: Engine = {
	name: 'Firefox',
	programs: { 'firefox-esr': 'firefox-esr' },
	start: async (home) => {
		const folder = join(home, 'downloads');
		mkdirSync(folder);
		const lines = Object.entries({ ...preferences, 'browser.download.dir': folder });
		const profile = lines.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
		writeFileSync(join(home, 'user.js'), profile.join(''));
		const driver = new FirefoxDriver(home);
		try {
			await driver.open();
		} catch (error) {
			await driver.close();
			throw error;
		}
		return driver;
	}
};
