/** Chromium's offer to install the app, held back until the reader asks for it. */
export interface InstallOffer {
	/** Shows the browser's own question; true when the reader installs. Can be used once. */
	show: () => Promise<boolean>;
}

/** Chromium only, so the DOM types lack it. */
interface BeforeInstallPromptEvent extends Event {
	prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | null = null;
const watchers = new Set<(offer: InstallOffer | null) => void>();

function change(made: InstallOffer | null): void {
	offer = made;
	for (const onChange of watchers) onChange(made);
}

/**
 * Holds back the browser's offer, which it makes soon after load, and once, whatever page is open then. One that came
 * before the page was alive was kept by `app.html`.
 * @returns ends it
 */
export function holdInstallOffer(): () => void {
	const onOffer = (event: Event) => {
		event.preventDefault();
		const { prompt } = event as BeforeInstallPromptEvent;
		const show = async () => {
			const { outcome } = await prompt.call(event);
			// Made use of, it is no offer any more; the browser may make another.
			change(null);
			return outcome === 'accepted';
		};
		change({ show });
	};
	const onInstalled = () => change(null);
	const page = globalThis as { earlyInstallOffer?: Event };
	if (page.earlyInstallOffer) onOffer(page.earlyInstallOffer);
	delete page.earlyInstallOffer;
	addEventListener('beforeinstallprompt', onOffer);
	addEventListener('appinstalled', onInstalled);
	return () => {
		removeEventListener('beforeinstallprompt', onOffer);
		removeEventListener('appinstalled', onInstalled);
		offer = null;
	};
}

/**
 * Tells of the offer held, now and whenever there is another, or with null none any more, as the app is installed.
 * @returns ends the watch
 */
export function watchInstallOffer(onChange: (offer: InstallOffer | null) => void): () => void {
	watchers.add(onChange);
	if (offer) onChange(offer);
	return () => watchers.delete(onChange);
}

/** The app runs from its icon, not in a browser tab. */
export function isStandalone(): boolean {
	const isInstalledOnIos = (navigator as { standalone?: boolean }).standalone === true;
	return isInstalledOnIos || matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches;
}

/** iPhone or iPad, where installing goes through the share menu. An iPad calls itself a Mac, but one with touch. */
export function isIos(): boolean {
	const { userAgent, maxTouchPoints } = navigator;
	return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}

/** How a page is installed where the browser makes no offer; `none` where it cannot be. */
export type InstallWay = 'ios' | 'android' | 'android-firefox' | 'mac-safari' | 'address-bar' | 'none';

/** The way of this browser, by the name it gives itself: there is nothing else to tell it by. */
export function findInstallWay(): InstallWay {
	const { userAgent } = navigator;
	if (isIos()) return 'ios';
	if (userAgent.includes('Android')) return userAgent.includes('Firefox/') ? 'android-firefox' : 'android';
	if (/Chrom(?:e|ium)\//.test(userAgent)) return 'address-bar';
	return userAgent.includes('Macintosh') && userAgent.includes('Safari/') ? 'mac-safari' : 'none';
}
