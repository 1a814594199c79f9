import { HIGHLIGHT_COLOURS } from '#lib/pipeline/document/highlight.ts';
import { quoteSource } from '#lib/pipeline/document/source-quotation.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import type { StoredHighlight } from '#lib/store/schema.ts';
import { FIXED_NOW_MS } from '#tests/support/fixed-clock.ts';

/** So many highlights spread over a text, some of them over each other, every third with a note. */
export function manyHighlights(text: string, textId: TextId, count: number): StoredHighlight[] {
	const step = Math.floor(text.length / (count + 1));
	return Array.from({ length: count }, (_, index) => {
		const start = index * step + ((index * 37) % 50);
		return {
			id: `mark-${index}`,
			textId,
			source: quoteSource(text, { start, end: start + 60 + ((index * 53) % 240) }),
			colour: HIGHLIGHT_COLOURS[index % 4] ?? 'yellow',
			note: index % 3 === 0 ? `Note ${index}` : '',
			createdAtMs: FIXED_NOW_MS + index * 60_000,
			changedAtMs: FIXED_NOW_MS + index * 60_000,
			removedAtMs: null
		};
	});
}
