import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite, type SiteServer } from '../../src/cli/site-server.ts';
import { stampServiceWorker } from '../../src/cli/stamp-service-worker.ts';
import { renameScripts } from './rename-scripts.ts';

/** The built app on a port of its own; the server can die, come back, and serve a newer release. */
export class TestSite {
	#server: SiteServer | null = null;
	#port = 0;
	#altered: string | null = null;
	#asked: string[] = [];

	/** @param base the path it was built for, as `/commonplace` */
	constructor(
		private readonly directory = 'build',
		readonly base = ''
	) {}

	get origin(): string {
		return `http://localhost:${this.#port}`;
	}

	/** The paths the server was asked for since they were last forgotten, in order. */
	get asked(): readonly string[] {
		return this.#asked;
	}

	forgetAsked(): void {
		this.#asked = [];
	}

	get isUp(): boolean {
		return this.#server !== null;
	}

	async start(): Promise<void> {
		if (this.#server !== null) return;
		if (!existsSync(join(this.directory, 'index.html'))) throw new Error('Nothing is built: run "npm run build".');
		this.#server = await serveSite(this.#altered ?? this.directory, this.#port, this.base, (path) => {
			this.#asked.push(path);
		});
		this.#port = this.#server.port;
	}

	async stop(): Promise<void> {
		await this.#server?.close();
		this.#server = null;
	}

	/** Serves a release in which one page differs, as if it had just been deployed. */
	release(page: string, edit: (html: string) => string): Promise<void> {
		return this.#deploy((directory) => {
			const path = join(directory, page);
			writeFileSync(path, edit(readFileSync(path, 'utf8')));
			for (const ending of ['.gz', '.br']) rmSync(path + ending, { force: true });
		});
	}

	/** Serves a release in which every script has another name, and those of the release before are gone. */
	releaseNewScripts(): Promise<void> {
		return this.#deploy(renameScripts);
	}

	/**
	 * Takes a file of the release being served away, as a deployment that broke off leaves it out.
	 * @returns puts it back
	 */
	async loseFile(path: string): Promise<() => Promise<void>> {
		if (this.#altered === null) throw new Error('Only a release loses files.');
		const lost = ['', '.gz', '.br'].map((ending) => join(this.#altered ?? '', path) + ending).filter(existsSync);
		// The server learns what there is when it starts.
		const change = async (names: (file: string) => [string, string]) => {
			await this.stop();
			for (const file of lost) renameSync(...names(file));
			await this.start();
		};
		await change((file) => [file, `${file}.lost`]);
		return () => change((file) => [`${file}.lost`, file]);
	}

	/**
	 * Serves a file as it was built where the release has a newer one, as a host does whose files come one by one.
	 * @returns serves the newer one
	 */
	async keepOldFile(file: string): Promise<() => Promise<void>> {
		if (this.#altered === null) throw new Error('Only a release has newer files.');
		const path = join(this.#altered, file);
		const newer = readFileSync(path);
		const serve = async (bytes: Buffer) => {
			await this.stop();
			writeFileSync(path, bytes);
			for (const ending of ['.gz', '.br']) rmSync(path + ending, { force: true });
			await this.start();
		};
		await serve(readFileSync(join(this.directory, file)));
		return () => serve(newer);
	}

	async #deploy(alter: (directory: string) => void): Promise<void> {
		await this.stop();
		this.#forgetAltered();
		this.#altered = mkdtempSync(join(tmpdir(), 'commonplace-release-'));
		cpSync(this.directory, this.#altered, { recursive: true });
		alter(this.#altered);
		stampServiceWorker(this.#altered);
		await this.start();
	}

	/** Serves what was built again. */
	async withdrawRelease(): Promise<void> {
		if (this.#altered === null) return;
		await this.stop();
		this.#forgetAltered();
		await this.start();
	}

	async dispose(): Promise<void> {
		await this.stop();
		this.#forgetAltered();
	}

	#forgetAltered(): void {
		if (this.#altered !== null) rmSync(this.#altered, { recursive: true });
		this.#altered = null;
	}
}
