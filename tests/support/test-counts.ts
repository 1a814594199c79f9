import { existsSync, readFileSync } from 'node:fs';

export interface TestCounts {
	readonly passed: number;
	readonly failed: number;
}

interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

interface PlaywrightReport {
	readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

function read(path: string): unknown {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

/** A runner that ended badly without naming a failed test, or left no report, counts as one failure. */
function withCrash({ passed, failed }: TestCounts, isOk: boolean): TestCounts {
	return { passed, failed: isOk || failed > 0 ? failed : 1 };
}

export function countUnitTests(path: string, isOk: boolean): TestCounts {
	const report = read(path) as VitestReport | null;
	if (report === null) return { passed: 0, failed: 1 };
	// A file that does not load has no tests of its own to fail.
	const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
	return withCrash({ passed: report.numPassedTests, failed: report.numFailedTests + broken.length }, isOk);
}

export function countBrowserTests(path: string, isOk: boolean): TestCounts {
	const report = read(path) as PlaywrightReport | null;
	if (report === null) return { passed: 0, failed: 1 };
	const { expected, unexpected, flaky } = report.stats;
	return withCrash({ passed: expected + flaky, failed: unexpected }, isOk);
}
