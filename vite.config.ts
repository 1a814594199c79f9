import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

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

/**
 * Has V8 compile all of a script while it comes, in the background, rather than function by function when called:
 * https://v8.dev/blog/explicit-compile-hints. For what one page or another must have before it is alive: an entry, and
 * all that it imports. The hint must be the first line; Vite writes above it unless this is last.
 */
const compileHints: Plugin = {
	name: 'compile-hints',
	// A file's name tells its bytes: with other hints they are others.
	augmentChunkHash: () => 'compile-hints',
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			const hinted = new Set<string>();
			const hint = (name: string) => {
				const file = bundle[name];
				if (file?.type !== 'chunk' || hinted.has(name)) return;
				hinted.add(name);
				file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
				file.imports.forEach(hint);
			};
			for (const [name, file] of Object.entries(bundle)) if (file.type === 'chunk' && file.isEntry) hint(name);
		}
	}
};

export default defineConfig(({ isSsrBuild = false }) => ({
	plugins: isSsrBuild ? [sveltekit()] : [sveltekit(), compileHints],
	build: {
		target: 'es2022',
		rolldownOptions: { output: isSsrBuild ? {} : { codeSplitting: { groups: sharedParts } } }
	},
	preview: { port: 4173, strictPort: true }
}));
