import { afterEach, describe, expect, test, vi } from 'vitest';
import { oneTabAtATime } from '#lib/platform/tab-locks.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

type Work = () => Promise<unknown>;

/** What a browser has for locks: `request` grants one, or rejects. */
function lend(
	request: ((name: string, options: { signal: AbortSignal }, work: Work) => Promise<unknown>) | null
): void {
	vi.stubGlobal('navigator', request === null ? {} : { locks: { request } });
}

const refused = () => Promise.reject(new DOMException('no', 'SecurityError'));
const neverFree = (_name: string, { signal }: { signal: AbortSignal }) =>
	new Promise((_resolve, reject) => {
		signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
	});

describe('work of one tab at a time', () => {
	test.each<[name: string, request: Parameters<typeof lend>[0]]>([
		['with a lock', (_name, _options, work) => work()],
		['in a browser without locks', null],
		['where locks are forbidden', refused],
		['after a while, where another tab never ends', neverFree]
	])('is done %s', async (_name, request) => {
		vi.useFakeTimers();
		lend(request);
		const work = vi.fn(() => Promise.resolve('done'));
		const outcome = oneTabAtATime('deck', work);
		await vi.advanceTimersByTimeAsync(5000);
		expect(await outcome).toBe('done');
		expect(work).toHaveBeenCalledTimes(1);
	});

	test('fails as it fails, and is not done twice', async () => {
		lend((_name, _options, work) => work());
		const work = vi.fn(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
		await expect(oneTabAtATime('deck', work)).rejects.toThrow('full');
		expect(work).toHaveBeenCalledTimes(1);
	});
});
