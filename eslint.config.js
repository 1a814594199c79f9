import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * The folder table of CONTRIBUTING.md: what each folder of src may import, npm packages included.
 * A folder may always import from itself. Names ending in a slash allow everything below.
 * @type {Record<string, string[]>}
 */
const mayImport = {
	'lib/pipeline/document': ['parse-english', 'nlcst-to-string', 'nlcst'],
	'lib/pipeline/subjects': ['#lib/pipeline/document/'],
	'lib/pipeline/cards': ['#lib/pipeline/document/', '#lib/pipeline/subjects/'],
	'lib/pipeline/schedule': ['#lib/pipeline/document/', '#lib/pipeline/cards/', 'ts-fsrs'],
	'lib/pipeline/review-log': ['#lib/pipeline/document/', '#lib/pipeline/cards/', '#lib/pipeline/schedule/'],
	'lib/pipeline/retention': [
		'#lib/pipeline/document/',
		'#lib/pipeline/cards/',
		'#lib/pipeline/schedule/',
		'#lib/pipeline/review-log/'
	],
	'lib/editions': ['#lib/pipeline/'],
	'lib/generator': ['#lib/pipeline/'],
	'lib/store': ['#lib/pipeline/', 'idb'],
	'lib/figures': ['#lib/pipeline/', '#lib/store/'],
	'lib/portable': ['#lib/pipeline/', 'fflate', 'sql.js', 'sql.js/'],
	'lib/platform': [],
	'lib/backup': ['#lib/pipeline/', '#lib/store/', '#lib/portable/', '#lib/platform/sha256.ts'],
	// But for the first two, types alone. Sentences for every failure stand in one file of format/.
	'lib/format': [
		'#lib/pipeline/',
		'#lib/store/',
		'#lib/backup/backup-message.ts',
		'#lib/backup/backup-workshop-error.ts',
		'#lib/figures/figures-error.ts',
		'#lib/generator/generator-error.ts',
		'#lib/generator/generator-message.ts',
		'#lib/portable/anki-error.ts',
		'#lib/portable/backup-error.ts',
		'#lib/state/folder-error.ts',
		'#lib/state/holiday-problem.ts',
		'#lib/state/library-error.ts',
		'#lib/state/wording-error.ts',
		'#lib/state/setting-problem.ts',
		'#lib/state/storage-care.svelte.ts'
	],
	'lib/state': [
		'#lib/pipeline/',
		'#lib/store/',
		'#lib/platform/',
		'#lib/portable/',
		'#lib/backup/',
		'#lib/figures/',
		'#lib/generator/',
		'svelte',
		'svelte/reactivity',
		'uuid'
	],
	'lib/ui': ['#lib/pipeline/', '#lib/format/', 'svelte', 'svelte/', '$app/paths', 'd3-scale', 'd3-shape'],
	routes: ['#lib/', '$app/', './', 'svelte', 'svelte/', '@sveltejs/kit', '@fontsource-variable/', '@fontsource/'],
	'service-worker': ['#lib/platform/sha256.ts', '$service-worker', 'workbox-precaching/', 'p-map'],
	cli: ['#lib/pipeline/', '#lib/portable/', '#lib/editions/', 'node:', 'sirv', 'compromise', 'subset-font', 'vite']
};

/** @param {string} name */
const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** @type {import('eslint').Linter.Config[]} */
const importRules = Object.entries(mayImport).map(([folder, allowed]) => {
	const own = folder.startsWith('lib/') ? [`#${folder}/`] : ['cli', 'service-worker'].includes(folder) ? ['./'] : [];
	const names = [...allowed, ...own].map(
		(name) => escaped(name) + (name.endsWith('/') || name.endsWith(':') ? '' : '$')
	);
	return {
		files: [`src/${folder}/**/*.{ts,svelte}`],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{ regex: `^(?!${names.join('|')})`, message: `src/${folder} may not import this: see the folder table.` }
					]
				}
			]
		}
	};
});

export default defineConfig(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', 'tests/fixtures/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...ts.configs.stylistic,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-console': 'error',
			'no-undef': 'off',
			'no-empty': ['error', { allowEmptyCatch: false }],
			'max-lines': ['error', { max: 300 }],
			eqeqeq: 'error',
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': 'error',
			// Links reach components as props, resolved where they are made.
			'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{ files: ['src/cli/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
	// What was learned, one weight a line, written by the training.
	{ files: ['src/lib/pipeline/subjects/*-model.ts'], rules: { 'max-lines': 'off' } },
	...importRules
);
