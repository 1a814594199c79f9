import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';

const read = (text: string) => parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' });
const subjectsOf = (text: string) => findSubjects(read(text));

describe('figures', () => {
	it.each([
		[
			'a full name and its surname',
			'Edward Thorne built the mill. In 1861 Thorne sold it. Thorne said that he was glad.',
			['Edward Thorne']
		],
		[
			'a courtesy title is not shown',
			'Everybody knew Mr. Thorne. Then Mr. Thorne said that he would leave.',
			['Thorne']
		],
		['a place', 'He went to London. In London it rained. The fog of London never lifts.', []],
		['an opening word', 'Never was there such a flood. Nobody had foreseen it.', []]
	])('%s', (_, text, names) => {
		const figures = subjectsOf(text).figures.filter(({ tier }) => tier === 'included');
		expect(figures.map(({ name }) => name)).toEqual(names);
	});

	it('gives a surname to the full name last used before it', () => {
		const { figures } = subjectsOf(
			'Edward Thorne wrote to John Miller. Thorne said no. Mary Thorne came. Thorne said yes to Edward Thorne.'
		);
		const counts = Object.fromEntries(figures.map(({ name, mentions }) => [name, mentions.length]));
		expect(counts).toMatchObject({ 'Edward Thorne': 3, 'Mary Thorne': 2 });
	});
});

describe('events', () => {
	it.each([
		['a dated happening', 'In May 1874 the dam at Arden broke and Thorne was killed.', ['May 1874']],
		['a supposition', 'If the dam should break, the meadow might perhaps be drowned.', []]
	])('%s', (_, text, dates) => {
		expect(subjectsOf(text).events.map(({ date }) => date)).toEqual(dates);
	});
});

describe('holders', () => {
	it.each([
		['a say-verb', 'Edward Thorne argued that the river must be free for all men.', 'Edward Thorne', 'person'],
		[
			'a group',
			'The farmers and Edward Thorne agreed. The critics of the mill held that a river cannot belong to anybody.',
			'The critics of the mill',
			'group'
		],
		['the author', 'The river must be free, because no man can own what moves.', 'Ann Reed', 'author']
	])('%s', (_, text, holder, holderKind) => {
		expect(subjectsOf(text).positions.at(-1)).toMatchObject({ holder, holderKind });
	});
});

it('keeps every range inside the text and gives the same ids again, for any text', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom('Mr. Thorne said that', 'In 1861 ', '“', '. ', '\n\n', 'Edward Thorne, ', 'the War of ')
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const document = read(pieces.join(' '));
			const { figures, events, positions } = findSubjects(document);
			const ranges = [
				...figures.flatMap(({ mentions }) => mentions),
				...[...events, ...positions].map(({ quote }) => quote)
			];
			for (const { start, end } of ranges) expect(start >= 0 && start < end && end <= document.text.length).toBe(true);
			const ids = [...figures, ...events, ...positions].map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(findSubjects(document)).toEqual({ figures, events, positions });
		}),
		{ numRuns: 25 }
	);
}, 30_000);
