import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { releaseName } from './src/cli/release-name.js';

/** The hashes of the scripts that stand in app.html itself: Kit hashes only its own. */
function ownScriptHashes() {
	const page = readFileSync(new URL('src/app.html', import.meta.url), 'utf8');
	const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script);
	return scripts.map(
		(script) => /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`)
	);
}

// For the file that tells it, and for the other processes of this build, which read this file again.
process.env.RELEASE ??= releaseName(import.meta.dirname);

// The sub-path of a project page, as in /commonplace; empty at a domain's root.
const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');

// Where the site is built to, and what Kit itself writes meanwhile: one site may be built beside another.
const { BUILD_DIRECTORY: directory = 'build', KIT_DIRECTORY: outDir = '.svelte-kit' } = process.env;

// A build that is only looked at needs no compressed files, which take a quarter of its time.
const precompress = process.env.COMPRESSED !== 'no';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		outDir,
		adapter: adapter({ pages: directory, assets: directory, fallback: '404.html', strict: true, precompress }),
		// Absolute paths: a page reached without its trailing slash must still find its scripts.
		paths: { relative: false, base },
		// Its name stands in scripts that most others ask for: were it another with each release, all of them would be.
		version: { name: 'commonplace' },
		// With the page: each stylesheet asked for by itself would hold back the first words.
		inlineStyleThreshold: 20_000,
		// The page asks for the worker itself, so that it can tell of updates.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', 'wasm-unsafe-eval', ...ownScriptHashes()],
				'style-src': ['self'],
				// The one style attribute there is: Kit's own, which hides its announcer of pages.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				// A silence made by the page, without which browsers keep the media keys from it.
				'media-src': ['blob:'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' },
		typescript: {
			config: (config) => ({
				...config,
				// The native compiler finds the components behind these names only here, not in package.json.
				compilerOptions: {
					...config.compilerOptions,
					paths: { ...config.compilerOptions.paths, '#lib/*': ['../src/lib/*'] }
				},
				include: [...config.include, '../svelte.config.js', '../eslint.config.js', '../*.ts']
			})
		}
	}
};
