import { keepLostAtOnce } from './files-at-once.ts';
import { keepLostLater } from './files-for-later.ts';
import { fileCount } from './release-files.ts';
import { measureSaved } from './saved-files.ts';
import { tellPages } from './tell-pages.ts';

let mending: Promise<void> | null = null;

/** Keeps anew what was thrown away, and tells the pages. */
export function keepLost(): Promise<void> {
	mending ??= fetchLost().finally(() => (mending = null));
	return mending;
}

async function fetchLost(): Promise<void> {
	if (!(await keepLostAtOnce())) return;
	await keepLostLater();
	const now = await measureSaved();
	await tellPages({ ...now, isBrokenOff: now.saved < fileCount });
}
