import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { heardScript, listenScript } from './page-errors.ts';
import { until } from './until.ts';
import { viewport } from './viewport.ts';
import { idOf, type ElementReference, type Engine, type WebDriver } from './web-driver.ts';

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const binary = `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

/** Longer than any one command may take. */
const limitMs = 45_000;
const browserFlags = ['--automation'];

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** A screen that nobody sees. @returns its process and its number */
async function startScreen(): Promise<{ readonly process: ChildProcess; readonly display: string }> {
	const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	const ended = once(screen, 'exit').then(() => Promise.reject(new Error('Xvfb does not start.')));
	const [written] = (await Promise.race([once(screen.stdio[3] as Readable, 'data'), ended])) as [Buffer];
	ended.catch(() => undefined);
	return { process: screen, display: `:${written.toString().trim()}` };
}

class WebKitDriver implements WebDriver {
	readonly #processes: ChildProcess[] = [];
	#origin = '';
	#session = '';
	/** Of the pages before the one that is open. */
	readonly #errors: string[] = [];

	constructor(private readonly home: string) {}

	async open(): Promise<void> {
		const screen = await startScreen();
		this.#processes.push(screen.process);
		const port = await freePort();
		const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
			env: {
				...process.env,
				DISPLAY: screen.display,
				HOME: this.home,
				MESA_SHADER_CACHE_DISABLE: 'true',
				XDG_CONFIG_HOME: this.home,
				XDG_CACHE_HOME: this.home,
				XDG_DATA_HOME: this.home
			},
			stdio: 'ignore'
		});
		this.#processes.push(driver);
		this.#origin = `http://127.0.0.1:${port}`;
		await until('WebKitWebDriver answers', () =>
			fetch(`${this.#origin}/status`).then(
				() => true,
				() => false
			)
		);
		const options = { binary, args: browserFlags };
		const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
		const { sessionId } = (await this.#ask('POST', '/session', { capabilities })) as { sessionId: string };
		this.#session = `/session/${sessionId}`;
		await this.#post('/window/rect', { x: 0, y: 0, ...viewport });
	}

	async navigate(url: string): Promise<void> {
		await this.#keepErrors();
		await this.#post('/url', { url });
		await this.run(listenScript, []);
	}

	run(script: string, parameters: readonly unknown[]): Promise<unknown> {
		return this.#post('/execute/async', { script, args: parameters });
	}

	async click(element: ElementReference): Promise<void> {
		await this.#post(`/element/${idOf(element)}/click`, {});
	}

	async type(element: ElementReference, text: string): Promise<void> {
		await this.#post(`/element/${idOf(element)}/value`, { text });
	}

	async takeScreenshot(): Promise<Buffer> {
		return Buffer.from((await this.#ask('GET', `${this.#session}/screenshot`)) as string, 'base64');
	}

	async readErrors(): Promise<readonly string[]> {
		await this.#keepErrors();
		return this.#errors;
	}

	/** A session of WebKitGTK forgets all when it ends (MiniBrowser gets a choice of profile after 2.50). */
	async reopen(): Promise<void> {
		await this.#keepErrors();
		const { handle } = (await this.#post('/window/new', { type: 'window' })) as { handle: string };
		await this.#ask('DELETE', `${this.#session}/window`);
		await this.#post('/window', { handle });
		await this.#post('/window/rect', { x: 0, y: 0, ...viewport });
	}

	async close(): Promise<void> {
		if (this.#session !== '') await this.#ask('DELETE', this.#session).catch(() => null);
		for (const child of this.#processes.splice(0).reverse()) {
			if (child.exitCode !== null || child.pid === undefined) continue;
			const ended = once(child, 'exit');
			child.kill();
			await ended;
		}
	}

	async #keepErrors(): Promise<void> {
		this.#errors.push(...((await this.run(heardScript, [])) as string[]));
	}

	#post(path: string, body: object): Promise<unknown> {
		return this.#ask('POST', this.#session + path, body);
	}

	async #ask(method: string, path: string, body?: object): Promise<unknown> {
		const request = body === undefined ? { method } : { method, body: JSON.stringify(body) };
		const response = await fetch(this.#origin + path, { ...request, signal: AbortSignal.timeout(limitMs) });
		const { value } = (await response.json()) as { value: unknown };
		if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
		return value;
	}
}

/** WebKitGTK in its own small browser, on a screen of its own. */
export const webKit: Engine = {
	name: 'WebKit',
	programs: { WebKitWebDriver: 'webkit2gtk-driver', Xvfb: 'xvfb' },
	start: async (home) => {
		mkdirSync(join(home, 'downloads'));
		writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${join(home, 'downloads')}"\n`);
		const driver = new WebKitDriver(home);
		try {
			await driver.open();
		} catch (error) {
			await driver.close();
			throw error;
		}
		return driver;
	}
};
