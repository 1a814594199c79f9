import type { Card } from '#lib/pipeline/cards/card.ts';
import { csvLines } from '#lib/portable/csv-lines.ts';

const COLUMNS = ['id', 'kind', 'form', 'prompt', 'answer', 'source'] as const;

/** Writes cards as a table of comma-separated values, with a head line. */
export function cardsToCsv(cards: readonly Card[]): string {
	const rows = cards.map((card) => [card.id, card.kind, card.form, card.prompt, card.answer, card.source.exact]);
	return csvLines([COLUMNS, ...rows]);
}
