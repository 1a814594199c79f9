import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepApart } from '#lib/pipeline/schedule/keep-apart.ts';

/** `Aa Ab B` are three items, two of them about A. */
const parse = (words: string) =>
	words
		.split(' ')
		.filter((word) => word !== '')
		.map((name) => ({ name, subject: name.charAt(0) }));

describe('keepApart', () => {
	const rows: [name: string, given: string, before: string | null, expected: string][] = [
		['nothing', '', null, ''],
		['all differ', 'C A B', null, 'C A B'],
		['two neighbours', 'A1 A2 B', null, 'A1 B A2'],
		['three and three', 'A1 A2 A3 B1 B2 B3', null, 'A1 B1 A2 B2 A3 B3'],
		['one subject at the end is brought forward in time', 'B C D A1 A2 A3', null, 'B A1 C A2 D A3'],
		['after its own subject', 'A1 A2 B C', 'A', 'B A1 C A2'],
		['a majority that cannot be kept apart', 'A1 A2 A3 A4 B', null, 'A1 B A2 A3 A4'],
		['one subject only', 'A1 A2 A3', 'A', 'A1 A2 A3']
	];
	it.each(rows)('%s', (_name, given, before, expected) => {
		expect(
			keepApart(parse(given), before)
				.map((item) => item.name)
				.join(' ')
		).toBe(expected);
	});

	it('keeps every item once, each subject in order, with as few neighbours as can be', () => {
		const anyItems = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 9 });
		fc.assert(
			fc.property(anyItems, fc.option(fc.constantFrom('A', 'B')), (subjects, before) => {
				const items = subjects.map((subject, place) => ({ subject, place }));
				const ordered = keepApart(items, before);
				expect([...ordered].sort((one, other) => one.place - other.place)).toEqual(items);
				for (const subject of 'ABCDE') {
					const places = ordered.filter((item) => item.subject === subject).map((item) => item.place);
					expect(places).toEqual([...places].sort((one, other) => one - other));
				}
				expect(neighbours(ordered, before)).toBe(fewestNeighbours(subjects, before));
			}),
			{ numRuns: 1000 }
		);
	});
});

function neighbours(ordered: readonly { subject: string }[], before: string | null): number {
	return ordered.filter((item, index) => item.subject === (index === 0 ? before : ordered[index - 1]?.subject)).length;
}

/** By trying everything. */
function fewestNeighbours(
	subjects: readonly string[],
	before: string | null,
	known = new Map<string, number>()
): number {
	if (subjects.length === 0) return 0;
	const key = `${before}:${[...subjects].sort().join('')}`;
	const found = known.get(key);
	if (found !== undefined) return found;
	const counts = [...new Set(subjects)].map((subject) => {
		const rest = subjects.toSpliced(subjects.indexOf(subject), 1);
		return (subject === before ? 1 : 0) + fewestNeighbours(rest, subject, known);
	});
	const fewest = Math.min(...counts);
	known.set(key, fewest);
	return fewest;
}
