import type { TextBlock } from '#lib/pipeline/document/text-blocks.ts';

/** A boxed text as block indices: its title, its paragraphs, its source line. */
export interface Sidebar {
	readonly title: number;
	readonly source: number;
}

const MOST_PARAGRAPHS = 4;
const LONGEST_SOURCE_LINE = 90;
const DATED =
	/\b(?:1[5-9]|20)\d\d\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d|\b(?:p|pp|No|Vol)\.\s*\d/u;

/**
 * Finds the sidebar that a heading-like block opens: a few paragraphs closed by a short dated source line,
 * after which the running text goes on.
 */
export function sidebarAt(
	blocks: readonly TextBlock[],
	title: number,
	isRunningText: (index: number) => boolean
): Sidebar | null {
	for (let index = title + 2; index <= title + MOST_PARAGRAPHS + 1 && index < blocks.length - 1; index += 1) {
		const block = blocks[index];
		if (block === undefined || !isRunningText(index - 1)) return null;
		if (isSourceLine(block)) return isRunningText(index + 1) ? { title, source: index } : null;
	}
	return null;
}

function isSourceLine({ text, lineCount }: TextBlock): boolean {
	return (
		lineCount === 1 &&
		text.length <= LONGEST_SOURCE_LINE &&
		/^[\p{Lu}(–—-].*[^:,;]$/u.test(text) &&
		DATED.test(text) &&
		!/\b(?:is|are|was|were|has|have|had|will)\b/u.test(text)
	);
}
