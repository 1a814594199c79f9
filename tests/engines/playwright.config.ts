import { defineConfig } from '@playwright/test';
import { engineNames } from './find-engines.ts';
import type { EngineName } from './web-driver.ts';

/** The engines to be tested, parted by commas; all without it. */
const wanted = process.env.ENGINES?.split(',') ?? engineNames;

export default defineConfig<object, { engine: EngineName }>({
	testDir: '.',
	outputDir: '../../test-results/engines',
	fullyParallel: true,
	workers: 2,
	retries: process.env.CI ? 2 : 0,
	forbidOnly: true,
	timeout: 120_000,
	expect: { timeout: 10_000 },
	reporter: [['list'], ['json', { outputFile: '../../test-results/engines.json' }]],
	projects: engineNames.filter((name) => wanted.includes(name)).map((name) => ({ name, use: { engine: name } }))
});
