import { describe, expect, it } from 'vitest';
import { ownDate } from '#lib/pipeline/subjects/dated-event.ts';
import { eventKey, eventPhrase } from '#lib/pipeline/subjects/event-noun-phrase.ts';

describe('eventPhrase', () => {
	it.each([
		['a noun and its place', 'They had heard of the uprising in Ruritania and wept.', 'the uprising in Ruritania'],
		['an adjective and its noun', 'The Ruritanian uprising was forgotten.', 'the Ruritanian uprising'],
		['a year within', 'They saw the 1874 uprising in Ruritania.', 'the uprising in Ruritania'],
		['an ordinal', 'At the Twelfth Congress he spoke.', 'the Twelfth Congress'],
		['a noun behind a name', 'They remember the battle of Aster Bridge.', 'the battle of Aster Bridge'],
		['a death', 'Edward Thorne died at Aster in 1874.', 'the death of Edward Thorne'],
		['a publication', 'The River was published in 1890.', 'the publication of the River'],
		['a repeal', 'In 1846, the Water Acts were old; then the Bridge Act was repealed.', 'the repeal of the Bridge Act'],
		['no name, no phrase', 'The war went on and the death of the king was near.', undefined],
		['two did it', 'Then the fame of the Mill and the Bridge was established.', undefined],
		['he is nobody', 'He died in 1874.', undefined],
		['a name that goes on', 'It was the fall of the Ruritanian empire that he told.', undefined],
		['a union is no happening', 'He joined the Aster Union of 1874.', undefined]
	])('names the happening by %s', (_, text, name) => {
		expect(eventPhrase(text, 0)?.name).toBe(name);
	});

	it.each([
		['land and adjective', 'the uprising in Ruritania failed', 'the Ruritanian uprising failed', true],
		['another noun', 'the uprising in Ruritania failed', 'the Ruritanian election failed', false],
		['another land', 'the uprising in Ruritania failed', 'the uprising in Zenda failed', false]
	])('knows the same happening again, or another: %s', (_, a, b, isSame) => {
		const [first, second] = [eventPhrase(a, 0), eventPhrase(b, 0)];
		expect(first && second && eventKey(first) === eventKey(second)).toBe(isSame);
	});
});

describe('ownDate', () => {
	it.each([
		['right behind', 'He saw the Ruritanian uprising of 1874.', '1874'],
		['within the name', 'He saw the 1874 uprising in Ruritania and wept.', '1874'],
		['before a deed', 'In 1874, Edward Thorne died.', '1874'],
		['in brackets', 'He saw the uprising in Ruritania (1874) and wept.', '1874'],
		['with its verb', 'The Ruritanian uprising broke out in March, 1874.', 'March, 1874'],
		['first', 'In 1874 the Ruritanian uprising failed.', '1874'],
		['a death', 'Edward Thorne died in 1874.', '1874'],
		[
			'the date of something else',
			'Since the Ruritanian uprising he had lived in Aster, and in 1890 he died.',
			undefined
		]
	])('takes a date that stands %s', (_, text, date) => {
		const phrase = eventPhrase(text, 0);
		expect(phrase === null ? 'no phrase' : ownDate(text, 0, phrase)?.date).toBe(date);
	});
});
