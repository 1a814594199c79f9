import { ParseEnglish } from 'parse-english';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';

const parser = new ParseEnglish();

/** Abbreviations before a name or a number that end no sentence. */
const OPEN_ABBREVIATION =
	/(?:^|[\s(“"‘])(?:Mr|Mrs|Ms|Dr|M|MM|Mme|St|Prof|Gen|Col|Capt|Rev|Hon|Sir|Lieut|Gov|Sen|No|Nos|vol|vols|p|pp|chap|ch|sec|art|fig|cf|i\.e|e\.g|viz|vs|ed|trans|Op|op|(?!I\.)\p{Lu})\.$/u;

/** Gives the sentences of one paragraph, in order; together they cover it but for the space between. */
export function sentencesOf(text: string, paragraph: TextRange): TextRange[] {
	const found = parser.parse(text.slice(paragraph.start, paragraph.end)).children.flatMap((node) => {
		if (node.type !== 'ParagraphNode') return [];
		return node.children.flatMap((child) => {
			const start = child.position?.start.offset;
			const end = child.position?.end.offset;
			if (child.type !== 'SentenceNode' || start === undefined || end === undefined) return [];
			return [{ start: paragraph.start + start, end: paragraph.start + end }];
		});
	});
	return joined(text, found).flatMap((sentence) => piecesOf(text, sentence));
}

/** No writer's sentence is longer; text without full stops, as of speech written down by a machine, is. */
const LONGEST_SENTENCE = 3000;

/** Cuts what is too long for a sentence, at a space if it has one: no later stage meets one of a whole book's length. */
function piecesOf(text: string, { start, end }: TextRange): TextRange[] {
	const pieces: TextRange[] = [];
	let from = start;
	while (end - from > LONGEST_SENTENCE) {
		const space = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
		const cut = space > from ? space : besideCharacter(text, from + LONGEST_SENTENCE);
		pieces.push({ start: from, end: cut });
		from = space > from ? space + 1 : cut;
	}
	return [...pieces, { start: from, end }];
}

/** Moves a place that parts a character behind it. */
function besideCharacter(text: string, at: number): number {
	return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;
}

function joined(text: string, sentences: readonly TextRange[]): TextRange[] {
	const result: TextRange[] = [];
	for (const sentence of sentences) {
		const last = result[result.length - 1];
		if (
			last !== undefined &&
			isUnfinished(text.slice(last.start, last.end), text.slice(sentence.start, sentence.end))
		) {
			result[result.length - 1] = { start: last.start, end: sentence.end };
		} else result.push(sentence);
	}
	return result;
}

function isUnfinished(sentence: string, next: string): boolean {
	return OPEN_ABBREVIATION.test(sentence) || /^\p{Ll}/u.test(next) || !/[\p{L}\p{N}]/u.test(next);
}
