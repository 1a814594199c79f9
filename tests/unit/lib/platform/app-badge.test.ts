import { afterEach, expect, test, vi } from 'vitest';
import { showAppBadge } from '#lib/platform/app-badge.ts';

afterEach(() => vi.unstubAllGlobals());

const granted = () => Promise.resolve();
const refused = () => Promise.reject(new DOMException('Not permitted', 'NotAllowedError'));

test.each([
	{ name: 'shows a number', count: 7, badge: granted, shown: true, calls: [7] },
	{ name: 'clears for none', count: 0, badge: granted, shown: true, calls: ['cleared'] },
	{ name: 'is refused', count: 7, badge: refused, shown: false, calls: [7] }
])('$name', async ({ count, badge, shown, calls }) => {
	const seen: unknown[] = [];
	vi.stubGlobal('navigator', {
		setAppBadge: (value: number) => (seen.push(value), badge()),
		clearAppBadge: () => (seen.push('cleared'), badge())
	});
	expect(await showAppBadge(count)).toBe(shown);
	expect(seen).toEqual(calls);
});

test('a browser without badges', async () => {
	vi.stubGlobal('navigator', {});
	expect(await showAppBadge(7)).toBe(false);
});
