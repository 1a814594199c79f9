import type { CardForm, CardKind } from '#lib/pipeline/cards/card.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { SubjectId, Tier } from '#lib/pipeline/subjects/subject-index.ts';

/** A card before the gate: worded and anchored, not yet judged. */
export interface CardDraft {
	readonly kind: Exclude<CardKind, 'own'>;
	readonly form: CardForm;
	/** Which question is asked of the subject; with the subject it identifies the card. */
	readonly question: string;
	readonly prompt: string;
	readonly answer: string;
	readonly source: TextRange;
	readonly subjectId: SubjectId;
	readonly tier: Tier;
}
