import { defineConfig } from '@playwright/test';
import { browserFlags, requireEngine } from './support/find-browser.ts';

export default defineConfig({
	testDir: 'e2e',
	outputDir: '../test-results/e2e',
	fullyParallel: true,
	// Every browser test must hold on two cores, and be right the first time. Where nobody is there to look, as before a
	// release, one that is right the second or third time is named as flaky and holds nothing up.
	workers: 2,
	retries: process.env.CI ? 2 : 0,
	forbidOnly: true,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: { launchOptions: { executablePath: requireEngine(), args: browserFlags } },
	reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]]
});
