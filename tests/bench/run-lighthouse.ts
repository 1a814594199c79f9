import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { processorBlockedMs, type TraceEvent } from '#tests/bench/processor-blocking.ts';
import { browserFlags, requireBrowser } from '#tests/support/find-browser.ts';

/**
 * The last release for Node 20. With all it needs it is 185 MB, as much again as everything else together; so it is
 * fetched by the one command that uses it and is no dependency.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What one run of Lighthouse found. Scores lie in [0, 100], as Lighthouse shows them. */
export interface LighthouseRun {
	readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
	readonly firstPaintMs: number;
	readonly largestPaintMs: number;
	readonly blockedMs: number;
	/** The same by the time for which the page's thread ran: what of it is the page's own. */
	readonly processorBlockedMs: number;
	/** Cumulative layout shift, without unit. */
	readonly shift: number;
	/** Of all that the page asked for, headers included, as sent. */
	readonly transferBytes: number;
	/**
	 * How fast the machine is by Lighthouse's own measure: about 1500 for the desktops that its slowdown of 4 is for, and
	 * 1000 for slow ones, where it asks for 2.
	 * @see https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
	 */
	readonly benchmarkIndex: number;
	/** Titles of the audits that cost a score. */
	readonly failed: readonly string[];
}

interface Report {
	readonly environment: { readonly benchmarkIndex: number };
	readonly categories: Readonly<
		Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
	>;
	readonly audits: Readonly<
		Record<string, { readonly title: string; readonly score: number | null; readonly numericValue?: number }>
	>;
}

/** Runs Lighthouse once. @throws Error if it cannot measure */
async function gather(url: string): Promise<{ report: Report; traceEvents: readonly TraceEvent[] }> {
	const flags = `--chrome-flags=${['--headless=new', ...browserFlags, '--ignore-certificate-errors'].join(' ')}`;
	const folder = mkdtempSync(join(tmpdir(), 'commonplace-lighthouse-'));
	try {
		const { stdout } = await promisify(execFile)(
			'npx',
			['--yes', LIGHTHOUSE, url, '--quiet', '--no-enable-error-reporting', '--output=json', `-GA=${folder}`, flags],
			{ env: { ...process.env, CHROME_PATH: requireBrowser() }, maxBuffer: 64 * 2 ** 20 }
		);
		const trace = readFileSync(join(folder, 'defaultPass.trace.json'), 'utf8');
		const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
		return { report: JSON.parse(stdout) as Report, traceEvents };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** One run as a phone on slow 4G, throttling simulated, in a browser of its own. @throws Error if it cannot measure */
export async function runLighthouse(url: string): Promise<LighthouseRun> {
	const { report, traceEvents } = await gather(url);
	const value = (audit: string) => report.audits[audit]?.numericValue ?? NaN;
	const score = (category: string) => Math.round((report.categories[category]?.score ?? 0) * 100);
	const weighed = CATEGORIES.flatMap((name) => report.categories[name]?.auditRefs ?? []).filter(
		({ weight }) => weight > 0
	);
	return {
		scores: {
			performance: score('performance'),
			accessibility: score('accessibility'),
			'best-practices': score('best-practices'),
			seo: score('seo')
		},
		firstPaintMs: value('first-contentful-paint'),
		largestPaintMs: value('largest-contentful-paint'),
		blockedMs: value('total-blocking-time'),
		processorBlockedMs: processorBlockedMs(traceEvents),
		shift: value('cumulative-layout-shift'),
		transferBytes: value('total-byte-weight'),
		benchmarkIndex: report.environment.benchmarkIndex,
		failed: weighed
			.map(({ id }) => report.audits[id])
			.flatMap((audit) => (audit && audit.score !== null && audit.score < 0.9 ? [audit.title] : []))
	};
}
