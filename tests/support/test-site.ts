import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite, type SiteServer } from '../../src/cli/site-server.ts';
import { stampServiceWorker } from '../../src/cli/stamp-service-worker.ts';

const buildDirectory = 'build';

/** The built app on a port of its own; the server can die, come back, and serve a newer release. */
export class TestSite {
	#server: SiteServer | null = null;
	#port = 0;
	#altered: string | null = null;

	get origin(): string {
		return `http://localhost:${this.#port}`;
	}

	get isUp(): boolean {
		return this.#server !== null;
	}

	async start(): Promise<void> {
		if (this.#server !== null) return;
		if (!existsSync(join(buildDirectory, 'index.html'))) throw new Error('Nothing is built: run "npm run build".');
		this.#server = await serveSite(this.#altered ?? buildDirectory, this.#port);
		this.#port = this.#server.port;
	}

	async stop(): Promise<void> {
		await this.#server?.close();
		this.#server = null;
	}

	/** Serves a release in which one page differs, as if it had just been deployed. */
	async release(page: string, edit: (html: string) => string): Promise<void> {
		await this.stop();
		this.#forgetAltered();
		this.#altered = mkdtempSync(join(tmpdir(), 'commonplace-release-'));
		cpSync(buildDirectory, this.#altered, { recursive: true });
		const path = join(this.#altered, page);
		writeFileSync(path, edit(readFileSync(path, 'utf8')));
		for (const ending of ['.gz', '.br']) rmSync(path + ending, { force: true });
		stampServiceWorker(this.#altered);
		await this.start();
	}

	/** Serves what is in `build/` again. */
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
