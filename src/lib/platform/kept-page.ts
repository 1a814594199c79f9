/**
 * Tells when the browser keeps the page as it stands, to show it again when the reader goes back, and when it does so.
 * Between the two nothing of the page runs.
 */
export function whileKept(onkept: () => void, onreturn: () => void): void {
	addEventListener('pagehide', ({ persisted }) => {
		if (persisted) onkept();
	});
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) onreturn();
	});
}
