import { describe, expect, test } from 'vitest';
import { memoryMapCaption } from '#lib/format/memory-map-words.ts';
import { passageLeftWords, passageOutcomeWords } from '#lib/format/passage-session-words.ts';
import { chanceWords, passageHeldWords } from '#lib/format/passage-words.ts';

describe('what is held of a passage', () => {
	test.each([
		[0, 0, 0, 'No cards rest on this passage.'],
		[0, 0, 1, 'You have not learned the one card of this passage yet.'],
		[0, 0, 3, 'You have learned none of the 3 cards of this passage yet.'],
		[1.9, 3, 3, 'You hold about 2 of 3 cards of this passage.'],
		[0.9, 1, 1, 'You hold the one card of this passage with a chance of 90 %.'],
		[0.9, 1, 2, 'You hold about 1 of 2 cards of this passage; one is not learned yet.'],
		[0.9, 1, 3, 'You hold about 1 of 3 cards of this passage; 2 are not learned yet.']
	])('%d held, %d met, of %d', (held, met, of, words) => {
		expect(passageHeldWords({ held, met, of })).toBe(words);
	});

	test('a card’s chance', () => {
		expect([chanceWords(null), chanceWords(0.914)]).toEqual(['Not learned yet', '91 % chance to recall it now']);
	});
});

describe('what a session over a passage came to', () => {
	const nothing = { reviewed: 0, forgotten: 0, introduced: 0, answered: 0, aside: 0 };
	test.each([
		['nothing', {}, 'Nothing of it was asked today.', ''],
		['one answer', { reviewed: 1 }, 'You gave 1 answer today and forgot nothing.', ''],
		[
			'new cards',
			{ reviewed: 4, forgotten: 1, introduced: 2 },
			'You gave 4 answers today and forgot 1. 2 cards were new.',
			''
		],
		[
			'all answered before',
			{ reviewed: 2, introduced: 1, answered: 2 },
			'You gave 2 answers today and forgot nothing. One card was new.',
			'2 cards were answered today and are not due: they are asked again only if you wish.'
		],
		[
			'one answered, one set aside',
			{ answered: 1, aside: 1 },
			'Nothing of it was asked today.',
			'One card was answered today and is not due: it is asked again only if you wish. One card is suspended or buried.'
		]
	])('%s', (_name, given, outcome, left) => {
		expect(passageOutcomeWords({ ...nothing, ...given })).toBe(outcome);
		expect(passageLeftWords({ ...nothing, ...given })).toBe(left);
	});
});

describe('the caption of the memory map', () => {
	const section = (title: string, held: number, met: number, of: number) => ({ title, held, met, of });
	const tides = section('Tides', 2, 4, 8);
	test.each([
		['no cards', section('', 0, 0, 0), [], 'No card rests on this text yet.'],
		[
			'nothing learned',
			section('', 0, 0, 60),
			[tides],
			'You have learned none of the 60 cards yet. What you learn is shaded here.'
		],
		['one section', section('', 2, 4, 8), [tides, section('Coda', 0, 0, 0)], 'You hold about 2 of 8 cards.'],
		[
			'several',
			section('', 41.3, 50, 60),
			[section('Coast', 39.3, 46, 52), tides],
			'You hold about 41 of 60 cards; thinnest: “Tides”, about 2 of 8.'
		]
	])('%s', (_name, total, sections, words) => {
		expect(memoryMapCaption(total, sections)).toBe(words);
	});
});
