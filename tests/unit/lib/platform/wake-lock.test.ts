import { afterEach, expect, test, vi } from 'vitest';
import { keepScreenOn } from '#lib/platform/wake-lock.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that takes its time to grant what it is asked for. */
function slowBrowser() {
	const held = new Set<object>();
	const grants: (() => void)[] = [];
	const request = () =>
		new Promise((resolve) => {
			const lock = {
				released: false,
				release: () => {
					lock.released = true;
					held.delete(lock);
					return Promise.resolve();
				}
			};
			grants.push(() => {
				held.add(lock);
				resolve(lock);
			});
		});
	const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	vi.stubGlobal('document', page);
	vi.stubGlobal('navigator', { wakeLock: { request } });
	return {
		held,
		comeBack: () => page.dispatchEvent(new Event('visibilitychange')),
		grant: async () => {
			for (const grant of grants.splice(0)) grant();
			// The page hears of it.
			await Promise.resolve();
			await Promise.resolve();
		}
	};
}

test('holds one lock, and none in the end, where the page comes back while one is asked for', async () => {
	const browser = slowBrowser();
	const end = keepScreenOn();
	browser.comeBack();
	await browser.grant();
	expect(browser.held.size).toBe(1);
	browser.comeBack();
	await browser.grant();
	expect(browser.held.size).toBe(1);
	end();
	expect(browser.held.size).toBe(0);
});

test('holds none that is granted only when it is no longer wanted', async () => {
	const browser = slowBrowser();
	const end = keepScreenOn();
	browser.comeBack();
	end();
	await browser.grant();
	expect(browser.held.size).toBe(0);
});
