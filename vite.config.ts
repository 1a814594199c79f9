import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** What several pages share, in few files: to ask for a file costs a slow phone more than the small ones weigh. */
const sharedParts = { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 6000 };

export default defineConfig(({ isSsrBuild = false }) => ({
	plugins: [sveltekit()],
	build: {
		target: 'es2022',
		rolldownOptions: { output: isSsrBuild ? {} : { codeSplitting: { groups: [sharedParts] } } }
	},
	preview: { port: 4173, strictPort: true },
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node'
	}
}));
