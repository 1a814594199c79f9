import { isUnclosed } from '#lib/pipeline/document/block-quotation.ts';
import type { Problem } from '#lib/pipeline/document/document.ts';
import type { TextBlock } from '#lib/pipeline/document/text-blocks.ts';

const VERY_LONG_PARAGRAPH = 20_000;

/** Lists what in a text could not be read with confidence, in reading order. */
export function documentProblems(text: string, blocks: readonly TextBlock[]): Problem[] {
	if (!/[\p{L}\p{N}]/u.test(text)) return [{ code: 'no-text', start: 0, end: text.length }];
	return blocks.flatMap((block, index) => {
		const range = { start: block.start, end: block.end };
		const found: Problem[] = [];
		if (block.end - block.start > VERY_LONG_PARAGRAPH) found.push({ code: 'very-long-paragraph', ...range });
		const next = blocks[index + 1];
		if (isUnclosed(block.text) && !(next !== undefined && /^["“]/u.test(next.text))) {
			found.push({ code: 'unclosed-quotation', ...range });
		}
		return found;
	});
}
