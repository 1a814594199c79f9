import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { isLong } from './fault-runs.ts';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		include: ['tests/faults/**/*.test.ts'],
		environment: 'node',
		setupFiles: ['tests/support/own-databases.ts'],
		isolate: false,
		maxWorkers: 2,
		testTimeout: isLong ? 30 * 60_000 : 60_000
	}
});
