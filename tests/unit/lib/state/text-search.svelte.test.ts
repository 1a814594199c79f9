import { describe, expect, test } from 'vitest';
import { TextSearch } from '#lib/state/text-search.svelte.ts';

const paragraphs = [
	{ id: 'p1', start: 0, text: 'One road leads to another road.' },
	{ id: 'p2', start: 33, text: 'No way here.' },
	{ id: 'p3', start: 47, text: 'The Road to Serfdom.' }
];

function searching(query: string): TextSearch {
	const search = new TextSearch(paragraphs);
	search.look(query);
	return search;
}

describe('TextSearch', () => {
	test('lists every place in reading order', () => {
		expect(searching('road').hits).toEqual([
			{ paragraphId: 'p1', start: 4, end: 8, offset: 4 },
			{ paragraphId: 'p1', start: 26, end: 30, offset: 26 },
			{ paragraphId: 'p3', start: 4, end: 8, offset: 51 }
		]);
	});

	test('looks for nothing under two letters', () => {
		expect(searching(' r ')).toMatchObject({ isAsked: false, hits: [] });
		expect(searching('ro')).toMatchObject({ isAsked: true });
	});

	test('steps round in both directions', () => {
		const search = searching('road');
		const steps = ([1, 1, 1, 1, -1, -1] as const).map((by) => {
			search.step(by);
			return search.current;
		});
		expect(steps).toEqual([0, 1, 2, 0, 2, 1]);
	});

	test('a first step back leads to the last place', () => {
		const search = searching('road');
		search.step(-1);
		expect(search.current).toBe(2);
	});

	test.each([
		{ offset: 0, current: 0 },
		{ offset: 5, current: 1 },
		{ offset: 51, current: 2 },
		{ offset: 52, current: 0 }
	])('begins at the place after $offset', ({ offset, current }) => {
		const search = searching('road');
		search.chooseFrom(offset);
		expect(search.current).toBe(current);
	});

	test('steps nowhere without a place', () => {
		const search = searching('ocean');
		search.step(1);
		search.chooseFrom(3);
		expect(search.current).toBeNull();
	});

	test('other words show none of the places yet', () => {
		const search = searching('road');
		search.step(1);
		search.look('way');
		expect(search).toMatchObject({ current: null, query: 'way' });
	});

	test('finds the same whether the text was made ready before or not', () => {
		const search = new TextSearch(paragraphs);
		expect([search.prepare(1), search.prepare(1), search.prepare(1), search.prepare(1)]).toEqual([
			true,
			true,
			false,
			false
		]);
		search.look('road');
		expect(search.hits).toEqual(searching('road').hits);
	});
});
