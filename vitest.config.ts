import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		include: ['tests/{unit,faults}/**/*.test.ts'],
		environment: 'node',
		// No test here is timed: this ends only what hangs, on a slow machine that does several things at once too.
		testTimeout: 120_000,
		// One process reads many files of tests, and loads anew what each imports: a process for each took most of the time.
		// Both cores of a small machine work; by itself Vitest leaves one of two idle.
		setupFiles: ['tests/support/own-databases.ts'],
		isolate: false,
		maxWorkers: 2,
		sequence: { sequencer: LongestFirst }
	}
});
