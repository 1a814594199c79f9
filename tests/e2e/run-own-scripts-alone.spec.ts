import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inlineScripts } from '#tests/support/rename-scripts.ts';

const pages = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

/** What a page may do, but for the hashes of what stands in it. */
const POLICY = {
	'default-src': ["'self'"],
	'script-src': ["'self'", "'wasm-unsafe-eval'"],
	'style-src': ["'self'"],
	'style-src-attr': ["'unsafe-hashes'"],
	'img-src': ["'self'", 'data:', 'blob:'],
	'connect-src': ["'self'"],
	'media-src': ['blob:'],
	'worker-src': ["'self'"],
	'manifest-src': ["'self'"],
	'object-src': ["'none'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"]
};

function readPolicy(policy: string): Record<string, string[]> {
	const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
	return Object.fromEntries(
		directives.map(([name = '', ...sources]) => [name, sources.filter((source) => !source.startsWith("'sha256-"))])
	);
}

test('no page may fetch, run, show or send anything of another host, nor makes a browser reach for one', () => {
	for (const file of pages) {
		const html = readFileSync(join('build', file), 'utf8');
		const [, policy = ''] = html.match(/http-equiv="content-security-policy" content="([^"]*)"/) ?? [];
		expect(readPolicy(policy), file).toEqual(POLICY);
		const linked = [...html.matchAll(/<link\b[^>]*?\bhref="([^"]*)"/g)].map(([, href = '']) => href);
		expect(linked.length, file).toBeGreaterThan(3);
		expect(
			linked.filter((href) => !/^\/(?!\/)/.test(href)),
			file
		).toEqual([]);
		expect(html.match(/<(?:img|iframe|source|object|embed)\b/g) ?? [], file).toEqual([]);
	}
});

test('every built page names its inline scripts in its content policy, and has no other way to run one', () => {
	expect(pages.length).toBeGreaterThan(8);
	for (const file of pages) {
		const html = readFileSync(join('build', file), 'utf8');
		const [, policy = ''] = html.match(/http-equiv="content-security-policy" content="([^"]*)"/) ?? [];
		const [, allowed = ''] = policy.match(/script-src ([^;]*)/) ?? [];
		expect(allowed.split(' '), file).not.toContain("'unsafe-inline'");
		const scripts = inlineScripts(html);
		expect(scripts.length, file).toBeGreaterThan(0);
		for (const script of scripts) {
			expect(allowed, file).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
		}
		// Any other script comes from a file of ours, and nothing runs from an attribute.
		expect(html.match(/<script(?! ?>)(?![^>]*\btype="application\/(?:ld\+)?json")[^>]*>/g) ?? [], file).toEqual([]);
		expect(html.match(/<[^>]+\son[a-z]+=/g) ?? [], file).toEqual([]);
		expect(html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*\.(?:js|css|woff2?|png)"/g) ?? [], file).toEqual([]);
	}
});
