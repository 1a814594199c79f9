import type { TextId } from '#lib/pipeline/document/document.ts';
import type { SourceQuotation } from '#lib/pipeline/document/text-range.ts';
import type { SubjectId, Tier } from '#lib/pipeline/subjects/subject-index.ts';

/** A generated card's id is a hash of text, kind, subject and form, never of its wording. */
export type CardId = string & { readonly brand: 'CardId' };

export type CardKind = 'figure' | 'event' | 'position' | 'own';

/** All kinds, in the order in which they are listed and, in columns of statistics, numbered. */
export const CARD_KINDS: readonly CardKind[] = ['position', 'figure', 'event', 'own'];

export type CardForm = 'basic' | 'cloze' | 'list';

/** One question about one thing in a text. A cloze prompt has its gap as `____`; a list's answers are parted by ` · `. */
export interface Card {
	readonly id: CardId;
	readonly textId: TextId;
	readonly kind: CardKind;
	readonly form: CardForm;
	readonly prompt: string;
	readonly answer: string;
	readonly source: SourceQuotation;
	readonly subjectId: SubjectId | null;
	readonly origin: 'generated' | 'edited' | 'own';
	readonly tier: Tier;
}
