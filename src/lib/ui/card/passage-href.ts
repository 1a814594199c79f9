import { resolve } from '$app/paths';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { textFragment } from '#lib/pipeline/document/text-fragment.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';

interface Passage {
	readonly textId: TextId;
	readonly paragraphId: string | null;
	readonly source: SourceQuotation;
}

/**
 * The address of a passage: its paragraph, and its words as a text fragment, which browsers that know it mark.
 * @returns null where it hangs on no paragraph: it is no longer in the text, or the card never had a passage
 */
export function passageHref({ textId, paragraphId, source }: Passage): string | null {
	if (paragraphId === null) return null;
	// Of the text no more is at hand than was kept around the passage, and that may begin or end within a word.
	const before = source.prefix.replace(/^\S+\s/u, '');
	const after = source.suffix.replace(/\s\S+$/u, '');
	const fragment = textFragment(before + source.exact + after, {
		start: before.length,
		end: before.length + source.exact.length
	});
	return `${resolve('/read/[slug]', { slug: textId })}/#${paragraphId}:~:${fragment}`;
}
