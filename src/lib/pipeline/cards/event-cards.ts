import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { datedClause } from '#lib/pipeline/cards/dated-clause.ts';
import { datedNoun } from '#lib/pipeline/cards/dated-noun.ts';
import { withSubjectNamed } from '#lib/pipeline/cards/named-subject.ts';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import { whenQuestion } from '#lib/pipeline/cards/when-question.ts';
import { capitalised, openedPlainly, trimmedClause } from '#lib/pipeline/cards/wording.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import type { EventSubject } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const UNREAL = /\b(?:would|might|could|may|should) (?:have|be)\b|\bif\b|^Not\b/u;

/** From a dated happening: when it was, as a question where the clause can be turned round, else as a gap. */
export function eventCards(matter: CardMatter, event: EventSubject, sentence: TextSentence): CardDraft[] {
	if (/[?!:]["”’)]*$/u.test(sentence.text)) return [];
	const base = {
		kind: 'event' as const,
		question: 'when',
		source: { start: sentence.start, end: sentence.end },
		subjectId: event.id,
		tier: event.tier
	};
	const text = plainTypography(openedPlainly(withSubjectNamed(matter, sentence)));
	const noun = datedNoun(text);
	if (noun !== null) return [{ ...base, form: 'basic', ...noun }];
	const clause = datedClause(text);
	const date = clause === null ? null : dateIn(clause);
	if (clause === null || date === null || UNREAL.test(clause)) return [];
	const asked = whenQuestion(clause, date, matter.ordinary);
	if (asked !== null) return [{ ...base, form: 'basic', ...asked }];
	const before = clause.slice(0, date.at);
	const after = clause.slice(date.at + date.text.length);
	if (!isWholeDate(before, date.text, after)) return [];
	const preposition = /^(from) /iu.exec(date.text)?.[0] ?? '';
	const answer = date.text.slice(preposition.length).replace(/^the (?=\d)/u, '');
	const prompt = `${before}${preposition}____${after}`;
	return [{ ...base, form: 'cloze', prompt: `${capitalised(trimmedClause(prompt))}.`, answer }];
}

/** Whether the date stands for the whole time and can be left out as one word. */
function isWholeDate(before: string, date: string, after: string): boolean {
	if (/\d{4}/u.test(before + after) || /^,? (?:ensuing|following|last|next|instant)\b|^[’'-]/u.test(after))
		return false;
	if (/\b(?:the|of|and|or|to|between) $/u.test(before) && !/century$/iu.test(date) && !/^the\b/iu.test(date))
		return /\b(?:end|beginning|close|middle|spring|summer|autumn|winter|year|month|night|morning|evening|Revolution|revolution|war|War) of $/u.test(
			before
		);
	return !/century$/iu.test(date) || /\b(?:in|during|of) $/iu.test(before);
}
