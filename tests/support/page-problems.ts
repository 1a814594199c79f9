import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test';

/** Collects what no page of the app may do: throw, log an error, break its own CSP, ask another origin. */
export class PageProblems {
	readonly #found: string[] = [];
	readonly #allowed: RegExp[] = [];

	constructor(private readonly origin: string) {}

	/** What was found and not allowed. */
	get list(): readonly string[] {
		return this.#found.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
	}

	/** For a test that causes a problem on purpose. */
	allow(pattern: RegExp): void {
		this.#allowed.push(pattern);
	}

	/** @returns stops watching */
	watch(context: BrowserContext): () => void {
		const onerror = (webError: WebError) => {
			this.#found.push(`page error: ${webError.error().stack ?? webError.error().message}`);
		};
		// A broken CSP is logged as an error too.
		const onconsole = (message: ConsoleMessage) => {
			if (message.type() === 'error') this.#found.push(`console error: ${message.text()} (${message.location().url})`);
		};
		const onrequest = (request: Request) => {
			const url = new URL(request.url());
			const isLocal = url.origin === this.origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
			if (!isLocal) this.#found.push(`request to another origin: ${request.url()}`);
		};
		context.addListener('weberror', onerror).addListener('console', onconsole).addListener('request', onrequest);
		return () => {
			context.off('weberror', onerror).off('console', onconsole).off('request', onrequest);
		};
	}
}
