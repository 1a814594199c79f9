/// <reference types="@sveltejs/kit" />
import { base } from '$service-worker';
import { worker } from './worker.ts';

/** What a host answers with for an address that it does not know. */
export const fallbackPage = `${base}/404.html`;

// The program that makes cards of any text is as large as all the rest and seldom wanted: it may come later. So may what
// writes packages for Anki, and the typefaces that a reader can choose, all but the usual one.
const isForLater = (path: string) =>
	/\/immutable\/workers\/(?:generator|anki)/.test(path) ||
	path.endsWith('.wasm') ||
	(path.endsWith('.woff2') && !path.includes('/literata-'));

// Pictures of the app are for the browser's own question whether to install it, and that is asked online.
const isForInstallingOnly = (path: string) => path.startsWith(`${base}/screenshots/`);

const built = Object.entries(worker.FILES).map(([path, revision]) => ({ url: base + path, revision }));

/** Every path of this release. */
export const builtUrls: ReadonlySet<string> = new Set(built.map(({ url }) => url));

// Many a host adds a script to pages and packs pictures anew.
const isLeftAsItIs = (path: string) => !/(?:\/|\.html|\.png|\.svg)$/.test(path);

/** The content hash of each file that has none in its name and that comes byte for byte as it was built. */
export const revisions: ReadonlyMap<string, string> = new Map(
	built.flatMap(({ url, revision }) => (revision !== null && isLeftAsItIs(url) ? [[url, revision]] : []))
);

/** What is saved before the worker is at work. */
export const filesAtOnce = built.filter(({ url }) => !isForLater(url) && !isForInstallingOnly(url));

/** The paths of what is saved after it. */
export const pathsForLater: readonly string[] = built.map(({ url }) => url).filter(isForLater);

/** All that is saved. */
export const fileCount = filesAtOnce.length + pathsForLater.length;
