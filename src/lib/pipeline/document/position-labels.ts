import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** The label that opens a numbered position: `range` with number and full stop, `title` without. */
export interface PositionLabel {
	readonly number: number;
	readonly range: TextRange;
	readonly title: TextRange;
}

const LABEL = /^(?:\((\d{1,2})\)|(\d{1,2})[.)])\s+(\p{Lu}[^.:;?!\n]{1,70}?)[.:](?=\s+\p{Lu}|\s*$)/u;
const LONGEST_TITLE_WORDS = 8;

/** Finds the labels of numbered positions, by paragraph index; a lone number, or one out of sequence, labels nothing. */
export function positionLabels(text: string, paragraphs: readonly TextRange[]): Map<number, PositionLabel> {
	const labels = new Map<number, PositionLabel>();
	let run: [number, PositionLabel][] = [];
	const closeRun = () => {
		if (run.length >= 2) for (const [index, label] of run) labels.set(index, label);
		run = [];
	};
	for (const [index, paragraph] of paragraphs.entries()) {
		const label = readLabel(text, paragraph);
		if (label === null || label.number !== run.length + 1) {
			if (label?.number !== 1) continue;
			closeRun();
		}
		run.push([index, label]);
	}
	closeRun();
	return labels;
}

function readLabel(text: string, paragraph: TextRange): PositionLabel | null {
	const match = LABEL.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 100)));
	const title = match?.[3];
	if (match === null || title === undefined || title.split(/\s+/u).length > LONGEST_TITLE_WORDS) return null;
	const end = paragraph.start + match[0].length;
	return {
		number: Number(match[1] ?? match[2]),
		range: { start: paragraph.start, end },
		title: { start: end - 1 - title.length, end: end - 1 }
	};
}
