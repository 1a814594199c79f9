/** Chromium's offer to install the app, held back until the reader asks for it. */
export interface InstallOffer {
	/** Shows the browser's own question; true when the reader installs. Can be used once. */
	show: () => Promise<boolean>;
}

/** Chromium only, so the DOM types lack it. */
interface BeforeInstallPromptEvent extends Event {
	prompt: () => Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/**
 * Tells of an offer as soon as the browser makes one, and with null when it is gone because the app is installed.
 * Begin early: the browser makes its offer soon after load, and once.
 * @returns ends the watch
 */
export function watchInstallOffer(onChange: (offer: InstallOffer | null) => void): () => void {
	const onOffer = (event: Event) => {
		event.preventDefault();
		const { prompt } = event as BeforeInstallPromptEvent;
		onChange({ show: async () => (await prompt.call(event)).outcome === 'accepted' });
	};
	const onInstalled = () => {
		onChange(null);
	};
	addEventListener('beforeinstallprompt', onOffer);
	addEventListener('appinstalled', onInstalled);
	return () => {
		removeEventListener('beforeinstallprompt', onOffer);
		removeEventListener('appinstalled', onInstalled);
	};
}

/** The app runs from its icon, not in a browser tab. */
export function isStandalone(): boolean {
	const isInstalledOnIos = (navigator as { standalone?: boolean }).standalone === true;
	return isInstalledOnIos || matchMedia('(display-mode: standalone)').matches;
}

/** iPhone or iPad, where installing goes through the share menu. An iPad calls itself a Mac, but one with touch. */
export function isIos(): boolean {
	const { userAgent, maxTouchPoints } = navigator;
	return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}
