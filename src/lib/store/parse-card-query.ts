import type { CardForm, CardKind } from '#lib/pipeline/cards/card.ts';
import { foldWords } from '#lib/store/card-facts.ts';
import type { Asked, AskedState, CardQuery, CardTerm, Comparison, NumberField } from '#lib/store/card-query.ts';

/** A field by the name that a reader types. */
export type QueryField = 'kind' | 'state' | 'form' | NumberField;

/** A part of a query that asks nothing, and why. */
export interface QueryProblem {
	readonly code: 'unknown-field' | 'unknown-value' | 'not-a-number' | 'missing-value' | 'open-quote';
	/** UTF-16 code units into the query. */
	readonly start: number;
	readonly end: number;
	/** What stands there. */
	readonly word: string;
	/** The field that it was meant for; null where there is no such field, or none was named. */
	readonly field: QueryField | null;
}

const KINDS: Readonly<Record<string, CardKind>> = {
	position: 'position',
	positions: 'position',
	figure: 'figure',
	figures: 'figure',
	event: 'event',
	events: 'event',
	own: 'own',
	'my own': 'own'
};

const FORMS: Readonly<Record<string, CardForm>> = { basic: 'basic', gap: 'cloze', cloze: 'cloze', list: 'list' };

const STATES: Readonly<Record<string, AskedState>> = {
	new: 'new',
	learning: 'learning',
	known: 'review',
	review: 'review',
	suspended: 'suspended',
	buried: 'buried',
	'back tomorrow': 'buried',
	dropped: 'dropped',
	unread: 'unread',
	leech: 'leech'
};

const DAYS: Readonly<Record<string, readonly [Comparison, number]>> = {
	overdue: ['<', 0],
	today: ['<=', 0],
	tomorrow: ['=', 1],
	week: ['<', 7]
};

const NUMBER_FIELDS: readonly NumberField[] = ['due', 'stability', 'difficulty', 'lapses', 'reviews', 'interval'];
const FIELDS: readonly QueryField[] = ['kind', 'state', 'form', ...NUMBER_FIELDS];

const QUOTES = '"“”„';
const PIECE = /\s*(?<not>-(?=[^\s-]))?(?:(?<name>\p{L}+)(?<sign>:?(?:<=|>=|[<>=])|:))?/uy;
const VALUE = /[^\s"“”„]\S*/uy;

/** What a piece of a query says before it is known whether it means anything. */
interface Piece {
	readonly start: number;
	readonly isNot: boolean;
	/** Null for words alone. */
	readonly field: { readonly name: string; readonly start: number; readonly comparison: Comparison | null } | null;
	readonly value: string;
	readonly valueStart: number;
	readonly end: number;
	/** Whether a quotation mark was opened and not closed. */
	readonly isOpen: boolean;
}

/**
 * What the reader asks for: words, "quoted phrases", `kind:event`, `due:today`, `lapses>=3`, each with `-` before it for
 * the contrary. All of it must hold. Any text is taken; what means nothing is left out of the query and told of.
 */
export function parseCardQuery(text: string): {
	readonly query: CardQuery;
	readonly problems: readonly QueryProblem[];
} {
	const terms: CardTerm[] = [];
	const problems: QueryProblem[] = [];
	for (const piece of pieces(text)) {
		const meant = meaningOf(piece);
		if (meant === null) continue;
		if ('code' in meant) problems.push({ ...meant, word: text.slice(meant.start, meant.end) });
		else terms.push({ ...meant, isNot: piece.isNot });
	}
	return { query: { terms }, problems };
}

function* pieces(text: string): Generator<Piece> {
	for (let at = 0; at < text.length;) {
		PIECE.lastIndex = at;
		const { 0: lead = '', groups } = PIECE.exec(text) ?? { 0: '' };
		const { not, name, sign } = (groups ?? {}) as Record<string, string | undefined>;
		const valueStart = at + lead.length;
		const start = at + lead.length - lead.trimStart().length;
		const { value, end, isOpen } = valueAt(text, valueStart);
		const comparison = sign === undefined || sign === ':' ? null : (sign.replace(':', '') as Comparison);
		const nameStart = start + (not === undefined ? 0 : 1);
		const field = name === undefined ? null : { name: name.toLowerCase(), start: nameStart, comparison };
		if (field !== null || end > valueStart) {
			yield { start, isNot: not !== undefined, field, value, valueStart, end, isOpen };
		}
		at = Math.max(end, at + 1);
	}
}

function valueAt(text: string, start: number): Pick<Piece, 'value' | 'end' | 'isOpen'> {
	if (QUOTES.includes(text.charAt(start)) && start < text.length) {
		for (let end = start + 1; end < text.length; end += 1) {
			if (QUOTES.includes(text.charAt(end))) {
				return { value: text.slice(start + 1, end), end: end + 1, isOpen: false };
			}
		}
		return { value: text.slice(start + 1), end: text.length, isOpen: true };
	}
	VALUE.lastIndex = start;
	const value = VALUE.exec(text)?.[0] ?? '';
	return { value, end: start + value.length, isOpen: false };
}

type Fault = Omit<QueryProblem, 'word'>;

function meaningOf(piece: Piece): Asked | Fault | null {
	const { field, value, valueStart, start, end, isOpen } = piece;
	const named = FIELDS.find((name) => name === field?.name) ?? null;
	if (field !== null && named === null) {
		return { code: 'unknown-field', start: field.start, end: field.start + field.name.length, field: null };
	}
	if (isOpen) return { code: 'open-quote', start: valueStart, end, field: named };
	const words = foldWords(value).trim();
	if (named === null) return words === '' ? null : { type: 'words', words };
	if (words === '') return { code: 'missing-value', start, end, field: named };
	return fieldMeaning(named, field?.comparison ?? null, words) ?? faultOf(named, piece);
}

function fieldMeaning(field: QueryField, comparison: Comparison | null, value: string): Asked | null {
	if (field === 'kind' || field === 'state' || field === 'form') {
		if (comparison !== null && comparison !== '=') return null;
		return wordMeaning(field, value);
	}
	const day = field === 'due' && (comparison === null || comparison === '=') ? own(DAYS, value) : undefined;
	if (day !== undefined) return { type: 'number', field, comparison: day[0], value: day[1] };
	const number = /^-?\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : NaN;
	if (!Number.isFinite(number) || (field === 'due' && !Number.isInteger(number))) return null;
	return { type: 'number', field, comparison: comparison ?? '=', value: number };
}

function wordMeaning(field: 'kind' | 'state' | 'form', value: string): Asked | null {
	const [kind, state, form] = [own(KINDS, value), own(STATES, value), own(FORMS, value)];
	if (field === 'kind') return kind === undefined ? null : { type: 'kind', kind };
	if (field === 'state') return state === undefined ? null : { type: 'state', state };
	return form === undefined ? null : { type: 'form', form };
}

function faultOf(field: QueryField, { valueStart: start, end }: Piece): Fault {
	const isNumber = NUMBER_FIELDS.some((name) => name === field) && field !== 'due';
	return { code: isNumber ? 'not-a-number' : 'unknown-value', start, end, field };
}

/** What a table has under a name, not what every object has, such as `constructor`. */
function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}
