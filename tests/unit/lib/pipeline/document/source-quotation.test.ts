import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotation, quoteSource } from '#lib/pipeline/document/source-quotation.ts';

const TEXT = 'First the mill was built. Then the mill burned. Last of all the mill was sold.';
const second = { start: TEXT.indexOf('the mill burned'), end: TEXT.indexOf('the mill burned') + 8 };

describe('findQuotation', () => {
	it.each([
		['unchanged', TEXT, second.start],
		['text added before', `A new beginning. The mill was old, the mill was tall. ${TEXT}`, second.start + 54],
		['text cut before', TEXT.slice(10), second.start - 10],
		['the words after changed', TEXT.replace('burned', 'stood'), second.start]
	])('finds the same place: %s', (_, text, start) => {
		expect(findQuotation(text, quoteSource(TEXT, second))).toEqual({ start, end: start + 8 });
	});

	it('takes the nearest of places that agree equally', () => {
		const quotation = { ...quoteSource('a', { start: 0, end: 1 }), start: 7, end: 8 };
		expect(findQuotation('a    a    a', quotation)).toEqual({ start: 5, end: 6 });
	});

	it('finds nothing where the words are gone', () => {
		expect(findQuotation('No such building.', quoteSource(TEXT, second))).toBeNull();
	});

	it('finds every quotation of an unchanged text where it was', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
				const start = a % text.length;
				const range = { start, end: start + 1 + (b % (text.length - start)) };
				expect(findQuotation(text, quoteSource(text, range))).toEqual(range);
			})
		);
	});
});
