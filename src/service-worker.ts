/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base } from '$service-worker';
import pMap from 'p-map';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';

interface CommonplaceWorker extends ServiceWorkerGlobalScope {
	/**
	 * What was built: a content hash for each path, null where the name has one. Written in front of the built worker by
	 * `src/cli/stamp-service-worker.ts`; Kit's own lists have no hashes, and another order with each build.
	 */
	readonly FILES: Readonly<Record<string, string | null>>;
}
const worker = globalThis.self as unknown as CommonplaceWorker;

const fallbackPage = `${base}/404.html`;

/** To count the files aloud one by one takes a slow phone longer than to save them. */
const TELL_EVERY_MS = 100;
let savedCount = 0;
let toldAtMs = 0;

const precache = new PrecacheController({
	plugins: [
		{
			handlerDidComplete: async () => {
				savedCount += 1;
				// A new release is fetched behind the reader's back: the one at work is whole.
				if (worker.registration.active !== null || Date.now() - toldAtMs < TELL_EVERY_MS) return;
				toldAtMs = Date.now();
				await tellPages({ saved: savedCount });
			}
		},
		{
			cacheWillUpdate: async ({ request, response }) => ((await isWanted(request, response)) ? response : null)
		}
	]
});

// The program that makes cards of any text is as large as all the rest and seldom wanted: it may come later. So may what
// writes packages for Anki, and the typefaces that a reader can choose, all but the usual one.
const isForLater = (path: string) =>
	/\/immutable\/workers\/(?:generator|anki)/.test(path) ||
	path.endsWith('.wasm') ||
	(path.endsWith('.woff2') && !path.includes('/literata-'));
const built = Object.entries(worker.FILES).map(([path, revision]) => ({ url: base + path, revision }));
const builtUrls = new Set(built.map(({ url }) => url));
const later = built.map(({ url }) => url).filter(isForLater);
const laterCacheName = `commonplace-later-${worker.registration.scope}`;

// Pictures of the app are for the browser's own question whether to install it, and that is asked online.
const isForInstallingOnly = (path: string) => path.startsWith(`${base}/screenshots/`);

precache.addToCacheList(built.filter(({ url }) => !isForLater(url) && !isForInstallingOnly(url)));

const fileCount = precache.getCachedURLs().length + later.length;

// Workbox fetches one after the other, and each waits for its way there and back: a hundred times, on a first visit.
// Over HTTP/1.1 a browser has six ways to a host; the page keeps two of them.
const concurrency = 4;

worker.addEventListener('install', (event) => {
	event.waitUntil(pMap(precache.getURLsToCacheKeys(), (entry) => save(event, ...entry), { concurrency }));
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
		ownPages.add(event.source.id);
		event.waitUntil(forgetEarlier(event));
	}
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
		event.respondWith(fromCache(url.pathname, event));
	} else if (isNavigation && isCached(`${url.pathname}/`)) {
		// As a static host does, so that the address is the same however the page was reached.
		event.respondWith(Response.redirect(`${url.pathname}/${url.search}`));
	} else if (isNavigation) {
		event.respondWith(fetch(event.request).catch(() => noSuchPage(event)));
	} else if (url.pathname.includes('/immutable/')) {
		event.respondWith(fromEarlier(event.request));
	}
});

/**
 * Fetches a file and keeps it, if it is not kept already.
 * @param cacheKey the address, with the revision of a file whose name has none
 */
async function save(event: ExtendableEvent, url: string, cacheKey: string): Promise<void> {
	await Promise.all(precache.strategy.handleAll({ event, request: requestFor(url, cacheKey), params: { cacheKey } }));
}

function requestFor(url: string, cacheKey: string): Request {
	// What the browser has kept on its own of a name without a hash may be of an older release.
	return new Request(url, { cache: cacheKey === url ? 'default' : 'reload', credentials: 'same-origin' });
}

/** Whether an answer is a file of this release. */
async function isWanted(request: Request, response: Response): Promise<boolean> {
	// Hosts answer for the fallback page itself with 200 or with 404; both are the page we want. Any other answer, as of a
	// host that is busy, is not.
	const isFallback = new URL(request.url).pathname === fallbackPage && response.status === 404;
	return (response.ok || isFallback) && isOfThisRelease(response);
}

/**
 * A host whose files come one by one, or that hands out what it has kept, may still have the page of an older release.
 * The scripts that it names would be missing for as long as it is kept.
 */
async function isOfThisRelease(response: Response): Promise<boolean> {
	if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return true;
	const html = await response.clone().text();
	const named = html.matchAll(/["'(]([^"'()\s]*\/_app\/immutable\/[^"'()\s]+)/g);
	return [...named].every(([, path = '']) => builtUrls.has(path));
}

function isCached(path: string): boolean {
	return precache.getCacheKeyForURL(path) !== undefined;
}

