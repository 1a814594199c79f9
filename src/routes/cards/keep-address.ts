import { addressOfPage, type ShownPage } from '#lib/state/card-address.ts';

/** Safari takes no more than a hundred changes of the address in half a minute, and one types faster. */
const REST_MS = 300;

/**
 * The address goes with the list, so that Back from elsewhere returns to it as it was.
 * @param shown the list as it is when the address is written
 */
export function keepAddress(shown: ShownPage): { readonly renew: () => void; readonly stop: () => void } {
	let keeping: ReturnType<typeof setTimeout> | undefined;
	const stop = () => clearTimeout(keeping);
	return {
		renew() {
			stop();
			// With the marks that the router and open sheets have put on the entry: to them it stays the same page.
			keeping = setTimeout(
				() => history.replaceState(history.state, '', `${location.pathname}${addressOfPage(shown)}`),
				REST_MS
			);
		},
		stop
	};
}
