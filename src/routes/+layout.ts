import { browser } from '$app/environment';
import { asset } from '$app/paths';
import { pauseWhileKept } from '#lib/platform/kept-page.ts';
import { nextTask } from '#lib/platform/own-task.ts';
import { oneTabAtATime } from '#lib/platform/tab-locks.ts';
import { Library } from '#lib/state/library.svelte.ts';
import { openStore, STORE_NAME } from '#lib/store/open-store.ts';
import { fetchWholeText } from './fetch-whole-text.ts';

export const prerender = true;
export const trailingSlash = 'always';

async function fetchDeck() {
	const response = await fetch(asset('/decks/soviet-democracy.json'));
	if (!response.ok) throw new TypeError(`The deck came with status ${response.status}.`);
	return response.json();
}

/**
 * The reader's library, whose store opens while the code of the page itself is still coming. The page is made alive in
 * a task of its own: Kit waits for this.
 */
export async function load() {
	const library = new Library({
		openStore: async (onfreed) => {
			const store = await openStore(STORE_NAME, onfreed);
			pauseWhileKept(store);
			return store;
		},
		fetchDeck,
		fetchParagraphs: fetchWholeText,
		nowMs: () => Date.now(),
		oneTabAtATime: (work) => oneTabAtATime('deck', work)
	});
	if (browser) {
		void library.open();
		await nextTask();
	}
	return { library };
}
