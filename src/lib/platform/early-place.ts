import type { TextPlace } from '#lib/platform/visible-text.ts';

/** The names in localStorage: where the reader is in a text, as JSON, to be there before the first paint. The page's head knows them too. */
const PREFIX = 'commonplace:place:';

declare global {
	interface Window {
		/** How far down a page was scrolled to the reader's place before the app took over, pixels. */
		earlyScrollY?: number;
		/** Ends the going back there when lines break anew, once the app does it. */
		endEarlyPlace?: () => void;
	}
}

/**
 * Keeps a place for the first paint of the next visit. The store, which takes a while to open, has the last word on it.
 * @param slug names the text in addresses
 */
export function keepEarlyPlace(slug: string, { paragraphId, character }: TextPlace): void {
	try {
		localStorage.setItem(PREFIX + slug, JSON.stringify({ paragraphId, character }));
	} catch {
		// Forbidden or full: the page shows the head of the text for a moment.
		return;
	}
}

/** The place kept for a text; null if there is none, or none that can be read. */
export function readEarlyPlace(slug: string): TextPlace | null {
	try {
		const { paragraphId, character } = JSON.parse(localStorage.getItem(PREFIX + slug) ?? '{}') as Partial<TextPlace>;
		if (!/^p\d+$/.test(paragraphId ?? '') || !Number.isInteger(character)) return null;
		return { paragraphId, character } as TextPlace;
	} catch {
		return null;
	}
}
