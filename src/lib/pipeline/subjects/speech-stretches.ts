import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** A stretch of text in somebody's own words: between quotation marks, or set apart behind a colon. */
export interface SpeechStretch extends TextRange {
	readonly form: 'marks' | 'block';
	/** What the speaker is named in where he is named within: "…," he says, "…". */
	readonly interruptions: readonly TextRange[];
}

/** Marks that lie further apart than this in one paragraph are two quotations with text between. */
const LONGEST_INTERRUPTION = 60;

/** Finds the stretches that are quoted, in reading order; one that goes on over paragraphs is one stretch. */
export function speechStretches(text: string, sentences: readonly TextSentence[]): SpeechStretch[] {
	const stretches: SpeechStretch[] = [];
	const add = (start: number, end: number, form: SpeechStretch['form']) => {
		stretches.push({ start, end, form, interruptions: [] });
	};
	let open: number | null = null;
	let isLedIn = false;
	for (const { start, end } of paragraphRanges(sentences)) {
		const opensWithMark = /^["“]/u.test(text.slice(start, start + 1));
		const goesOn: boolean = open !== null && opensWithMark;
		if (open !== null && !goesOn) {
			add(open, start, 'marks');
			open = null;
		}
		if (isLedIn && !opensWithMark) add(start, end, 'block');
		open = addMarked(text, { start: goesOn ? start + 1 : start, end }, open, add);
		isLedIn = /:\s*[-–—]*$/u.test(text.slice(Math.max(start, end - 4), end));
	}
	if (open !== null) add(open, sentences.at(-1)?.end ?? open, 'marks');
	return joined(text, stretches);
}

function paragraphRanges(sentences: readonly TextSentence[]): TextRange[] {
	const ranges: TextRange[] = [];
	for (const { start, end, indexInParagraph } of sentences) {
		const last = ranges.at(-1);
		if (indexInParagraph === 0 || last === undefined) ranges.push({ start, end });
		else ranges[ranges.length - 1] = { start: last.start, end };
	}
	return ranges;
}

/** Adds the quotations of one paragraph; gives where the last begins if the paragraph leaves it open. */
function addMarked(
	text: string,
	{ start, end }: TextRange,
	opened: number | null,
	add: (start: number, end: number, form: SpeechStretch['form']) => void
): number | null {
	let open = opened;
	for (const { 0: mark, index } of text.slice(start, end).matchAll(/["“”]/gu)) {
		const at = start + index;
		if (mark === '“' || (mark === '"' && open === null)) open ??= at;
		else if (open !== null) {
			add(open, at + 1, 'marks');
			open = null;
		}
	}
	return open;
}

/** Joins what only "…," he says, "…" parts. */
function joined(text: string, stretches: readonly SpeechStretch[]): SpeechStretch[] {
	const whole: SpeechStretch[] = [];
	let gaps: TextRange[] = [];
	for (const stretch of stretches) {
		const before = whole.at(-1);
		if (before !== undefined && isInterruption(text, before, stretch)) {
			gaps.push({ start: before.end, end: stretch.start });
			whole[whole.length - 1] = { ...before, end: stretch.end, interruptions: gaps };
		} else {
			gaps = [];
			whole.push(stretch);
		}
	}
	return whole;
}

function isInterruption(text: string, before: SpeechStretch, { start, form }: SpeechStretch): boolean {
	return (
		before.form === form &&
		start - before.end <= LONGEST_INTERRUPTION &&
		/^[^.?!;:]*[,:;.]\s*$/u.test(text.slice(before.end, start)) &&
		/[,;.!?—-]["”]$/u.test(text.slice(before.end - 2, before.end))
	);
}
