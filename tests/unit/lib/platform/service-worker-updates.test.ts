import { afterEach, expect, test, vi } from 'vitest';
import { watchServiceWorkerUpdates } from '#lib/platform/service-worker-updates.ts';

const listeners = vi.hoisted(() => new Map<string, () => void>());

vi.mock('workbox-window', () => ({
	Workbox: class {
		addEventListener(type: string, listener: () => void): void {
			listeners.set(type, listener);
		}
		register(): Promise<undefined> {
			return Promise.resolve(undefined);
		}
	}
}));

afterEach(() => vi.unstubAllGlobals());

test.each([
	{ name: 'the first release, slow to start, is no new one', controller: null, told: 0 },
	{ name: 'a release that waits for the one in use is told', controller: {}, told: 1 }
])('$name', async ({ controller, told }) => {
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('document', { visibilityState: 'hidden', addEventListener: () => undefined });
	vi.stubGlobal('navigator', { serviceWorker: { controller, addEventListener: () => undefined } });
	const onWaiting = vi.fn();
	const onBrokenOff = () => undefined;
	await watchServiceWorkerUpdates('/service-worker.js', { onWaiting, onBrokenOff, whenReady: () => Promise.resolve() });
	listeners.get('waiting')?.();
	expect(onWaiting).toHaveBeenCalledTimes(told);
});
