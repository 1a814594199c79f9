import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/**
 * What pages share, in few files: to ask for one costs a slow phone more than the small ones weigh. What most parts of
 * the app are built of is one file, what several are built of another; of the rest, what is smaller than this many bytes
 * joins the file nearest to it.
 */
const sharedParts = [
	{
		name: 'shared',
		test: /node_modules[\\/](svelte|@sveltejs)|[\\/]lib[\\/](?!pipeline|portable|generator|backup|figures)/,
		minShareCount: 6,
		priority: 2
	},
	{ name: 'often', test: /[\\/]lib[\\/]/, minShareCount: 4, priority: 2 },
	{ name: 'some', minShareCount: 2, priority: 1, entriesAware: true, entriesAwareMergeThreshold: 1500 }
];

export default defineConfig(({ isSsrBuild = false }) => ({
	plugins: [sveltekit()],
	build: {
		target: 'es2022',
		rolldownOptions: { output: isSsrBuild ? {} : { codeSplitting: { groups: sharedParts } } }
	},
	preview: { port: 4173, strictPort: true },
	test: {
		include: ['tests/unit/**/*.test.ts'],
		environment: 'node'
	}
}));
