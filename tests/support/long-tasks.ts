import type { CDPSession, Page } from '@playwright/test';

const LONGEST_MS = 50;

interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	/** CPU time that the thread spent, microseconds. */
	readonly tdur?: number;
	readonly args: { readonly name?: string };
}

/**
 * Watches the page's own thread for tasks that would take over 50 ms where a processor is so many times slower. What
 * counts is the time that the thread itself worked: the clock would also count what other programs of a busy machine did
 * meanwhile. For the same reason the page is not slowed down in truth: the browser does that by the clock, too.
 */
export class LongTasks {
	readonly #events: TraceEvent[] = [];

	private constructor(
		private readonly session: CDPSession,
		private readonly slowdown: number
	) {}

	static async watch(page: Page, slowdown: number): Promise<LongTasks> {
		const session = await page.context().newCDPSession(page);
		const watch = new LongTasks(session, slowdown);
		session.on('Tracing.dataCollected', ({ value }) => watch.#events.push(...(value as unknown as TraceEvent[])));
		await session.send('Tracing.start', { traceConfig: { includedCategories: ['toplevel'] } });
		return watch;
	}

	/** Ends the watch and gives how long each task over 50 ms would take there, milliseconds. */
	async end(): Promise<number[]> {
		return (await this.endWithAll()).filter((tookMs) => tookMs > LONGEST_MS);
	}

	/** Ends the watch and gives how long each task would take there, milliseconds. */
	async endWithAll(): Promise<number[]> {
		const complete = new Promise((resolve) => this.session.once('Tracing.tracingComplete', resolve));
		await this.session.send('Tracing.end');
		await complete;
		const pageThreads = this.#events.filter(
			({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain'
		);
		const tasksMs = this.#events
			.filter(
				({ name, pid, tid }) => name.endsWith('RunTask') && pageThreads.some((of) => of.pid === pid && of.tid === tid)
			)
			.map(({ tdur = 0 }) => (this.slowdown * tdur) / 1000);
		if (tasksMs.length === 0) throw new Error('The trace holds no task of the page.');
		return tasksMs;
	}
}
