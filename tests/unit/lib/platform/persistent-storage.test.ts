import { afterEach, expect, test, vi } from 'vitest';
import { askForPersistentStorage, readStorageState } from '#lib/platform/persistent-storage.ts';

afterEach(() => vi.unstubAllGlobals());

const unknown = { isPersistent: null, usedBytes: null, quotaBytes: null };

test.each([
	{ name: 'no storage manager', storage: undefined, agrees: false, state: unknown },
	{ name: 'one that can do nothing', storage: {}, agrees: false, state: unknown },
	{
		name: 'one that agrees',
		storage: {
			persist: () => Promise.resolve(true),
			persisted: () => Promise.resolve(true),
			estimate: () => Promise.resolve({ usage: 5, quota: 100 })
		},
		agrees: true,
		state: { isPersistent: true, usedBytes: 5, quotaBytes: 100 }
	},
	{
		name: 'one that refuses and gives no figures',
		storage: {
			persist: () => Promise.resolve(false),
			persisted: () => Promise.resolve(false),
			estimate: () => Promise.resolve({})
		},
		agrees: false,
		state: { isPersistent: false, usedBytes: null, quotaBytes: null }
	},
	{
		name: 'one that will not answer',
		storage: {
			persist: () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
			persisted: () => Promise.reject(new DOMException('Not here.', 'SecurityError')),
			estimate: () => Promise.reject(new DOMException('Not here.', 'SecurityError'))
		},
		agrees: false,
		state: unknown
	}
])('$name', async ({ storage, agrees, state }) => {
	vi.stubGlobal('navigator', { storage });
	expect(await askForPersistentStorage()).toBe(agrees);
	expect(await readStorageState()).toEqual(state);
});
