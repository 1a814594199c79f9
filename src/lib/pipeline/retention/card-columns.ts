import { CARD_KINDS, type CardId, type CardKind } from '#lib/pipeline/cards/card.ts';
import { STATES } from '#lib/pipeline/retention/review-columns.ts';
import type { LearningState } from '#lib/pipeline/schedule/schedule.ts';

/** As much of a card as statistics need. */
export interface CardFigures {
	readonly id: CardId;
	readonly textId: string;
	/** Null where the card rests on no passage of its text, as are the section and the paragraph. */
	readonly sectionId: string | null;
	readonly paragraphId: string | null;
	readonly kind: CardKind;
	/** Neither deleted, nor dropped, nor a suggestion that waits. */
	readonly isInDeck: boolean;
	/** Whether sessions ask for it at a time of its own: not suspended, and in the deck. */
	readonly isAsked: boolean;
	/** New, of a section that the reader has not come to: no session asks it before. */
	readonly isHeldBack: boolean;
	readonly state: LearningState;
	/** Days; 0 for a new card, as are difficulty and interval. */
	readonly stabilityDays: number;
	readonly difficulty: number;
	readonly intervalDays: number;
	/** Epoch milliseconds; 0 for a new card. */
	readonly dueAtMs: number;
	readonly firstReviewAtMs: number | null;
	readonly lastReviewAtMs: number | null;
	/** When it came into the deck, epoch milliseconds; null if that was not noted. */
	readonly addedAtMs: number | null;
}

/** Cards in columns of equal length, a row each. What is null in `CardFigures` is NaN here, or -1 among names. */
export interface CardColumns {
	readonly length: number;
	readonly ids: readonly CardId[];
	/** Names that `text`, `section` and `passage` stand for; the latter two as `textId sectionId`, `textId paragraphId`. */
	readonly textNames: readonly string[];
	readonly sectionNames: readonly string[];
	readonly passageNames: readonly string[];
	readonly text: Int32Array;
	readonly section: Int32Array;
	readonly passage: Int32Array;
	/** The number in `CARD_KINDS`. */
	readonly kind: Uint8Array;
	/** 1 or 0. */
	readonly isInDeck: Uint8Array;
	readonly isAsked: Uint8Array;
	readonly isHeldBack: Uint8Array;
	/** The number in `STATES`. */
	readonly state: Uint8Array;
	readonly stabilityDays: Float64Array;
	readonly difficulty: Float64Array;
	readonly intervalDays: Float64Array;
	readonly dueAtMs: Float64Array;
	readonly firstReviewAtMs: Float64Array;
	readonly lastReviewAtMs: Float64Array;
	readonly addedAtMs: Float64Array;
}

/** Cards in columns, rows in the order given. */
export function cardColumns(cards: readonly CardFigures[]): CardColumns {
	const texts = numbering();
	const sections = numbering();
	const passages = numbering();
	const time = (atMs: number | null) => atMs ?? NaN;
	const within = (textId: string, id: string | null) => (id === null ? null : `${textId} ${id}`);
	return {
		length: cards.length,
		ids: cards.map(({ id }) => id),
		text: Int32Array.from(cards, ({ textId }) => texts.numberOf(textId)),
		section: Int32Array.from(cards, ({ textId, sectionId }) => sections.numberOf(within(textId, sectionId))),
		passage: Int32Array.from(cards, ({ textId, paragraphId }) => passages.numberOf(within(textId, paragraphId))),
		textNames: texts.all,
		sectionNames: sections.all,
		passageNames: passages.all,
		kind: Uint8Array.from(cards, ({ kind }) => CARD_KINDS.indexOf(kind)),
		isInDeck: Uint8Array.from(cards, ({ isInDeck }) => Number(isInDeck)),
		isAsked: Uint8Array.from(cards, ({ isAsked }) => Number(isAsked)),
		isHeldBack: Uint8Array.from(cards, ({ isHeldBack }) => Number(isHeldBack)),
		state: Uint8Array.from(cards, ({ state }) => STATES.indexOf(state)),
		stabilityDays: Float64Array.from(cards, ({ stabilityDays }) => stabilityDays),
		difficulty: Float64Array.from(cards, ({ difficulty }) => difficulty),
		intervalDays: Float64Array.from(cards, ({ intervalDays }) => intervalDays),
		dueAtMs: Float64Array.from(cards, ({ dueAtMs }) => dueAtMs),
		firstReviewAtMs: Float64Array.from(cards, ({ firstReviewAtMs }) => time(firstReviewAtMs)),
		lastReviewAtMs: Float64Array.from(cards, ({ lastReviewAtMs }) => time(lastReviewAtMs)),
		addedAtMs: Float64Array.from(cards, ({ addedAtMs }) => time(addedAtMs))
	};
}

/** One row of columns. */
export function cardFiguresOf(columns: CardColumns, row: number): CardFigures {
	const time = (atMs: number | undefined) => (atMs === undefined || Number.isNaN(atMs) ? null : atMs);
	const idWithin = (names: readonly string[], number: number | undefined) =>
		names[number ?? -1]?.slice(textId.length + 1) ?? null;
	const textId = columns.textNames[columns.text[row] ?? -1] ?? '';
	return {
		id: columns.ids[row] ?? ('' as CardId),
		textId,
		sectionId: idWithin(columns.sectionNames, columns.section[row]),
		paragraphId: idWithin(columns.passageNames, columns.passage[row]),
		kind: CARD_KINDS[columns.kind[row] ?? 0] ?? 'own',
		isInDeck: columns.isInDeck[row] === 1,
		isAsked: columns.isAsked[row] === 1,
		isHeldBack: columns.isHeldBack[row] === 1,
		state: STATES[columns.state[row] ?? 0] ?? 'new',
		stabilityDays: columns.stabilityDays[row] ?? 0,
		difficulty: columns.difficulty[row] ?? 0,
		intervalDays: columns.intervalDays[row] ?? 0,
		dueAtMs: columns.dueAtMs[row] ?? 0,
		firstReviewAtMs: time(columns.firstReviewAtMs[row]),
		lastReviewAtMs: time(columns.lastReviewAtMs[row]),
		addedAtMs: time(columns.addedAtMs[row])
	};
}

/** Numbers names from 0, in the order in which they are first met; null is -1. */
function numbering(): { readonly all: readonly string[]; readonly numberOf: (name: string | null) => number } {
	const all: string[] = [];
	const numbers = new Map<string, number>();
	return {
		all,
		numberOf(name) {
			if (name === null) return -1;
			let number = numbers.get(name);
			if (number === undefined) {
				number = all.push(name) - 1;
				numbers.set(name, number);
			}
			return number;
		}
	};
}
