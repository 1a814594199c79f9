import { fromEarlier, noteOwnPage } from './earlier-release.ts';
import { findKeptAtOnce, isKeptAtOnce, keepAtOnce } from './files-at-once.ts';
import { fromLater, isKeepingLater, keepLater } from './files-for-later.ts';
import { keepLost } from './lost-files.ts';
import { fallbackPage, pathsForLater } from './release-files.ts';
import { measureSaved } from './saved-files.ts';
import { tellPages } from './tell-pages.ts';
import { worker } from './worker.ts';

worker.addEventListener('install', (event) => {
	event.waitUntil(keepAtOnce(event));
});

worker.addEventListener('activate', (event) => {
	// So that a first visit that loses its network can still open the screens it has not been to.
	event.waitUntil(worker.clients.claim());
	// Not waited for: until this event is over no page is answered.
	void keepLater();
});

worker.addEventListener('message', (event: ExtendableMessageEvent) => {
	const type = (event.data as { type?: unknown } | null)?.type;
	// Only the reader's yes replaces a running release.
	if (type === 'SKIP_WAITING') void worker.skipWaiting();
	// A page that wants to know keeps this worker awake until all is saved.
	if (type === 'WHAT_IS_SAVED') event.waitUntil(tellWhatIsSaved());
	if (type === 'OF_THIS_RELEASE' && event.source instanceof Client) {
		event.waitUntil(noteOwnPage(event, event.source.id));
	}
});

worker.addEventListener('fetch', (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;

	const isNavigation = event.request.mode === 'navigate';
	// What was broken off goes on with the next page.
	if (isNavigation) event.waitUntil(keepLater());
	if (pathsForLater.includes(url.pathname)) {
		event.respondWith(fromLater(url.pathname, event));
	} else if (isKeptAtOnce(url.pathname)) {
		event.respondWith(fromKept(url.pathname, event));
	} else if (isNavigation && isKeptAtOnce(`${url.pathname}/`)) {
		// As a static host does, so that the address is the same however the page was reached.
		event.respondWith(Response.redirect(`${url.pathname}/${url.search}`));
	} else if (isNavigation) {
		event.respondWith(fetch(event.request).catch(() => noSuchPage(event)));
	} else if (url.pathname.includes('/immutable/')) {
		event.respondWith(fromEarlier(event.request));
	}
});

/** A file that was thrown away comes from the network, and all such files are kept anew. */
async function fromKept(path: string, event: FetchEvent): Promise<Response> {
	const kept = await findKeptAtOnce(path);
	if (kept !== undefined) return kept;
	event.waitUntil(keepLost());
	return fetch(event.request);
}

/** Says what a host says of an address it does not know. */
async function noSuchPage(event: FetchEvent): Promise<Response> {
	const { body, headers } = await fromKept(fallbackPage, event);
	return new Response(body, { status: 404, headers });
}

/** Tells the pages what is saved, and fetches what is missing. What is being fetched is told of as it comes. */
async function tellWhatIsSaved(): Promise<void> {
	if (isKeepingLater()) await keepLater();
	await tellPages(await measureSaved());
	await keepLost();
	await keepLater();
}
