import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { EventSpan } from '#lib/pipeline/subjects/event-span.ts';

/** Names a figure, event or position; the same text gives the same ids each time. */
export type SubjectId = string & { readonly brand: 'SubjectId' };

/** `included` goes into the deck; `suggested` waits for the reader's yes. */
export type Tier = 'included' | 'suggested';

/** One reason for or against a finding. A positive weight speaks for it; weights add up to the score's log-odds. */
export interface Evidence {
	readonly name: string;
	readonly weight: number;
}

/** A weighed finding: its probability in [0, 1], what spoke for and against it, and the tier that follows. */
export interface Finding {
	readonly id: SubjectId;
	readonly probability: number;
	readonly evidence: readonly Evidence[];
	readonly tier: Tier;
}

/** A person in the text. `name` is the longest form the text gives. */
export interface Figure extends Finding {
	readonly name: string;
	readonly forms: readonly string[];
	readonly mentions: readonly TextRange[];
}

/** A dated or named happening; `date` as the text gives it. */
export interface EventSubject extends Finding {
	readonly name: string;
	readonly date: string | null;
	/** A noun phrase that fits into "When was …?", if the text gives one: "the uprising in Hungary". */
	readonly noun?: string | null;
	/** A date that surely is the noun's own, with the months it lies in: for asking when, and what came first. */
	readonly ownDate?: { readonly date: string; readonly span: EventSpan } | null;
	/** The sentence that says most of it, and all that tell of it in reading order. */
	readonly quote: TextRange;
	readonly mentions: readonly TextRange[];
}

export type HolderKind = 'author' | 'person' | 'group' | 'work';

/** A view and whose it is; `quote` states the view. */
export interface Position extends Finding {
	readonly holder: string;
	readonly holderKind: HolderKind;
	/** How sure it is that the view is this holder's, in [0, 1]. */
	readonly holderProbability: number;
	/** What speaks for this holder, and against the next likely one. */
	readonly holderEvidence?: readonly Evidence[];
	/** The next likely holder, if the text offers another. */
	readonly runnerUp?: {
		readonly holder: string;
		readonly holderKind: HolderKind;
		readonly probability: number;
	};
	readonly quote: TextRange;
	/** The number of the enumerated position this belongs to, if the text numbers them. */
	readonly labelNumber?: number;
}

/** What a text is about, in reading order. Feeds the cards and the reader. */
export interface SubjectIndex {
	readonly figures: readonly Figure[];
	readonly events: readonly EventSubject[];
	readonly positions: readonly Position[];
}
