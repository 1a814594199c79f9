import { hasUnsavedWords } from '#lib/platform/unsaved-words.ts';

/**
 * Loads this page anew, unless it cannot be had or words typed would be lost: then resolves. What a page could not fetch
 * when it first wanted it, it does not ask for again: most browsers remember so of a module (whatwg/html#6768), and Vite
 * of a style.
 */
export async function loadPageAnew(): Promise<void> {
	if (hasUnsavedWords() || !(await isThere())) return;
	location.reload();
	// Nothing goes on in a page that is about to end.
	await new Promise(() => undefined);
}

async function isThere(): Promise<boolean> {
	try {
		return (await fetch(location.href, { cache: 'no-store' })).ok;
	} catch {
		return false;
	}
}
