import { defineConfig } from '@playwright/test';
import { engineNames } from './engines/find-engines.ts';
import type { EngineName } from './engines/web-driver.ts';
import { isLong } from './faults/fault-runs.ts';
import { browserFlags, requireEngine } from './support/find-browser.ts';

/** The engines beside Chromium to be tested, parted by commas; all without it. */
const engines = engineNames.filter((name) => process.env.ENGINES?.split(',').includes(name) ?? true);

const chromium = { launchOptions: { executablePath: requireEngine(), args: browserFlags } };

export default defineConfig<object, { engine: EngineName }>({
	outputDir: '../test-results/browser',
	testMatch: '*.spec.ts',
	fullyParallel: true,
	// Every browser test must hold on two cores, and be right the first time. Where nobody is there to look, as before a
	// release, one that is right the second or third time is named as flaky and holds nothing up. While one of three waits
	// for its page, the others have both cores.
	workers: 3,
	retries: process.env.CI ? 2 : 0,
	forbidOnly: true,
	expect: { timeout: 10_000 },
	// The long tests first: what comes last should not keep one of two cores waiting.
	projects: [
		...engines.map((name) => ({ name, testDir: 'engines', timeout: 120_000, use: { engine: name } })),
		{ name: 'faults', testDir: 'faults', timeout: isLong ? 30 * 60_000 : 90_000, use: chromium },
		{ name: 'app', testDir: 'e2e', timeout: 60_000, use: chromium }
	],
	reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]]
});
