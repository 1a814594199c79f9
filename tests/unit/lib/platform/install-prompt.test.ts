import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
	findInstallWay,
	holdInstallOffer,
	type InstallOffer,
	isIos,
	isStandalone,
	watchInstallOffer
} from '#lib/platform/install-prompt.ts';

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
] as const)(
	'an offer is held back, told whenever one asks, shown once and $outcome',
	async ({ outcome, isInstalled }) => {
		const end = holdInstallOffer();
		const event = offerEvent(outcome);
		page.dispatchEvent(event);
		expect(event.defaultPrevented).toBe(true);
		const offers: (InstallOffer | null)[] = [];
		watchInstallOffer((offer) => offers.push(offer));
		expect(await offers[0]?.show()).toBe(isInstalled);
		expect(offers.slice(1)).toEqual([null]);
		end();
	}
);

test('an offer that came before the page was alive is taken up, once', () => {
	const prompt = () => Promise.resolve({ outcome: 'accepted' });
	vi.stubGlobal('earlyInstallOffer', { preventDefault: () => undefined, prompt });
	const offersHeld = () => {
		const end = holdInstallOffer();
		const offers: (InstallOffer | null)[] = [];
		watchInstallOffer((offer) => offers.push(offer))();
		end();
		return offers.length;
	};
	expect([offersHeld(), offersHeld()]).toEqual([1, 0]);
});

test('the offer is gone once the app is installed, and the watch can end', () => {
	const end = holdInstallOffer();
	const offers: (InstallOffer | null)[] = [];
	const endWatch = watchInstallOffer((offer) => offers.push(offer));
	page.dispatchEvent(new Event('appinstalled'));
	endWatch();
	page.dispatchEvent(offerEvent('accepted'));
	expect(offers).toEqual([null]);
	end();
});

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
test.each([
	{ name: 'iPhone', userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${safari}`, way: 'ios' },
	{ name: 'iPad', userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) ${safari}`, touches: 5, way: 'ios' },
	{ name: 'Safari on a Mac', userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) ${safari}`, way: 'mac-safari' },
	{ name: 'Chrome on a Mac', userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) ${chrome}`, way: 'address-bar' },
	{ name: 'Edge', userAgent: `Mozilla/5.0 (Windows NT 10.0) ${chrome} Edg/140.0`, way: 'address-bar' },
	{ name: 'Chrome on Android', userAgent: `Mozilla/5.0 (Linux; Android 15) ${chrome}`, way: 'android' },
	{
		name: 'Firefox on Android',
		userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0',
		way: 'android-firefox'
	},
	{ name: 'Firefox', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', way: 'none' }
])('$name installs by $way', ({ userAgent, touches = 0, way }) => {
	vi.stubGlobal('navigator', { userAgent, maxTouchPoints: touches });
	expect(findInstallWay()).toBe(way);
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
