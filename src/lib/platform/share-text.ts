/** What became of words given away. */
export type Handover = 'shared' | 'copied' | 'declined' | 'failed';

/** Puts words on the clipboard. */
export async function copyText(words: string): Promise<Handover> {
	try {
		await navigator.clipboard.writeText(words);
		return 'copied';
	} catch {
		// No clipboard over plain http, in old browsers, or by the reader's own choice: the caller says so.
		return 'failed';
	}
}

/** Whether the system can pass words on to another app. */
export function canShare(): boolean {
	return typeof navigator !== 'undefined' && typeof navigator.share === 'function';
}

/** Offers words to the apps of the device; where there is no way to, copies what `instead` holds. */
export async function shareText(
	content: { readonly title?: string; readonly text: string; readonly url?: string },
	instead: string
): Promise<Handover> {
	if (!canShare()) return copyText(instead);
	try {
		await navigator.share(content);
		return 'shared';
	} catch (error) {
		if (error instanceof DOMException && error.name === 'AbortError') return 'declined';
		return copyText(instead);
	}
}
