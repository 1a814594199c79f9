import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** Lines that stand together, trimmed; `follows` is true when no blank line parts it from the block before. */
export interface TextBlock extends TextRange {
	readonly text: string;
	readonly lineCount: number;
	readonly follows: boolean;
}

/** A line longer than this was not wrapped by an editor: it is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 120;

/** Parts a text into blocks: lines between blank lines, or single lines where a line holds a whole paragraph. */
export function textBlocks(text: string): TextBlock[] {
	return lineGroups(text).flatMap((group) => {
		const isWrapped = group.every((line) => line.end - line.start <= LONGEST_WRAPPED_LINE);
		const first = group[0];
		const last = group[group.length - 1];
		if (first === undefined || last === undefined) return [];
		if (isWrapped) return [blockOf(text, { start: first.start, end: last.end }, group.length, false)];
		return group.map((line, index) => blockOf(text, line, 1, index > 0));
	});
}

function blockOf(text: string, range: TextRange, lineCount: number, follows: boolean): TextBlock {
	return { ...range, text: text.slice(range.start, range.end), lineCount, follows };
}

function lineGroups(text: string): TextRange[][] {
	const groups: TextRange[][] = [];
	let group: TextRange[] = [];
	let offset = 0;
	for (const line of text.split('\n')) {
		const content = line.trim();
		if (content === '') {
			if (group.length > 0) groups.push(group);
			group = [];
		} else {
			const start = offset + line.indexOf(content);
			group.push({ start, end: start + content.length });
		}
		offset += line.length + 1;
	}
	if (group.length > 0) groups.push(group);
	return groups;
}
