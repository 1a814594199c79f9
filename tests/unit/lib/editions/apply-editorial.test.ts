import { describe, expect, it } from 'vitest';
import { applyEditorial } from '#lib/editions/apply-editorial.ts';
import { NO_EDITORIAL, type Editorial } from '#lib/editions/editorial.ts';
import type { Card } from '#lib/pipeline/cards/card.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';

const text = [
	'John Ruskin argued that a railway ruins the valley which it crosses.',
	'The bridge at Monsal was built in 1863. Mary Howitt, the poet, wrote that the valley was lost before it was known.'
].join('\n\n');
const document = parseDocument(text, { id: 'valley' as TextId, title: 'The valley', author: 'A. Walker' });
const subjects = findSubjects(document);
const generated = makeCards(document, subjects, fnv1a);
const apply = (editorial: Partial<Editorial>): Card[] =>
	applyEditorial(document, subjects, generated, { ...NO_EDITORIAL, ...editorial }, fnv1a);

const first = generated[0];
if (first === undefined || first.kind === 'own') throw new Error('the text gives no card');
const ofFirst = { kind: first.kind, quote: first.source.exact, answer: first.answer };

describe('an editorial file', () => {
	it('leaves the deck as it was made when it is empty', () => {
		expect(apply({})).toEqual(generated);
	});

	it('rewords a card and keeps its id, source and subject', () => {
		const [card] = apply({ reworded: [{ ...ofFirst, prompt: 'Who wrote so?', newAnswer: 'Ruskin' }] });
		expect(card).toEqual({
			...first,
			prompt: 'Who wrote so?',
			answer: 'Ruskin',
			origin: 'edited',
			tier: 'included'
		});
	});

	it('keeps a suggested card as it stands', () => {
		const waiting = [{ ...first, tier: 'suggested' } as const];
		const editorial = { ...NO_EDITORIAL, kept: [ofFirst] };
		expect(applyEditorial(document, subjects, waiting, editorial, fnv1a)).toEqual([{ ...first, tier: 'included' }]);
	});

	it('drops a card', () => {
		expect(apply({ dropped: [{ ...ofFirst, reason: 'too easy' }] })).toEqual(generated.slice(1));
	});

	it('adds a card in reading order, with an exact source and an id that outlives its wording', () => {
		const entry = {
			name: 'lost',
			kind: 'position',
			form: 'basic',
			quote: 'the valley was lost',
			answer: 'The valley'
		} as const;
		const added = apply({ added: [{ ...entry, prompt: 'What was lost?' }] });
		const reworded = apply({ added: [{ ...entry, prompt: 'Which place was lost?' }] });
		const card = added.find(({ origin }) => origin === 'own');
		expect(text.slice(card?.source.start, card?.source.end)).toBe('the valley was lost');
		expect(reworded.find(({ origin }) => origin === 'own')?.id).toBe(card?.id);
		expect(added.map(({ source }) => source.start)).toEqual(
			added.map(({ source }) => source.start).sort((a, b) => a - b)
		);
	});

	it.each([
		[
			'a quotation that is not in the text',
			{ withoutCard: [{ quote: 'no such words', reason: '' }] },
			'quote-not-found'
		],
		['an empty quotation', { withoutCard: [{ quote: '', reason: '' }] }, 'quote-not-found'],
		['a quotation that is there twice', { withoutCard: [{ quote: 'the valley', reason: '' }] }, 'quote-not-unique'],
		['a card that is not made', { dropped: [{ ...ofFirst, answer: 'Nobody', reason: '' }] }, 'card-not-found']
	] as const)('refuses %s', (_, editorial, code) => {
		expect(() => apply(editorial)).toThrow(expect.objectContaining({ code }) as Error);
	});

	it('refuses two added cards of one name', () => {
		const card = {
			name: 'twice',
			kind: 'event',
			form: 'basic',
			quote: 'in 1863',
			prompt: 'When?',
			answer: '1863'
		} as const;
		expect(() => apply({ added: [card, card] })).toThrow(expect.objectContaining({ code: 'name-not-unique' }) as Error);
	});
});
