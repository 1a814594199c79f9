import { describe, expect, it } from 'vitest';
import { cardsToAnkiText } from '#lib/portable/anki-text.ts';
import { cardsToCsv } from '#lib/portable/cards-csv.ts';
import type { Card, CardId } from '#lib/pipeline/cards/card.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';

const card = (prompt: string, answer = 'Yes'): Card => ({
	id: 'c1' as CardId,
	textId: 'test' as TextId,
	kind: 'figure',
	form: 'basic',
	prompt,
	answer,
	source: { start: 0, end: 4, exact: 'Word', prefix: '', suffix: '' },
	subjectId: null,
	origin: 'generated',
	tier: 'included'
});

describe.each([
	['a plain field', 'Who came?', 'Who came?'],
	['a quote', 'Who said "no"?', '"Who said ""no""?"'],
	['a line break', 'Who\ncame?', '"Who\ncame?"']
])('%s', (_, prompt, field) => {
	it('stands in CSV as RFC 4180 has it', () => {
		expect(cardsToCsv([card(prompt)])).toBe(
			`id,kind,form,prompt,answer,source\r\nc1,figure,basic,${field},Yes,Word\r\n`
		);
	});

	it('stands in an Anki file', () => {
		expect(cardsToAnkiText([card(prompt)], { deckName: 'Mill' })).toContain(`\nc1\t${field}\t`);
	});
});

describe('separators', () => {
	it('a comma is quoted in CSV only', () => {
		expect(cardsToCsv([card('Who, then?')])).toContain('"Who, then?"');
		expect(cardsToAnkiText([card('Who, then?')], { deckName: 'Mill' })).toContain('\tWho, then?\t');
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('a prompt that begins as %s is no formula in CSV', (prompt) => {
		expect(cardsToCsv([card(prompt)])).toContain(`,'${prompt},`);
	});

	it('a tab is quoted in an Anki file', () => {
		expect(cardsToAnkiText([card('Who\tcame?')], { deckName: 'Mill' })).toContain('\t"Who\tcame?"\t');
	});

	it('a card that hangs on no passage has its answer alone on the back', () => {
		const own = { ...card('Who came?'), source: { start: 0, end: 0, exact: '', prefix: '', suffix: '' } };
		expect(cardsToAnkiText([own], { deckName: 'Mill' })).toContain('\tWho came?\tYes\tcommonplace figure\n');
	});

	it('a deck name has no line break that would end its header', () => {
		expect(cardsToAnkiText([], { deckName: 'A\nB' })).toContain('#deck:A B\n');
	});
});
