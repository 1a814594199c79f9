import type { InstallDrawingName } from '#lib/ui/install/InstallDrawing.svelte';

interface InstallStep {
	readonly drawing: InstallDrawingName;
	readonly words: string;
}

const onHomeScreen: InstallStep = { drawing: 'home-screen', words: 'From now on open it by its icon.' };

/** What to do, step by step, to install the app; none where the browser cannot. */
export const INSTALL_STEPS = {
	ios: [
		{ drawing: 'share', words: 'Tap the share button of the browser. It may be behind the three dots.' },
		{ drawing: 'add-to-home', words: 'Scroll down and choose “Add to Home Screen”, then “Add”.' },
		onHomeScreen
	],
	android: [
		{ drawing: 'menu', words: 'Open the browser’s menu, the three dots.' },
		{ drawing: 'install', words: 'Choose “Install app” or “Add to Home screen”, then “Install”.' },
		onHomeScreen
	],
	'android-firefox': [
		{ drawing: 'menu', words: 'Open the menu of Firefox, the three dots.' },
		{ drawing: 'install', words: 'Choose “Add app to Home screen” or “Install”.' },
		onHomeScreen
	],
	'mac-safari': [
		{ drawing: 'file-menu', words: 'Open the menu File of Safari.' },
		{ drawing: 'dock', words: 'Choose “Add to Dock…”, then “Add”.' },
		{ drawing: 'window', words: 'From now on open it from the Dock, in a window of its own.' }
	],
	'address-bar': [
		{ drawing: 'address-bar', words: 'Click the install sign at the right end of the address bar.' },
		{ drawing: 'window', words: 'Choose “Install”. It opens in a window of its own.' }
	],
	none: []
} as const satisfies Record<string, readonly InstallStep[]>;
