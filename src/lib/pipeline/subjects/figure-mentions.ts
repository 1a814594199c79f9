import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { Figure } from '#lib/pipeline/subjects/subject-index.ts';

/** Where persons are named, in reading order, so that those of a stretch are found fast. */
export interface FigureMention extends TextRange {
	readonly figure: Figure;
}

/** Lists every mention of every figure in reading order. */
export function figureMentions(figures: readonly Figure[]): FigureMention[] {
	return figures
		.flatMap((figure) => figure.mentions.map(({ start, end }) => ({ start, end, figure })))
		.sort((a, b) => a.start - b.start);
}

/** The mentions that lie inside a range. */
export function mentionsWithin(mentions: readonly FigureMention[], range: TextRange): FigureMention[] {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle]?.start ?? 0) < range.start) low = middle + 1;
		else high = middle;
	}
	const found: FigureMention[] = [];
	for (let mention = mentions[low]; mention !== undefined && mention.end <= range.end; mention = mentions[low]) {
		found.push(mention);
		low += 1;
	}
	return found;
}
