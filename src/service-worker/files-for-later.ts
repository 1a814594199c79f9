import { pathsForLater } from './release-files.ts';
import { countSaved, openLaterCache } from './saved-files.ts';
import { tellPages } from './tell-pages.ts';

let underWay: Promise<void> | null = null;
let isWhole = false;
let timesAsked = 0;

/** Fetches what is to come later, once; what then is missing, as offline, the next call tries again. */
export function keepLater(): Promise<void> {
	timesAsked += 1;
	if (isWhole) return Promise.resolve();
	underWay ??= fetchLater().finally(() => (underWay = null));
	return underWay;
}

/** The same, where what was kept may be gone. */
export async function keepLostLater(): Promise<void> {
	await underWay;
	isWhole = false;
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
	isWhole = wanted.length === 0;
	if (isWhole) return;
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
	isWhole = !isMissing;
	// Asked for again meanwhile, as by a network that came back too late for one of the files.
	if (isMissing && timesAsked !== asked) return fetchLater();
	if (isMissing) await tellPages({ saved, isBrokenOff: true });
}

/** Answers with what is kept; else the network is asked. */
export async function fromLater(path: string, request: Request): Promise<Response> {
	const cache = await openLaterCache();
	return (await cache.match(path)) ?? fetch(request);
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