/** A cached file may have been thrown away: then the network is asked, and all such files are kept anew. */
async function fromCache(path: string, event: FetchEvent): Promise<Response> {
	const kept = await precache.matchPrecache(path);
	if (kept !== undefined) return kept;
	event.waitUntil(keepLost());
	return fetch(event.request);
}

let mending: Promise<void> | null = null;

/** Keeps anew what was thrown away, as by another app at this origin that clears every cache. */
function keepLost(): Promise<void> {
	mending ??= fetchLost().finally(() => (mending = null));
	return mending;
}

async function fetchLost(): Promise<void> {
	const cache = await worker.caches.open(precache.strategy.cacheName);
	const kept = new Set((await cache.keys()).map(({ url }) => url));
	const lost = [...precache.getURLsToCacheKeys()].filter(([, cacheKey]) => !kept.has(cacheKey));
	if (lost.length === 0) return;
	const keep = async ([url, cacheKey]: readonly [string, string]) => {
		const request = requestFor(url, cacheKey);
		const response = await fetch(request);
		if (await isWanted(request, response)) await cache.put(cacheKey, response);
	};
	// What fails loses none of the others, and is tried again when it is missed next.
	await pMap(lost, (entry) => keep(entry).catch(() => undefined), { concurrency });
	keeping = null;
	await keepLater();
	const now = await measureSaved();
	await tellPages({ ...now, isBrokenOff: now.saved < fileCount });
}

/** Says what a host says of an address it does not know. */
async function noSuchPage(event: FetchEvent): Promise<Response> {
	const { body, headers } = await fromCache(fallbackPage, event);
	return new Response(body, { status: 404, headers });
}

let keeping: Promise<void> | null = null;
let isKeeping = false;
let timesAsked = 0;

/** Fetches what is to come later, once; what then is missing, as offline, the next call tries again. */
function keepLater(): Promise<void> {
	timesAsked += 1;
	if (keeping !== null) return keeping;
	isKeeping = true;
	keeping = fetchLater().then((isWhole) => {
		isKeeping = false;
		if (!isWhole) keeping = null;
	});
	return keeping;
}

/** @returns whether all of it is here */
async function fetchLater(): Promise<boolean> {
	const cache = await worker.caches.open(laterCacheName);
	const kept = await pathsIn(cache);
	const wanted = later.filter((path) => !kept.includes(path));
	if (wanted.length === 0) return true;
	let saved = (await findSaved()).length;
	const asked = timesAsked;
	let isWhole = true;
	for (const path of wanted) {
		// One by one: what fails loses none of the others.
		const isKept = await cache.add(path).then(
			() => true,
			() => false
		);
		isWhole &&= isKept;
		if (!isKept) continue;
		saved += 1;
		await tellPages({ saved });
	}
	// Asked for again meanwhile, as by a network that came back too late for one of the files.
	if (!isWhole && timesAsked !== asked) return fetchLater();
	if (!isWhole) await tellPages({ saved, isBrokenOff: true });
	return isWhole;
}

async function fromLater(path: string, request: Request): Promise<Response> {
	const cache = await worker.caches.open(laterCacheName);
	return (await cache.match(path)) ?? fetch(request);
}

async function pathsIn(cache: Cache): Promise<string[]> {
	return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}

/** The pages that this worker has heard to be of its own release. */
const ownPages = new Set<string>();

/** A page of the release before, held for words that a reload would lose, may still ask for what it has not yet used. */
async function fromEarlier(request: Request): Promise<Response> {
	return (await worker.caches.match(request)) ?? fetch(request);
}

/** Deletes what is kept of the release before, once no page may ask for it any more. */
async function forgetEarlier(event: ExtendableEvent): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (!pages.every(({ id }) => ownPages.has(id))) return;
	await precache.activate(event);
	const cache = await worker.caches.open(laterCacheName);
	const gone = (await pathsIn(cache)).filter((path) => !later.includes(path));
	await Promise.all(gone.map((path) => cache.delete(path)));
}

interface Saved {
	/** Of `fileCount` files. */
	readonly saved: number;
	readonly bytes?: number;
	/** Whether the rest did not come, and is not being fetched any more. */
	readonly isBrokenOff?: boolean;
}

async function tellPages(saved: Saved): Promise<void> {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const page of pages) page.postMessage({ type: 'SAVED', fileCount, ...saved });
}

async function findSaved(): Promise<Response[]> {
	const cache = await worker.caches.open(laterCacheName);
	const found = await Promise.all([
		...precache.getCachedURLs().map((url) => precache.matchPrecache(url)),
		...later.map((path) => cache.match(path))
	]);
	return found.filter((response) => response !== undefined);
}

/** Tells the pages what is saved, and fetches what is missing. What is being fetched is told of as it comes. */
async function tellWhatIsSaved(): Promise<void> {
	if (isKeeping) await keepLater();
	await tellPages(await measureSaved());
	await keepLost();
	await keepLater();
}

async function measureSaved(): Promise<Saved> {
	const sizes = (await findSaved()).map(async (response) => (await response.blob()).size);
	return { saved: sizes.length, bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}
