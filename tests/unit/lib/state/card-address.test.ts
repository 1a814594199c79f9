import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_KINDS } from '#lib/pipeline/cards/card.ts';
import { addressOfPage, CARD_STATES, pageOfAddress, type ShownPage } from '#lib/state/card-address.ts';
import { WHOLE_DECK } from '#lib/state/card-list.svelte.ts';
import { CARD_SORTS } from '#lib/store/card-sort.ts';

const rows: readonly { name: string; address: string; shown: Partial<ShownPage['view']>; page?: number }[] = [
	{ name: 'nothing', address: '', shown: {} },
	{ name: 'a search', address: '?search=kind%3Aevent+%22x%22', shown: { words: 'kind:event "x"' } },
	{ name: 'a sort and a page', address: '?sort=due&page=3', shown: { sort: 'due' }, page: 2 },
	{
		name: 'dropped suggestions',
		address: '?list=suggested&state=dropped',
		shown: { list: 'suggested', state: 'dropped' }
	}
];

describe('the address of a list', () => {
	test.each(rows)('says $name', ({ address, shown, page = 0 }) => {
		const there = { view: { ...WHOLE_DECK, ...shown }, page };
		expect(addressOfPage(there)).toBe(address);
		expect(pageOfAddress(address)).toEqual(there);
	});

	test.each(['?sort=colour', '?kind=', '?page=0', '?page=-1', '?page=1e3', '?list=x&state=y', '?%'])(
		'counts for nothing where it means nothing: %s',
		(address) => {
			expect(pageOfAddress(address)).toEqual({ view: WHOLE_DECK, page: 0 });
		}
	);

	test('gives back what was shown', () => {
		const views = fc.record({
			list: fc.constant('deck' as const),
			words: fc.string({ unit: 'grapheme' }),
			kind: fc.constantFrom(null, ...CARD_KINDS),
			state: fc.constantFrom(null, ...CARD_STATES),
			sort: fc.constantFrom(...CARD_SORTS)
		});
		fc.assert(
			fc.property(views, fc.nat(99_999), (view, page) => {
				expect(pageOfAddress(addressOfPage({ view, page }))).toEqual({ view, page });
			})
		);
	});
});
