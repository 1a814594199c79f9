type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/**
 * A malformed record with as much of it as is well-formed: each field that would pass in a record otherwise plain, and
 * the plain one for the others.
 * @param plain passes itself
 * @param optional names that may be missing: kept where they pass, left out where not
 */
export function mendRecord<Item extends object>(
	broken: unknown,
	plain: Item,
	isWellFormed: (candidate: Item) => boolean,
	optional: readonly string[] = []
): Item {
	const found = fieldsOf(broken) ?? {};
	const passes = (name: string) => name in found && isWellFormed({ ...plain, [name]: found[name] });
	const fields = Object.entries(plain).map(([name, value]: [string, unknown]) => {
		if (passes(name)) return [name, found[name]];
		const inner = fieldsOf(value);
		if (inner === null) return [name, value];
		return [name, mendRecord(found[name], inner, (candidate) => isWellFormed({ ...plain, [name]: candidate }))];
	});
	const kept = optional.filter(passes).map((name) => [name, found[name]]);
	// The names are those of the plain record, and each value passed in its place.
	return Object.fromEntries([...fields, ...kept]) as Item;
}
