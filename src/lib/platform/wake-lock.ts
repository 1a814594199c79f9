/** Whether this browser can be asked to leave the screen on. */
export function canKeepScreenOn(): boolean {
	return 'wakeLock' in navigator;
}

/**
 * Asks the browser to leave the screen on, and again whenever the page comes back: it forgets when the page is hidden.
 * It may refuse, as with a low battery; then the screen goes off as the device likes.
 * @returns lets the screen go off again
 */
export function keepScreenOn(): () => void {
	let lock: WakeLockSentinel | null = null;
	let isWanted = true;
	const isHeld = () => lock !== null && !lock.released;
	const ask = async () => {
		if (document.visibilityState !== 'visible' || isHeld()) return;
		const granted = await navigator.wakeLock.request('screen').catch(() => null);
		// One is enough, where the page came back while the first was still being asked for.
		if (isWanted && !isHeld()) lock = granted;
		else void granted?.release();
	};
	const onchange = () => void ask();
	document.addEventListener('visibilitychange', onchange);
	void ask();
	return () => {
		isWanted = false;
		document.removeEventListener('visibilitychange', onchange);
		void lock?.release();
	};
}
