import { defineConfig } from '@playwright/test';
import { browserFlags, requireEngine } from '#tests/support/find-browser.ts';
import { PROFILE } from '#tests/support/app-fixture.ts';
import { isLong } from './fault-runs.ts';

export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	outputDir: '../../test-results/faults',
	fullyParallel: true,
	workers: 2,
	retries: process.env.CI ? 2 : 0,
	forbidOnly: true,
	timeout: isLong ? 30 * 60_000 : 90_000,
	expect: { timeout: 10_000 },
	tag: PROFILE,
	use: { launchOptions: { executablePath: requireEngine(), args: browserFlags } },
	reporter: [['list'], ['json', { outputFile: '../../test-results/faults-browser.json' }]]
});
