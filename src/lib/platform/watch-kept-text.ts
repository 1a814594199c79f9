/**
 * Tells of what may have changed a text in localStorage from elsewhere: another tab did, or the browser shows again a
 * page that it had kept as it stood and told nothing.
 * @returns stops telling
 */
export function watchKeptText(name: string, onchange: () => void): () => void {
	const onstorage = ({ key }: StorageEvent) => {
		// No key: all of it was cleared.
		if (key === name || key === null) onchange();
	};
	const onshow = ({ persisted }: PageTransitionEvent) => {
		if (persisted) onchange();
	};
	addEventListener('storage', onstorage);
	addEventListener('pageshow', onshow);
	return () => {
		removeEventListener('storage', onstorage);
		removeEventListener('pageshow', onshow);
	};
}
