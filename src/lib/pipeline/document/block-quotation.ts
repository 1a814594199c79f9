import type { TextBlock } from '#lib/pipeline/document/text-blocks.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';

const OPENING = /^["“]/u;
const CITATION = /[.?!,]?["”]?\s*[.,]?\s*(\([^()]{4,120}\)\.?)$/u;
const LOOKS_CITED = /\d|\bp\.|\bibid|\p{Lu}\p{Ll}+.*\p{Lu}\p{Ll}+/u;

/** Whether a block is quoted whole: its lead-in ends in a colon, or the quotation before it has not been closed. */
export function isBlockQuotation(block: TextBlock, before: TextBlock | null, beforeIsQuotation: boolean): boolean {
	if (!OPENING.test(block.text)) return false;
	const isWhole = !leavesQuotation(block.text);
	if (before !== null && beforeIsQuotation) return isUnclosed(before.text);
	return isWhole && before !== null && /:\s*[–—-]*$/u.test(before.text);
}

/** Where a block quotation names its source, brackets included. */
export function citationOf(block: TextBlock): TextRange | null {
	const found = CITATION.exec(block.text)?.[1];
	if (found === undefined || !LOOKS_CITED.test(found)) return null;
	return { start: block.end - found.length, end: block.end };
}

/** Whether a paragraph opens a quotation that it does not close. */
export function isUnclosed(text: string): boolean {
	if (!OPENING.test(text)) return false;
	const curly = (text.match(/“/gu) ?? []).length - (text.match(/”/gu) ?? []).length;
	const straight = (text.match(/"/gu) ?? []).length;
	return curly > 0 || straight % 2 === 1;
}

/** Whether running text goes on after the quotation that opens the block is closed. */
function leavesQuotation(text: string): boolean {
	const close = text.slice(1).search(/["”]/u);
	if (close === -1) return false;
	const rest = text.slice(close + 2).replace(CITATION, '');
	return /\p{L}/u.test(rest.replace(/["“][^"“”]*["”]/gu, ''));
}
