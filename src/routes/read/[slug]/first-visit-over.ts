const TOUCHES = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * Calls once when more than the words may be fetched: at once where a service worker has all of the app on this device,
 * else when it has, or as soon as the reader does anything.
 * @returns calls no more
 */
export function whenFirstVisitIsOver(callback: () => void): () => void {
	let isOver = false;
	const stop = () => {
		isOver = true;
		for (const name of TOUCHES) removeEventListener(name, call, { capture: true });
	};
	function call() {
		if (isOver) return;
		stop();
		callback();
	}
	for (const name of TOUCHES) addEventListener(name, call, { capture: true, passive: true });
	// Without service workers, as in some private windows, a touch must do. Not `ready`: that comes before the worker
	// answers for this page, and all would be fetched a second time.
	const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (workers?.controller) call();
	else workers?.addEventListener('controllerchange', call, { once: true });
	return stop;
}
