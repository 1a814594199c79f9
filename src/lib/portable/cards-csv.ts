import type { Card } from '#lib/pipeline/cards/card.ts';

const COLUMNS = ['id', 'kind', 'form', 'prompt', 'answer', 'source'] as const;

/**
 * Writes cards as a table of comma-separated values, with a head line.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function cardsToCsv(cards: readonly Card[]): string {
	const rows = cards.map((card) => [card.id, card.kind, card.form, card.prompt, card.answer, card.source.exact]);
	return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string): string {
	return /[",\r\n]/u.test(value) ? `"${value.replace(/"/gu, '""')}"` : value;
}
