import pMap from 'p-map';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { sha256 } from '#lib/platform/sha256.ts';
import { builtUrls, fallbackPage, filesAtOnce, revisions } from './release-files.ts';
import { tellPages } from './tell-pages.ts';
import { worker } from './worker.ts';

// Workbox fetches one after the other, and each waits for its way there and back: a hundred times, on a first visit.
// Over HTTP/1.1 a browser has six ways to a host; the page keeps two of them.
const concurrency = 4;

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

precache.addToCacheList(filesAtOnce);

/** Fetches and keeps what is not kept already. */
export async function keepAtOnce(event: ExtendableEvent): Promise<void> {
	await pMap(precache.getURLsToCacheKeys(), (entry) => save(event, ...entry), { concurrency });
}

/** @param cacheKey the address, with the revision of a file whose name has none */
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
	const path = new URL(request.url).pathname;
	const isFallback = path === fallbackPage && response.status === 404;
	// Nor is one that another origin gave, as a network does that wants a login first.
	const isOwn = new URL(response.url, worker.location.href).origin === worker.location.origin;
	return (response.ok || isFallback) && isOwn && isOfThisRelease(path, response);
}

/**
 * A host whose files come one by one, or that hands out what it has kept, may still have a file of an older release. It
 * would be kept as this one's, and the scripts that a page names would be missing for as long.
 */
async function isOfThisRelease(path: string, response: Response): Promise<boolean> {
	const revision = revisions.get(path);
	if (revision !== undefined) {
		return (await sha256(new Uint8Array(await response.clone().arrayBuffer()))).startsWith(revision);
	}
	if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return true;
	const html = await response.clone().text();
	const named = html.matchAll(/["'(]([^"'()\s]*\/_app\/immutable\/[^"'()\s]+)/g);
	return [...named].every(([, path = '']) => builtUrls.has(path));
}

/** Whether a path is one of those kept at once. */
export function isKeptAtOnce(path: string): boolean {
	return precache.getCacheKeyForURL(path) !== undefined;
}

/** What is kept of a path; a cached file may have been thrown away. */
export function findKeptAtOnce(path: string): Promise<Response | undefined> {
	return precache.matchPrecache(path);
}

/**
 * Keeps anew what was thrown away, as by another app at this origin that clears every cache.
 * @returns whether anything was
 */
export async function keepLostAtOnce(): Promise<boolean> {
	const cache = await worker.caches.open(precache.strategy.cacheName);
	const kept = new Set((await cache.keys()).map(({ url }) => url));
	const lost = [...precache.getURLsToCacheKeys()].filter(([, cacheKey]) => !kept.has(cacheKey));
	const keep = async ([url, cacheKey]: readonly [string, string]) => {
		const request = requestFor(url, cacheKey);
		const response = await fetch(request);
		if (await isWanted(request, response)) await cache.put(cacheKey, asIfDirect(response));
	};
	// What fails loses none of the others, and is tried again when it is missed next.
	await pMap(lost, (entry) => keep(entry).catch(() => undefined), { concurrency });
	return lost.length > 0;
}

/** The answer without the mark of having been sent on: with that a browser opens no page. */
function asIfDirect(response: Response): Response {
	if (!response.redirected) return response;
	const { body, status, statusText, headers } = response;
	return new Response(body, { status, statusText, headers });
}

/** Deletes what the release before kept at once. */
export async function forgetEarlierAtOnce(event: ExtendableEvent): Promise<void> {
	await precache.activate(event);
}
