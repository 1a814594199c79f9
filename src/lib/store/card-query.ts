import type { CardForm, CardKind } from '#lib/pipeline/cards/card.ts';
import { isLeech } from '#lib/pipeline/schedule/leech.ts';
import { addDays, studyDayOf, studyDayOn } from '#lib/pipeline/schedule/study-day.ts';
import type { CardFacts } from '#lib/store/card-facts.ts';
import type { CardStanding } from '#lib/store/card-list.ts';

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** What is asked of a card by a number. Due is in study days from today, 0 being today; stability and interval in days. */
export type NumberField = 'due' | 'stability' | 'difficulty' | 'lapses' | 'reviews' | 'interval';

/** `unread`: new, in a section not read yet. `leech`: forgotten so often that its wording is the likelier fault. */
export type AskedState = CardStanding | 'unread' | 'leech';

/** One thing asked of a card. */
export type Asked =
	/** Folded as `foldWords` does. */
	| { readonly type: 'words'; readonly words: string }
	| { readonly type: 'kind'; readonly kind: CardKind }
	| { readonly type: 'form'; readonly form: CardForm }
	| { readonly type: 'state'; readonly state: AskedState }
	| { readonly type: 'number'; readonly field: NumberField; readonly comparison: Comparison; readonly value: number };

/** The same, or with `isNot` the contrary of it. */
export type CardTerm = Asked & { readonly isNot: boolean };

/** What a card must be, each term of it; without terms, any card. */
export interface CardQuery {
	readonly terms: readonly CardTerm[];
}

/** The study day that "today" means. */
export interface QueryDay {
	readonly nowMs: number;
	readonly dayStartHour: number;
}

type Test = (facts: CardFacts) => boolean;

/**
 * Whether cards are what a query asks for.
 * @returns a test of one card, made once for any number of them
 */
export function matchesQuery({ terms }: CardQuery, day: QueryDay): Test {
	const tests = terms.map((term) => testOf(term, day));
	return (facts) => tests.every((test) => test(facts));
}

/** Whether the query asks for cards in a state, as it must for those that are kept out of sight otherwise. */
export function asksForState({ terms }: CardQuery, state: AskedState): boolean {
	return terms.some((term) => term.type === 'state' && term.state === state && !term.isNot);
}

function testOf(term: CardTerm, day: QueryDay): Test {
	const test = askedTest(term, day);
	return term.isNot ? (facts) => !test(facts) : test;
}

function askedTest(term: CardTerm, day: QueryDay): Test {
	switch (term.type) {
		case 'words':
			return ({ words }) => words.includes(term.words);
		case 'kind':
			return ({ kind }) => kind === term.kind;
		case 'form':
			return ({ form }) => form === term.form;
		case 'state':
			return stateTest(term.state);
		case 'number':
			return term.field === 'due' ? dueTest(term.comparison, term.value, day) : numberTest(term);
	}
}

function stateTest(state: AskedState): Test {
	if (state === 'unread') return ({ isUnread }) => isUnread;
	if (state === 'leech') return ({ lapseCount }) => isLeech(lapseCount);
	return ({ standing }) => standing === state;
}

function numberTest({ field, comparison, value }: Extract<CardTerm, { type: 'number' }>): Test {
	const numberOf = NUMBERS[field];
	const holds = COMPARISONS[comparison];
	return (facts) => {
		const number = numberOf(facts);
		return number !== null && holds(number, value);
	};
}

/** A day is compared by where it begins and ends, so that no card needs its own day worked out. */
function dueTest(comparison: Comparison, days: number, { nowMs, dayStartHour }: QueryDay): Test {
	const today = studyDayOf(nowMs, dayStartHour).date;
	const { startMs, endMs } = studyDayOn(addDays(today, Math.max(-MOST_DAYS, Math.min(MOST_DAYS, days))), dayStartHour);
	const holds: Record<Comparison, (dueAtMs: number) => boolean> = {
		'<': (dueAtMs) => dueAtMs < startMs,
		'<=': (dueAtMs) => dueAtMs < endMs,
		'=': (dueAtMs) => dueAtMs >= startMs && dueAtMs < endMs,
		'>=': (dueAtMs) => dueAtMs >= startMs,
		'>': (dueAtMs) => dueAtMs >= endMs
	};
	const isWithin = holds[comparison];
	return ({ dueAtMs }) => dueAtMs !== null && isWithin(dueAtMs);
}

/** More than any interval; a calendar ends some hundred thousand years on. */
const MOST_DAYS = 1_000_000;

const NUMBERS: Record<NumberField, (facts: CardFacts) => number | null> = {
	due: ({ dueAtMs }) => dueAtMs,
	stability: ({ stabilityDays }) => stabilityDays,
	difficulty: ({ difficulty }) => difficulty,
	lapses: ({ lapseCount }) => lapseCount,
	reviews: ({ reviewCount }) => reviewCount,
	interval: ({ intervalDays }) => intervalDays
};

const COMPARISONS: Record<Comparison, (number: number, value: number) => boolean> = {
	'<': (number, value) => number < value,
	'<=': (number, value) => number <= value,
	// As precisely as it was typed: 2.1 finds what a card's page shows as 2.1.
	'=': (number, value) => Number(number.toFixed(`${value}`.split('.')[1]?.length ?? 0)) === value,
	'>=': (number, value) => number >= value,
	'>': (number, value) => number > value
};
