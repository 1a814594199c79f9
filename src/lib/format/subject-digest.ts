import { tellingWords } from '#lib/format/telling-words.ts';
import type { Document } from '#lib/pipeline/document/document.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type {
	EventSubject,
	Figure,
	HolderKind,
	Position,
	SubjectId,
	SubjectIndex
} from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences, type TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** A stretch of the text, as UTF-16 code units; `end` is after its last. */
export type Span = readonly [start: number, end: number];

interface SubjectEntryBase {
	readonly id: SubjectId;
	/** In reading order, each within one paragraph. */
	readonly mentions: readonly Span[];
}

/** Names the person; `isPerhaps` where the text leaves doubt whether it is one. */
export interface FigureEntry extends SubjectEntryBase {
	readonly kind: 'figure';
	readonly name: string;
	readonly isPerhaps: boolean;
	/** The sentence that tells who this is, and the words of it that do. */
	readonly sentence: Span;
	readonly telling: Span;
}

export interface EventEntry extends SubjectEntryBase {
	readonly kind: 'event';
	readonly name: string;
	readonly date: string | null;
	/** The words of the mentions that name or date it. */
	readonly marks: readonly Span[];
}

/** Its one mention is the quotation that states the view. */
export interface PositionEntry extends SubjectEntryBase {
	readonly kind: 'position';
	readonly holder: string;
	readonly holderKind: HolderKind;
}

export type SubjectEntry = FigureEntry | EventEntry | PositionEntry;

/** What a reader sees of the subjects of a text; the words themselves stay in the text. */
export interface SubjectDigest {
	readonly subjects: readonly SubjectEntry[];
}

/**
 * Chooses what a reader sees: all included subjects, those that a card asks about, and figures that are perhaps so.
 * @param asked the subjects of the deck's included cards
 */
export function digestSubjects(document: Document, index: SubjectIndex, asked: ReadonlySet<SubjectId>): SubjectDigest {
	const places = paragraphs(document);
	const isShown = ({ id, tier }: Figure | EventSubject | Position) => tier === 'included' || asked.has(id);
	const sentences = textSentences(document);
	const spans = (ranges: readonly TextRange[]) =>
		ranges.filter((range) => places.some((place) => isWithin(range, place))).map(asSpan);
	return {
		subjects: [
			...index.figures.flatMap((figure) => figureEntry(figure, !isShown(figure), spans(figure.mentions), sentences)),
			...index.events.filter(isShown).map((event) => eventEntry(event, spans(event.mentions), document.text)),
			...index.positions.filter(isShown).map(({ id, holder, holderKind, quote }) => ({
				kind: 'position' as const,
				id,
				holder,
				holderKind,
				mentions: spans([quote])
			}))
		].filter(({ mentions }) => mentions.length > 0)
	};
}

function figureEntry(
	{ id, name, mentions }: Figure,
	isPerhaps: boolean,
	spans: readonly Span[],
	sentences: readonly TextSentence[]
): FigureEntry[] {
	const told = tellingWords(sentences, mentions, name);
	if (told === null) return [];
	return [
		{
			kind: 'figure',
			id,
			name,
			isPerhaps,
			sentence: asSpan(told.sentence),
			telling: asSpan(told.words),
			mentions: spans
		}
	];
}

/** A name longer than this is a clause: then the date is marked. */
const LONGEST_MARKED_NAME = 60;

function eventEntry({ id, name, date }: EventSubject, mentions: readonly Span[], text: string): EventEntry {
	const marks = mentions.flatMap(([start, end]) => {
		const passage = text.slice(start, end).toLowerCase();
		const found = [name.length <= LONGEST_MARKED_NAME ? name : '', date ?? ''].find(
			(words) => words !== '' && passage.includes(words.toLowerCase())
		);
		if (found === undefined) return [];
		const at = start + passage.indexOf(found.toLowerCase());
		return [[at, at + found.length] as const];
	});
	return { kind: 'event', id, name, date, marks, mentions };
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

function asSpan({ start, end }: TextRange): Span {
	return [start, end];
}
