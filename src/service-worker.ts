/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';

interface CommonplaceWorker extends ServiceWorkerGlobalScope {
	/** Content hashes by path, written in front of the built worker by `src/cli/stamp-service-worker.ts`. */
	readonly REVISIONS?: Readonly<Record<string, string>>;
}
const worker = globalThis.self as unknown as CommonplaceWorker;

const fallbackPage = `${base}/404.html`;

/** Without stamped hashes every release counts as a change of every page. */
function revisionOf(path: string): string {
	return worker.REVISIONS?.[path.slice(base.length)] ?? version;
}

const precache = new PrecacheController({
	plugins: [
		{
			// Hosts answer for the fallback page itself with 200 or with 404; both are the page we want.
			cacheWillUpdate: ({ request, response }) =>
				Promise.resolve(response.ok || new URL(request.url).pathname === fallbackPage ? response : null)
		}
	]
});

// The program that makes cards of any text is as large as all the rest and seldom wanted: it may come later. So may what
// writes packages for Anki, and the typefaces that a reader can choose, all but the usual one.
const isForLater = (path: string) =>
	/\/immutable\/workers\/(?:generator|anki)/.test(path) ||
	path.endsWith('.wasm') ||
	(path.endsWith('.woff2') && !path.includes('/literata-'));
const later = build.filter(isForLater);
const laterCacheName = `commonplace-later-${worker.registration.scope}`;

precache.precache([
	// Built files carry their hash in their name.
	...build.filter((path) => !isForLater(path)).map((url) => ({ url, revision: null })),
	...[...files, ...prerendered, fallbackPage].map((url) => ({ url, revision: revisionOf(url) }))
]);

worker.addEventListener('activate', (event) => {
	// So that a first visit that loses its network can still open the screens it has not been to.
	event.waitUntil(worker.clients.claim());
	// Not waited for: until this event is over no page is answered.
	void keepLater();
});

worker.addEventListener('message', (event: ExtendableMessageEvent) => {
	// Only the reader's yes replaces a running release.
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
	const url = new URL(event.request.url);
	if (event.request.method !== 'GET' || url.origin !== worker.location.origin) return;

	const isNavigation = event.request.mode === 'navigate';
	// What was broken off goes on with the next page.
	if (isNavigation) event.waitUntil(keepLater());
	if (later.includes(url.pathname)) {
		event.respondWith(fromLater(url.pathname, event.request));
	} else if (isCached(url.pathname)) {
		event.respondWith(fromCache(url.pathname, event.request));
	} else if (isNavigation && isCached(`${url.pathname}/`)) {
		// As a static host does, so that the address is the same however the page was reached.
		event.respondWith(Response.redirect(`${url.pathname}/${url.search}`));
	} else if (isNavigation) {
		event.respondWith(fetch(event.request).catch(() => fromCache(fallbackPage, event.request)));
	}
});

function isCached(path: string): boolean {
	return precache.getCacheKeyForURL(path) !== undefined;
}

/** The browser may have thrown a cached file away: then the network is asked. */
async function fromCache(path: string, request: Request): Promise<Response> {
	return (await precache.matchPrecache(path)) ?? fetch(request);
}

let keeping: Promise<void> | null = null;

/** Fetches what is to come later, once; where that fails, as offline, the next call tries again. */
function keepLater(): Promise<void> {
	keeping ??= fetchLater().catch(() => {
		keeping = null;
	});
	return keeping;
}

async function fetchLater(): Promise<void> {
	const cache = await worker.caches.open(laterCacheName);
	const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
	await Promise.all(kept.filter((path) => !later.includes(path)).map((path) => cache.delete(path)));
	await cache.addAll(later.filter((path) => !kept.includes(path)));
}

async function fromLater(path: string, request: Request): Promise<Response> {
	const cache = await worker.caches.open(laterCacheName);
	return (await cache.match(path)) ?? fetch(request);
}
