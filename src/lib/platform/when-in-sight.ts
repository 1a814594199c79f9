/** Waits until the reader can see the page: at once, or when its tab comes to the front. */
export function whenInSight(): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (document.visibilityState !== 'visible') return;
			document.removeEventListener('visibilitychange', look);
			resolve();
		};
		document.addEventListener('visibilitychange', look);
		look();
	});
}
