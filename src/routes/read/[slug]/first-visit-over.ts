const TOUCHES = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * Calls once when more than the words may be fetched: at once where a service worker has all of the app on this device,
 * or none can, else when it has, or as soon as the reader does anything.
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
	const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	// Without service workers, as in some private windows, nothing is saved that this could come from later.
	if (workers === undefined) setTimeout(call);
	else if (workers.controller) call();
	// Not when the worker is ready: then it does not yet answer for this page, and all would be fetched a second time.
	else workers.addEventListener('controllerchange', call, { once: true });
	return stop;
}
