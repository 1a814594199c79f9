/** Gives a value its type, or throws TypeError where it is not of that type. */
export interface Field<Value> {
	(value: unknown): Value;
	/** The parts of a value that the field knows, in its own order, unchecked; where there is none, all of it. */
	readonly pick?: (value: unknown) => unknown;
}

function refuse(expected: string): never {
	throw new TypeError(`not ${expected}`);
}

/** A string, of at most so many UTF-16 code units where a limit is given. */
export function text<Text extends string = string>(longest = Infinity): Field<Text> {
	return (value) => (typeof value === 'string' && value.length <= longest ? (value as Text) : refuse('a text'));
}

/** A string of a pattern, which must cover all of it. */
export function matching<Text extends string>(pattern: RegExp): Field<Text> {
	return (value) => (typeof value === 'string' && pattern.test(value) ? (value as Text) : refuse(String(pattern)));
}

export function numberIn(lowest: number, highest: number): Field<number> {
	return (value) =>
		typeof value === 'number' && value >= lowest && value <= highest ? value : refuse(`in ${lowest}–${highest}`);
}

export function wholeIn(lowest: number, highest: number): Field<number> {
	return (value) => (Number.isInteger(value) ? numberIn(lowest, highest)(value) : refuse('a whole number'));
}

export function oneOf<const Values extends readonly (string | number | boolean | null)[]>(
	...values: Values
): Field<Values[number]> {
	return (value) => {
		const index = values.findIndex((allowed) => allowed === value);
		return index === -1 ? refuse(values.join(' or ')) : (values[index] as Values[number]);
	};
}

export function nullable<Value>(field: Field<Value>): Field<Value | null> {
	return (value) => (value === null ? null : field(value));
}

export function listOf<Value>(field: Field<Value>, most: number): Field<readonly Value[]> {
	const read = (value: unknown) =>
		Array.isArray(value) && value.length <= most ? value.map((item) => field(item)) : refuse('a list');
	const pick = (value: unknown) => (Array.isArray(value) ? value.map((item) => picked(field, item)) : value);
	return Object.assign(read, { pick });
}

/** What a field picks of a value. */
export function picked(field: Field<unknown>, value: unknown): unknown {
	return field.pick === undefined ? value : field.pick(value);
}

/** A field for each name of a record. */
export type Fields<Item> = { readonly [Name in keyof Item]-?: Field<Exclude<Item[Name], undefined>> };

/**
 * A record of named fields: what is missing or unknown is refused, and the fields come out in the order named here.
 * @param optional the names that may be missing
 */
export function shape<Item extends object>(fields: Fields<Item>, optional: readonly (keyof Item)[] = []): Field<Item> {
	const entries = Object.entries<Field<unknown>>(fields);
	const known = new Set(entries.map(([name]) => name));
	const isOptional = new Set<PropertyKey>(optional);

	function read(value: unknown): Item {
		const record = fieldsOf(value);
		if (record === null) refuse('a record');
		for (const name of record.keys()) if (!known.has(name)) refuse('a known field');
		const present = entries.filter(([name]) => record.has(name) || !isOptional.has(name));
		// Each value passed the field of its name, and no name is missing that must be there.
		return Object.fromEntries(present.map(([name, field]) => [name, field(record.get(name))])) as Item;
	}

	function pick(value: unknown): unknown {
		const record = fieldsOf(value);
		if (record === null) return value;
		const present = entries.filter(([name]) => record.has(name));
		return Object.fromEntries(present.map(([name, field]) => [name, picked(field, record.get(name))]));
	}

	return Object.assign(read, { pick });
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	return new Map(Object.entries(value));
}
