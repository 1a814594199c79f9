import type { TextFault } from '#lib/generator/generator-message.ts';

/** As on the command line. */
export const LARGEST_TEXT_BYTES = 5_000_000;

/** What can be said of a text without reading it through. */
export function faultAtSight(source: string | Blob): TextFault | null {
	const size = typeof source === 'string' ? source.length : source.size;
	if (size > LARGEST_TEXT_BYTES) return 'text-too-large';
	return size === 0 || (typeof source === 'string' && !/\S/u.test(source)) ? 'empty-text' : null;
}

/** Gives a text to make cards of, or why it is none: empty or without words, too large, or not UTF-8 text. */
export async function readSource(source: string | Blob): Promise<{ text: string } | { fault: TextFault }> {
	const fault = faultAtSight(source);
	if (fault !== null) return { fault };
	if (new Blob([source]).size > LARGEST_TEXT_BYTES) return { fault: 'text-too-large' };
	const text = typeof source === 'string' ? source : decoded(await source.arrayBuffer());
	if (text === null || text.includes('\0')) return { fault: 'not-text' };
	return /[\p{L}\p{N}]/u.test(text) ? { text } : { fault: 'empty-text' };
}

function decoded(bytes: ArrayBuffer): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return null;
	}
}
