import { findKeptAtOnce } from './files-at-once.ts';
import { filesAtOnce, pathsForLater } from './release-files.ts';
import type { Saved } from './tell-pages.ts';
import { worker } from './worker.ts';

/** The cache of what is saved once the worker is at work. */
export function openLaterCache(): Promise<Cache> {
	return worker.caches.open(`commonplace-later-${worker.registration.scope}`);
}

async function findSaved(): Promise<Response[]> {
	const cache = await openLaterCache();
	const found = await Promise.all([
		...filesAtOnce.map(({ url }) => findKeptAtOnce(url)),
		...pathsForLater.map((path) => cache.match(path))
	]);
	return found.filter((response) => response !== undefined);
}

/** How many files of this release are kept. */
export async function countSaved(): Promise<number> {
	return (await findSaved()).length;
}

/** The same with their size, which takes longer to find out. */
export async function measureSaved(): Promise<Saved> {
	const sizes = (await findSaved()).map(async (response) => (await response.blob()).size);
	return { saved: sizes.length, bytes: (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) };
}
