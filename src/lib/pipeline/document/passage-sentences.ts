import { sentencesOver, wordsIn } from '#lib/pipeline/document/fill-gaps.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/** A paragraph of a text; `start` is its offset into the whole. */
interface PlacedWords {
	readonly start: number;
	readonly text: string;
}

/** More words than these are no gap that anyone could fill. */
const MOST_BLANKED = 12;

/** The whole sentences around a passage, as a stretch of the text, and the words in them to ask for at first. */
export function passageSentences(
	paragraphs: readonly PlacedWords[],
	range: TextRange
): { readonly sentences: TextRange; readonly blanked: readonly TextRange[] } {
	const touched = paragraphs.filter(({ start, text }) => start < range.end && range.start < start + text.length);
	const [first, last] = [touched[0], touched.at(-1)];
	if (!first || !last) return { sentences: range, blanked: [] };
	const around = (paragraph: PlacedWords) => {
		const start = Math.max(0, range.start - paragraph.start);
		const end = Math.min(paragraph.text.length, range.end - paragraph.start);
		return sentencesOver(paragraph.text, { start, end });
	};
	const sentences = { start: first.start + around(first).start, end: last.start + around(last).end };
	if (first !== last) return { sentences, blanked: [] };

	const words = wordsIn(first.text.slice(sentences.start - first.start, sentences.end - first.start));
	const chosen = words.filter(
		({ start, end }) => sentences.start + start < range.end && range.start < sentences.start + end
	);
	const isPart = chosen.length < words.length && chosen.length <= MOST_BLANKED;
	return { sentences, blanked: isPart ? chosen : [] };
}

/** A passage up to the first thing in it that belongs to no paragraph, as a heading. */
export function unbrokenPart(paragraphs: readonly PlacedWords[], text: string, range: TextRange): TextRange {
	let end = range.start;
	for (const paragraph of paragraphs) {
		const paragraphEnd = paragraph.start + paragraph.text.length;
		if (paragraphEnd <= range.start || range.end <= paragraph.start) continue;
		if (end > range.start && text.slice(end, paragraph.start).trim() !== '') break;
		end = Math.min(range.end, paragraphEnd);
	}
	return { start: range.start, end };
}
