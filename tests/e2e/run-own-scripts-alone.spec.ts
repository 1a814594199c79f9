import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inlineScripts } from '#tests/support/rename-scripts.ts';

const pages = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

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
