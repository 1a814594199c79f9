import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withScriptsPostponed } from '../../../src/cli/postpone-scripts.ts';

const hashOf = (script: string) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

const start = `
				{
					__sveltekit_abc = {
						base: ""
					};

					const element = document.currentScript.parentElement;

					Promise.all([
						import("/_app/start.js"),
						import("/_app/app.js")
					]).then(([kit, app]) => {
						kit.start(app, element, {
							node_ids: [0, 7],
							data: [null,null]
						});
					});
				}
			`;

function builtPage(script = start, hash = hashOf(start)): string {
	return `<!doctype html>
<html><head>
	<script>look();</script>
	<meta http-equiv="content-security-policy" content="script-src 'self' '${hashOf('look();')}' '${hash}'">
	<link href="/_app/start.js" rel="modulepreload">
	<link href="/_app/chunk.js" rel="modulepreload">
	<link rel="preload" href="/face.woff2" as="font">
</head><body><p>Words.</p><script>${script}</script></body></html>`;
}

const scriptsOf = (html: string) => [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script);

test('asks for scripts from the start script alone, and for the rest as before', () => {
	const html = withScriptsPostponed(builtPage());
	expect(html).not.toContain('<link href="/_app/');
	expect(html).toContain('<link rel="preload" href="/face.woff2" as="font">');
	expect(scriptsOf(html)[1]).toContain('["/_app/start.js","/_app/chunk.js"]');
	expect(scriptsOf(html)[1]).toContain('return () => kit.start(app, element, {');
});

test('calls Kit once the parts of the page itself are here too', () => {
	expect(scriptsOf(withScriptsPostponed(builtPage()))[1]).toContain(
		'await Promise.all([0, 7].map((node) => app.nodes[node]()))'
	);
});

test('writes scripts that are whole and that the CSP allows', () => {
	const html = withScriptsPostponed(builtPage());
	const [look = '', started = ''] = scriptsOf(html);
	expect(() => new Function(started)).not.toThrow();
	expect(html).toContain(`script-src 'self' '${hashOf(look)}' '${hashOf(started)}'`);
	expect(html).not.toContain(hashOf(start));
});

test('has a page with fields start at once: what is typed early is answered only then', () => {
	const html = withScriptsPostponed(builtPage().replace('<p>Words.</p>', '<label>Words <input></label>'));
	const [look = '', started = ''] = scriptsOf(html);
	expect(html).toContain('<link href="/_app/chunk.js" rel="modulepreload">');
	expect(started).toMatch(/begin\(\);\s*\}\s*$/);
	expect(started).not.toContain('PerformanceObserver');
	expect(() => new Function(started)).not.toThrow();
	expect(html).toContain(`script-src 'self' '${hashOf(look)}' '${hashOf(started)}'`);
});

test.each([
	{ page: 'has no start of Kit', html: builtPage('other();'), message: 'No start of Kit that can wait.' },
	{ page: 'was postponed before', html: withScriptsPostponed(builtPage()), message: 'No start of Kit' },
	{ page: 'has a CSP without it', html: builtPage(start, 'sha256-x'), message: 'The start of Kit stands in no CSP.' }
])('refuses a page that $page', ({ html, message }) => {
	expect(() => withScriptsPostponed(html)).toThrow(message);
});
