import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type InstallOffer, isIos, isStandalone, watchInstallOffer } from '#lib/platform/install-prompt.ts';

let page: EventTarget;

beforeEach(() => {
	page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

function offerEvent(outcome: 'accepted' | 'dismissed'): Event {
	const prompt = () => Promise.resolve({ outcome });
	return Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
}

test.each([
	{ outcome: 'accepted', isInstalled: true },
	{ outcome: 'dismissed', isInstalled: false }
] as const)('an offer is held back, then shown and $outcome', async ({ outcome, isInstalled }) => {
	const offers: (InstallOffer | null)[] = [];
	watchInstallOffer((offer) => offers.push(offer));
	const event = offerEvent(outcome);
	page.dispatchEvent(event);
	expect(event.defaultPrevented).toBe(true);
	expect(await offers[0]?.show()).toBe(isInstalled);
});

test('the offer is gone once the app is installed, and the watch can end', () => {
	const offers: (InstallOffer | null)[] = [];
	const end = watchInstallOffer((offer) => offers.push(offer));
	page.dispatchEvent(new Event('appinstalled'));
	end();
	page.dispatchEvent(offerEvent('accepted'));
	expect(offers).toEqual([null]);
});

test.each([
	{ name: 'iPhone', userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', touches: 5, is: true },
	{ name: 'iPad that says Mac', userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15)', touches: 5, is: true },
	{ name: 'Mac', userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15)', touches: 0, is: false },
	{ name: 'Android', userAgent: 'Mozilla/5.0 (Linux; Android 15)', touches: 5, is: false }
])('$name: iOS is $is', ({ userAgent, touches, is }) => {
	vi.stubGlobal('navigator', { userAgent, maxTouchPoints: touches });
	expect(isIos()).toBe(is);
});

test.each([
	{ name: 'a tab', navigator: {}, matches: false, is: false },
	{ name: 'an installed app', navigator: {}, matches: true, is: true },
	{ name: 'an icon on iOS', navigator: { standalone: true }, matches: false, is: true }
])('$name: standalone is $is', ({ navigator, matches, is }) => {
	vi.stubGlobal('navigator', navigator);
	vi.stubGlobal('matchMedia', () => ({ matches }));
	expect(isStandalone()).toBe(is);
});
