import { rmSync } from 'node:fs';
import { engineNames, whyLeftOut } from './engines/find-engines.ts';
import { provideBrowser } from './support/install-browser.ts';
import { runStep } from './support/run-step.ts';
import { countBrowserTests, countUnitTests, type TestCounts } from './support/test-counts.ts';

interface Step {
	readonly name: string;
	readonly command: string;
	/** What the step counts for; without it a step is one check, passed or failed. */
	readonly count?: (isOk: boolean) => TestCounts;
}

const memoryReport = 'test-results/memory.json';
const browserReport = 'test-results/browser.json';

/** They look at the sources alone, and run beside each other. */
const checks: readonly Step[] = [
	{ name: 'types', command: 'svelte-check --tsgo --incremental' },
	{
		name: 'types of the pipeline',
		command: 'node node_modules/@typescript/native/bin/tsc -p src/lib/pipeline/tsconfig.json'
	},
	{
		name: 'types of the service worker',
		command: 'node node_modules/@typescript/native/bin/tsc -p src/service-worker/tsconfig.json'
	},
	{ name: 'lint', command: 'eslint .' },
	{ name: 'format', command: 'prettier --check .' }
];

const steps: readonly Step[] = [
	{
		name: 'tests in memory',
		command: `vitest run --reporter=default --reporter=json --outputFile.json=${memoryReport}`,
		count: (isOk) => countUnitTests(memoryReport, isOk)
	},
	{ name: 'build', command: 'npm run build' }
];

for (const report of [memoryReport, browserReport]) rmSync(report, { force: true });

let passed = 0;
let failed = 0;

async function run({ name, command, count }: Step): Promise<void> {
	const { isOk, output, tookSeconds } = await runStep(command);
	const counts = count?.(isOk) ?? { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 };
	passed += counts.passed;
	failed += counts.failed;
	const summary = count === undefined ? '' : `: ${counts.passed} passed, ${counts.failed} failed`;
	console.log(`${counts.failed === 0 ? '✓' : '✗'} ${name}${summary} (${tookSeconds.toFixed(1)} s)`);
	if (counts.failed > 0) console.log(output);
}

const browserPath = provideBrowser();
if (browserPath !== null) process.env.CHROMIUM_PATH = browserPath;

await run({ name: 'routes', command: 'svelte-kit sync' });
await Promise.all(checks.map(run));
for (const step of steps) await run(step);

const engines: string[] = [];
for (const name of engineNames) {
	const reason = await whyLeftOut(name);
	if (reason === null) engines.push(name);
	else console.log(`– the main loop in ${name} is left out: ${reason}`);
}
process.env.ENGINES = engines.join(',');
if (browserPath === null) {
	failed += 1;
	console.log('✗ browser tests: no Chromium found or installed; set CHROMIUM_PATH to one');
} else {
	await run({
		name: `tests in ${['Chromium', ...engines].join(', ')}`,
		command: 'playwright test -c tests/playwright.config.ts',
		count: (isOk) => countBrowserTests(browserReport, isOk)
	});
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
