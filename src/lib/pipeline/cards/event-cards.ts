import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import { capitalised, trimmedClause } from '#lib/pipeline/cards/wording.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import type { EventSubject } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** From a dated happening: its clause with the date as the gap. */
export function eventCards(event: EventSubject, sentence: TextSentence): CardDraft[] {
	const clause = datedClause(sentence.text.replace(/\s+/gu, ' '));
	const date = clause === null ? null : dateIn(clause);
	if (clause === null || date === null) return [];
	const prompt = `${clause.slice(0, date.at)}____${clause.slice(date.at + date.text.length)}`;
	if (/\d{4}/u.test(prompt)) return [];
	return [
		{
			kind: 'event',
			form: 'cloze',
			question: 'when',
			prompt: `${capitalised(trimmedClause(prompt))}.`,
			answer: date.text.replace(/^the (?=\d)/u, ''),
			source: { start: sentence.start, end: sentence.end },
			subjectId: event.id,
			tier: event.tier
		}
	];
}

const LONGEST_CLAUSE_WORDS = 34;

/** The sentence without what stands in brackets, cut at a semicolon, dash or relative clause when it is long. */
function datedClause(sentence: string): string | null {
	const plain = sentence.replace(/\s?\([^)]*\)/gu, (bracket) => (dateIn(bracket) ? bracket : ''));
	const clause = plain.split(/;\s/u).find((part) => dateIn(part)) ?? null;
	if (clause === null || clause.split(' ').length <= LONGEST_CLAUSE_WORDS) return clause;
	const cuts = Array.from(
		clause.matchAll(/, (?=(?:and|but|which|where|who|when|while|so|for)\b)|\s[–—]\s|—|--/gu),
		({ index }) => index
	);
	const date = dateIn(clause);
	const cut = cuts.find((at) => date !== null && at > date.at + date.text.length && at > 60);
	return cut === undefined ? null : clause.slice(0, cut);
}
