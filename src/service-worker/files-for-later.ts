import { pathsForLater } from './release-files.ts';
import { countSaved, openLaterCache } from './saved-files.ts';
import { tellPages } from './tell-pages.ts';

let underWay: Promise<void> | null = null;
let timesAsked = 0;

/**
 * Fetches what is missing of what is to come later; what does not come, as offline, the next call tries again. Looked for
 * each time: what had come may have been thrown away.
 */
export function keepLater(): Promise<void> {
	timesAsked += 1;
	underWay ??= fetchLater().finally(() => (underWay = null));
	return underWay;
}

/** The same, where files are known to be gone, and may be since what is missing was looked for last. */
export async function keepLostLater(): Promise<void> {
	await underWay;
	await keepLater();
}

/** Whether it is being fetched now. */
export function isKeepingLater(): boolean {
	return underWay !== null;
}

async function fetchLater(): Promise<void> {
	const cache = await openLaterCache();
	const kept = await pathsIn(cache);
	const wanted = pathsForLater.filter((path) => !kept.includes(path));
	if (wanted.length === 0) return;
	let saved = await countSaved();
	const asked = timesAsked;
	let isMissing = false;
	for (const path of wanted) {
		// One by one: what fails loses none of the others.
		const isKept = await cache.add(path).then(
			() => true,
			() => false
		);
		isMissing ||= !isKept;
		if (!isKept) continue;
		saved += 1;
		await tellPages({ saved });
	}
	// Asked for again meanwhile, as by a network that came back too late for one of the files.
	if (isMissing && timesAsked !== asked) return fetchLater();
	if (isMissing) await tellPages({ saved, isBrokenOff: true });
}

/** Answers with what is kept; else the network is asked, and what is missing is kept. */
export async function fromLater(path: string, event: FetchEvent): Promise<Response> {
	const cache = await openLaterCache();
	const kept = await cache.match(path);
	if (kept !== undefined) return kept;
	event.waitUntil(keepLater());
	return fetch(event.request);
}

/** Deletes what the release before kept for later. */
export async function forgetEarlierLater(): Promise<void> {
	const cache = await openLaterCache();
	const gone = (await pathsIn(cache)).filter((path) => !pathsForLater.includes(path));
	await Promise.all(gone.map((path) => cache.delete(path)));
}

async function pathsIn(cache: Cache): Promise<string[]> {
	return (await cache.keys()).map(({ url }) => new URL(url).pathname);
}
