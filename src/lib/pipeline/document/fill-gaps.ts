import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** What a gap looks like in a prompt. */
const GAP = '____';

/** The words of a passage, as stretches of it; what stands between them belongs to none. */
export function wordsIn(passage: string): TextRange[] {
	return [...passage.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}]+)*/gu)].map(({ index, 0: word }) => ({
		start: index,
		end: index + word.length
	}));
}

/** The sentences of a paragraph that a stretch touches, as one stretch of the paragraph. */
export function sentencesOver(paragraph: string, range: TextRange): TextRange {
	const touched = sentencesOf(paragraph).filter(({ start, end }) => start < range.end && range.start < end);
	return { start: touched[0]?.start ?? range.start, end: touched.at(-1)?.end ?? range.end };
}

function sentencesOf(paragraph: string): TextRange[] {
	const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
	return [...segmenter.segment(paragraph)].map(({ index, segment }) => ({
		start: index,
		end: index + segment.trimEnd().length
	}));
}

/**
 * Asks for words of a passage: the sentences with the gaps, and what belongs in them. Gaps that only spaces part are one.
 * @param blanked words of the passage, in any order
 * @returns null where nothing is blanked
 */
export function blankWords(
	passage: string,
	blanked: readonly TextRange[]
): { readonly prompt: string; readonly answer: string } | null {
	const gaps: { start: number; end: number }[] = [];
	for (const { start, end } of [...blanked].sort((a, b) => a.start - b.start)) {
		const last = gaps.at(-1);
		if (last && passage.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end);
		else gaps.push({ start, end });
	}
	const [first, last] = [gaps[0], gaps.at(-1)];
	if (!first || !last) return null;
	const asked = sentencesOver(passage, { start: first.start, end: last.end });
	let prompt = '';
	let at = asked.start;
	for (const { start, end } of gaps) {
		prompt += passage.slice(at, start) + GAP;
		at = end;
	}
	return {
		prompt: (prompt + passage.slice(at, asked.end)).trim(),
		answer: gaps.map(({ start, end }) => passage.slice(start, end)).join(' … ')
	};
}
