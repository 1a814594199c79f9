import { askAgent } from '#lib/pipeline/cards/ask-agent.ts';
import { askMeans } from '#lib/pipeline/cards/ask-means.ts';
import { askObject } from '#lib/pipeline/cards/ask-object.ts';
import { askReason } from '#lib/pipeline/cards/ask-reason.ts';
import { askSubject } from '#lib/pipeline/cards/ask-subject.ts';
import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import type { ClaimForm } from '#lib/pipeline/cards/claim-form.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { plainClaims } from '#lib/pipeline/cards/plain-claims.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';
import type { EventSubject } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const FORMS: readonly ClaimForm[] = [askAgent, askReason, askMeans, askObject, askSubject];
const UNREAL = /\b(?:would|might|could|may|should|if|let us|suppose)\b/iu;

/** From a happening told in the past: by whom, why, how or what, as one asks about a claim. */
export function happeningCards(matter: CardMatter, event: EventSubject, sentence: TextSentence): CardDraft[] {
	if (sentence.paragraph.type === 'quotation' || UNREAL.test(sentence.text) || /[?!:]["”’)]*$/u.test(sentence.text))
		return [];
	const about = { author: matter.author, frame: '', matter };
	return plainClaims(sentence.text)
		.filter((text) => isPastForm(clauseParts(text)?.verb ?? ''))
		.flatMap((text) => FORMS.map((ask) => ask({ ...about, text })))
		.filter((wording) => wording !== null)
		.map((wording) => ({
			...wording,
			kind: 'event',
			source: { start: sentence.start, end: sentence.end },
			subjectId: event.id,
			tier: event.tier
		}));
}
