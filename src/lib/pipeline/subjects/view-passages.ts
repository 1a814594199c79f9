import { wordsOf, type TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** A view quoted at greater length is a paragraph, not a quotation: a longer sentence is taken in parts. */
const LONGEST_PASSAGE = 600;
/** Parts are joined up to here, so that they say something. */
const LONGEST_JOINED = 450;
const LEAST_PART = 80;
const SHORTEST_PASSAGE = 16;
const CLAUSE_END = /(?:[;:—]|--)["”’)]*/gu;

/**
 * Gives the passages of a text that may each state a view, in reading order: its sentences, the very long ones cut
 * at semicolons, colons and dashes. A part keeps the place (`index`, `indexInParagraph`) of its sentence.
 */
export function viewPassages(text: string, sentences: readonly TextSentence[]): TextSentence[] {
	return sentences.flatMap((sentence) => {
		if (sentence.end - sentence.start <= LONGEST_PASSAGE) return [sentence];
		return partsOf(sentence.text).flatMap(([from, to]) => {
			const space = /^\s*/u.exec(sentence.text.slice(from, to))?.[0].length ?? 0;
			const range = { start: sentence.start + from + space, end: sentence.start + to };
			if (range.end - range.start < SHORTEST_PASSAGE) return [];
			return [{ ...sentence, ...range, text: text.slice(range.start, range.end), words: wordsOf(text, range) }];
		});
	});
}

type Part = readonly [from: number, to: number];

function partsOf(sentence: string): Part[] {
	const cuts = Array.from(sentence.matchAll(CLAUSE_END), (match) => match.index + match[0].length);
	const parts: [from: number, to: number][] = [];
	for (const end of [...cuts, sentence.length]) {
		const last = parts.at(-1);
		if (last && end - last[0] <= LONGEST_JOINED) last[1] = end;
		else parts.push([last?.[1] ?? 0, end]);
	}
	return parts.flatMap((part) => cutAtCommas(sentence, part));
}

function cutAtCommas(sentence: string, [from, to]: Part): Part[] {
	const parts: Part[] = [];
	let start = from;
	while (to - start > LONGEST_PASSAGE) {
		const window = sentence.slice(start, start + LONGEST_PASSAGE);
		const cut = [window.lastIndexOf(','), window.lastIndexOf(' ')].find((at) => at > LEAST_PART);
		const end = start + (cut ?? window.length - 1) + 1;
		parts.push([start, end]);
		start = end;
	}
	return [...parts, [start, to]];
}
