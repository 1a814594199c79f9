import { resolve } from '$app/paths';
import type { TextId } from '#lib/pipeline/document/document.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';

interface Passage {
	readonly textId: TextId;
	readonly paragraphId: string | null;
	readonly source: SourceQuotation;
}

const ENDS_LENGTH = 40;

/**
 * The address of a passage: its paragraph, and its words as a text fragment, which browsers that know it mark.
 * @returns null where it hangs on no paragraph: it is no longer in the text, or the card never had a passage
 */
export function passageHref({ textId, paragraphId, source }: Passage): string | null {
	if (paragraphId === null) return null;
	return `${resolve('/read/[slug]', { slug: textId })}/#${paragraphId}:~:text=${textFragment(source.exact)}`;
}

/** Long passages by their first and last words: short addresses, and no stumbling over what lies between. */
function textFragment(exact: string): string {
	const encode = (words: string) => encodeURIComponent(words.trim()).replaceAll('-', '%2D');
	if (exact.length <= 3 * ENDS_LENGTH) return encode(exact);
	const first = exact.slice(0, exact.indexOf(' ', ENDS_LENGTH));
	const last = exact.slice(exact.lastIndexOf(' ', exact.length - ENDS_LENGTH) + 1);
	return `${encode(first)},${encode(last)}`;
}
