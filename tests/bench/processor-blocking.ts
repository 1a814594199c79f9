/** What is needed of Chromium's trace events. @see https://chromium.googlesource.com/catapult/+/HEAD/docs/trace-event-format.md */
export interface TraceEvent {
	readonly name: string;
	readonly ph: string;
	readonly pid: number;
	readonly tid: number;
	/** Microseconds, as are `dur` and `tdur`: how long it took, and for how long of that the thread ran. */
	readonly ts: number;
	readonly dur?: number;
	readonly tdur?: number;
	readonly args: { readonly name?: string };
}

const SLOWDOWN = 4;
/** What a task may take without being felt, milliseconds. */
const UNFELT_MS = 50;

/**
 * Total blocking time after the first contentful paint, milliseconds, on a processor four times slower, by the time for
 * which the page's own thread ran. Lighthouse takes each task from its beginning to its end: where two cores are shared
 * with drawing, the server and Lighthouse itself, that counts what the thread waited for one too.
 * @param events of a trace with one page
 */
export function processorBlockedMs(events: readonly TraceEvent[]): number {
	const firstPaint = events.findLast(({ name }) => name === 'firstContentfulPaint');
	const main = events.find(
		({ name, ph, pid, args }) =>
			ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain' && pid === firstPaint?.pid
	);
	if (firstPaint === undefined || main === undefined) throw new Error('The trace holds no page that was painted.');
	return (
		events
			.filter(({ name, pid, tid, ts, dur = 0 }) => {
				// One that was under way at the first paint counts whole.
				const isAfter = ts + dur > firstPaint.ts;
				return name === 'RunTask' && pid === main.pid && tid === main.tid && isAfter;
			})
			// Where the trace does not tell for how long the thread ran, it is taken to have run all the time.
			.reduce((sum, { dur = 0, tdur = dur }) => sum + Math.max(0, (SLOWDOWN * tdur) / 1000 - UNFELT_MS), 0)
	);
}
