import type { Card } from '#lib/pipeline/cards/card.ts';

/**
 * Writes cards as a text file that Anki imports: Basic notes, the source quotation, if any, below the answer,
 * and the card's id as the note's own, so that importing again updates instead of doubling.
 * @see https://docs.ankiweb.net/importing/text-files.html#file-headers
 */
export function cardsToAnkiText(cards: readonly Card[], { deckName }: { readonly deckName: string }): string {
	const head = [
		'#separator:tab',
		'#html:false',
		'#notetype:Basic',
		`#deck:${deckName.replace(/\s+/gu, ' ').trim()}`,
		'#columns:GUID\tFront\tBack\tTags',
		'#guid column:1',
		'#tags column:4'
	];
	const rows = cards.map((card) =>
		[card.id, card.prompt, back(card), `commonplace ${card.kind}`].map(field).join('\t')
	);
	return `${[...head, ...rows].join('\n')}\n`;
}

/** Without quotation marks where there is nothing to quote: a card of the reader's own may hang on no passage. */
function back({ answer, source }: Card): string {
	return source.exact === '' ? answer : `${answer}\n\n“${source.exact}”`;
}

/** A field with a separator, a quote or a line break stands in quotes; a leading # would be read as a comment. */
function field(value: string): string {
	return /["\t\r\n]|^#/u.test(value) ? `"${value.replace(/"/gu, '""')}"` : value;
}
