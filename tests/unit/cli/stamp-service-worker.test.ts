import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { stampServiceWorker } from '../../../src/cli/stamp-service-worker.ts';

let directory: string;

const write = (file: string, content: string | Buffer) => writeFileSync(join(directory, file), content);
const worker = () => readFileSync(join(directory, 'service-worker.js'), 'utf8');

function files(): Record<string, string | null> {
	const [, json = ''] = /^self\.FILES=(.*);\n/.exec(worker()) ?? [];
	return JSON.parse(json);
}

beforeEach(() => {
	directory = mkdtempSync(join(tmpdir(), 'commonplace-build-'));
	mkdirSync(join(directory, 'read/x'), { recursive: true });
	mkdirSync(join(directory, '_app/immutable'), { recursive: true });
	write('index.html', 'today');
	write('404.html', 'not found');
	write('read/x/index.html', 'essay');
	write('favicon.svg', '<svg/>');
	write('favicon.svg.gz', gzipSync('<svg/>'));
	write('_app/immutable/a.js', 'script');
	write('_app/version.json', '{}');
	write('service-worker.js', 'work();');
});
afterEach(() => rmSync(directory, { recursive: true }));

test('names pages and files as they are served, with a hash where the name has none', () => {
	stampServiceWorker(directory);
	expect(Object.keys(files())).toEqual(['/', '/404.html', '/_app/immutable/a.js', '/favicon.svg', '/read/x/']);
	expect(Object.entries(files()).filter(([, hash]) => hash === null)).toEqual([['/_app/immutable/a.js', null]]);
	expect(worker().endsWith('\nwork();')).toBe(true);
});

test('changes the revision of what changed alone', () => {
	stampServiceWorker(directory);
	const before = files();
	write('read/x/index.html', 'mended essay');
	stampServiceWorker(directory);
	const after = files();
	expect(after['/read/x/']).not.toBe(before['/read/x/']);
	expect({ ...after, '/read/x/': '' }).toEqual({ ...before, '/read/x/': '' });
});

test('gives the same worker when run again', () => {
	stampServiceWorker(directory);
	const once = worker();
	stampServiceWorker(directory);
	expect(worker()).toBe(once);
});

test('keeps a compressed copy in step', () => {
	write('service-worker.js.gz', gzipSync('work();'));
	stampServiceWorker(directory);
	expect(gunzipSync(readFileSync(join(directory, 'service-worker.js.gz'))).toString()).toBe(worker());
});
