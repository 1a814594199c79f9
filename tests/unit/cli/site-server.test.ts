import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../../src/cli/site-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'commonplace-site-'));

beforeAll(() => {
	mkdirSync(join(directory, 'read/x'), { recursive: true });
	mkdirSync(join(directory, '_app/immutable'), { recursive: true });
	for (const [file, content] of [
		['index.html', 'today'],
		['404.html', 'not found'],
		['read/x/index.html', 'essay'],
		['_app/immutable/a.js', 'script']
	] as const) {
		writeFileSync(join(directory, file), content);
	}
});
afterAll(() => rmSync(directory, { recursive: true }));

describe.each([{ base: '' }, { base: '/commonplace' }])('a site at "$base/"', ({ base }) => {
	let site: SiteServer;
	beforeAll(async () => (site = await serveSite(directory, 0, base)));
	afterAll(() => site.close());

	test.each([
		{ path: '/', status: 200, body: 'today' },
		{ path: '/?from=home', status: 200, body: 'today' },
		{ path: '/read/x/', status: 200, body: 'essay' },
		{ path: '/read/x', status: 301, location: '/read/x/' },
		{ path: '/read/x?q=1', status: 301, location: '/read/x/?q=1' },
		{ path: '/_app/immutable/a.js', status: 200, body: 'script' },
		{ path: '/404.html', status: 200, body: 'not found' },
		{ path: '/read/', status: 404, body: 'not found' },
		{ path: '/nothing', status: 404, body: 'not found' },
		{ path: '/%', status: 404, body: 'not found' },
		{ path: '//', status: 404, body: 'not found' },
		{ path: '/..%2f..%2fetc/passwd', status: 404, body: 'not found' }
	])('answers $path with $status', async ({ path, status, body, location }) => {
		const response = await fetch(`http://127.0.0.1:${site.port}${base}${path}`, { redirect: 'manual' });
		expect(response.status).toBe(status);
		if (body !== undefined) expect(await response.text()).toBe(body);
		expect(response.headers.get('location')).toBe(location === undefined ? null : base + location);
	});

	test('lets hashed files be kept, asks for pages again, and has nothing kept of what is missing', async () => {
		const cacheControl = async (path: string) =>
			(await fetch(`http://127.0.0.1:${site.port}${base}${path}`)).headers.get('cache-control');
		expect(await cacheControl('/_app/immutable/a.js')).toContain('immutable');
		expect(await cacheControl('/read/x/')).toBe('no-cache');
		expect(await cacheControl('/_app/immutable/gone.js')).toBe('no-store');
	});
});

test('knows nothing outside its base', async () => {
	const site = await serveSite(directory, 0, '/commonplace');
	expect((await fetch(`http://127.0.0.1:${site.port}/`)).status).toBe(404);
	expect((await fetch(`http://127.0.0.1:${site.port}/commonplaces/`)).status).toBe(404);
	await site.close();
});

test('says when its port is taken', async () => {
	const site = await serveSite(directory, 0);
	await expect(serveSite(directory, site.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
	await site.close();
});
