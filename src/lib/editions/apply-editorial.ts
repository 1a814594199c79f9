import { EditorialError } from '#lib/editions/editorial-error.ts';
import type { AddedCard, Editorial, OfGenerated } from '#lib/editions/editorial.ts';
import type { Card, CardId } from '#lib/pipeline/cards/card.ts';
import type { Hash } from '#lib/pipeline/cards/hash.ts';
import type { Document } from '#lib/pipeline/document/document.ts';
import { quoteSource } from '#lib/pipeline/document/source-quotation.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { SubjectId, SubjectIndex } from '#lib/pipeline/subjects/subject-index.ts';

/**
 * Keeps, rewords, drops and adds cards of a generated deck as its editor says; the rest stands as it was made.
 * @throws EditorialError when an entry's quotation or card is not there exactly once.
 */
export function applyEditorial(
	document: Document,
	subjects: SubjectIndex,
	generated: readonly Card[],
	editorial: Editorial,
	hash: Hash
): Card[] {
	for (const { quote } of editorial.withoutCard) rangeOf(document.text, quote);
	const idsOf = (entries: readonly OfGenerated[]) =>
		new Set(entries.map((entry) => generatedCard(document.text, generated, entry).id));
	const [dropped, kept] = [idsOf(editorial.dropped), idsOf(editorial.kept)];
	const reworded = new Map(
		editorial.reworded.map((entry) => [generatedCard(document.text, generated, entry).id, entry] as const)
	);
	const standing = generated
		.filter(({ id }) => !dropped.has(id))
		.map((card): Card => {
			const entry = reworded.get(card.id);
			if (entry === undefined) return kept.has(card.id) ? { ...card, tier: 'included' } : card;
			const { prompt, newAnswer = card.answer } = entry;
			return { ...card, prompt, answer: newAnswer, origin: 'edited', tier: 'included' };
		});
	const ids = new Set<string>();
	const added = editorial.added.map((entry) => {
		if (ids.has(entry.name)) throw new EditorialError('name-not-unique', entry.name);
		ids.add(entry.name);
		return addedCard(document, subjects, entry, hash);
	});
	return [...standing, ...added].sort((a, b) => a.source.start - b.source.start);
}

function addedCard(document: Document, subjects: SubjectIndex, entry: AddedCard, hash: Hash): Card {
	const { name, kind, form, prompt, answer, quote } = entry;
	const range = rangeOf(document.text, quote);
	return {
		id: hash([document.id, 'added', name].join('\n')) as CardId,
		textId: document.id,
		kind,
		form,
		prompt,
		answer,
		source: quoteSource(document.text, range),
		subjectId: subjectOf(subjects, kind, range, answer),
		origin: 'own',
		tier: 'included'
	};
}

/** The subject that an added card is about: the figure that it names, or what is found at its place. */
function subjectOf(
	subjects: SubjectIndex,
	kind: AddedCard['kind'],
	range: TextRange,
	answer: string
): SubjectId | null {
	if (kind === 'figure') return subjects.figures.find(({ forms }) => forms.includes(answer))?.id ?? null;
	const found = kind === 'event' ? subjects.events : subjects.positions;
	return found.find(({ quote }) => overlap(quote, range) > 0)?.id ?? null;
}

function generatedCard(text: string, cards: readonly Card[], { kind, quote, answer }: OfGenerated): Card {
	const range = rangeOf(text, quote);
	const found = cards.filter((card) => card.kind === kind && card.answer === answer && overlap(card.source, range) > 0);
	const [card] = found;
	if (card === undefined) throw new EditorialError('card-not-found', `${quote} → ${answer}`);
	if (found.length > 1) throw new EditorialError('card-not-unique', `${quote} → ${answer}`);
	return card;
}

function rangeOf(text: string, quote: string): TextRange {
	const start = text.indexOf(quote);
	if (quote === '' || start === -1) throw new EditorialError('quote-not-found', quote);
	if (text.includes(quote, start + 1)) throw new EditorialError('quote-not-unique', quote);
	return { start, end: start + quote.length };
}

function overlap(a: TextRange, b: TextRange): number {
	return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
