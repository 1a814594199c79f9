import { forgetEarlierAtOnce } from './files-at-once.ts';
import { forgetEarlierLater } from './files-for-later.ts';
import { worker } from './worker.ts';

/** The pages that this worker has heard to be of its own release. */
const ownPages = new Set<string>();

/** A page of the release before, held for words that a reload would lose, may still ask for what it has not yet used. */
export async function fromEarlier(request: Request): Promise<Response> {
	return (await worker.caches.match(request)) ?? fetch(request);
}

/** Hears that a page is of this release, and deletes what is kept of the one before once no page may ask for it. */
export async function noteOwnPage(event: ExtendableEvent, id: string): Promise<void> {
	ownPages.add(id);
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (!pages.every((page) => ownPages.has(page.id))) return;
	await forgetEarlierAtOnce(event);
	await forgetEarlierLater();
}
