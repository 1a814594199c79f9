import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * What pages share, in few files: to ask for one costs a slow phone more than the small ones weigh. What most parts of
 * the app are built of is in three, the two libraries each by itself: a release seldom changes them. What several parts
 * are built of is another; of the rest, what is smaller than this many bytes joins the file nearest to it.
 *
 * Svelte makes an error while it is loaded, and Kit throws one. V8 then goes through the file that does so once more,
 * from its first line to its last, which took a slow phone 24 ms when all was one file. Svelte's stands by itself.
 */
const sharedParts = [
	{ name: 'constants', test: /svelte[\\/]src[\\/]internal[\\/]client[\\/]constants\.js/, priority: 3 },
	{ name: 'kit', test: /node_modules[\\/]@sveltejs/, minShareCount: 6, priority: 3 },
	{ name: 'svelte', test: /node_modules[\\/]svelte/, minShareCount: 6, priority: 2 },
	{
		name: 'shared',
		test: /[\\/]lib[\\/](?!pipeline|portable|generator|backup|figures)/,
		minShareCount: 6,
		priority: 2
	},
	{ name: 'often', test: /[\\/]lib[\\/]/, minShareCount: 4, priority: 2 },
	{ name: 'some', minShareCount: 2, priority: 1, entriesAware: true, entriesAwareMergeThreshold: 1500 }
];

/** What every page runs as soon as it is here, by the name of the part. */
const RUN_AT_ONCE = ['svelte', 'kit', 'shared', 'nodes/0', 'entry/app'];

/** Has V8 compile all of a script while it comes, in the background, rather than function by function when called. */
const compileHints: Plugin = {
	name: 'compile-hints',
	enforce: 'post',
	generateBundle(_, bundle) {
		for (const file of Object.values(bundle)) {
			const isRunAtOnce = file.type === 'chunk' && RUN_AT_ONCE.includes(file.name);
			if (isRunAtOnce) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
		}
	}
};

export default defineConfig(({ isSsrBuild = false }) => ({
	plugins: isSsrBuild ? [sveltekit()] : [sveltekit(), compileHints],
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
