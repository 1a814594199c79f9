import { provideBrowser } from '../support/install-browser.ts';
import { runStep } from '../support/run-step.ts';
import { seed } from './fault-runs.ts';

/** The long form: every round, every operation, every file. What was counted is printed, with the seed that repeats it. */
const steps = [
	{ name: 'in memory', command: 'vitest run tests/faults' },
	{ name: 'build', command: 'npm run build' },
	{ name: 'in the browser', command: 'playwright test -c tests/playwright.config.ts --project=faults' }
];

const browserPath = provideBrowser();
const environment = {
	FAULTS: 'all',
	SEED: String(seed),
	...(browserPath === null ? {} : { CHROMIUM_PATH: browserPath })
};

console.log(`SEED=${seed}`);
for (const { name, command } of steps) {
	const { isOk, output, tookSeconds } = await runStep(command, environment);
	console.log(`${isOk ? '✓' : '✗'} ${name} (${tookSeconds.toFixed(1)} s)`);
	if (!isOk) process.exitCode = 1;
	if (!isOk || name !== 'build') console.log(output);
}
