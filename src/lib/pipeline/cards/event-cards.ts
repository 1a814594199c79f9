import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { invertedQuestion } from '#lib/pipeline/cards/clause-question.ts';
import { withSubjectNamed } from '#lib/pipeline/cards/named-subject.ts';
import { capitalised, trimmedClause, withoutConnectives } from '#lib/pipeline/cards/wording.ts';
import { dateIn } from '#lib/pipeline/subjects/event-date.ts';
import type { EventSubject } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** From a dated happening: when it was, as a question where the clause can be turned round, else as a gap. */
export function eventCards(matter: CardMatter, event: EventSubject, sentence: TextSentence): CardDraft[] {
	const base = {
		kind: 'event' as const,
		question: 'when',
		source: { start: sentence.start, end: sentence.end },
		subjectId: event.id,
		tier: event.tier
	};
	const text = withSubjectNamed(matter, sentence).replace(/\s+/gu, ' ');
	const noun = datedNoun(text);
	if (noun !== null) return [{ ...base, form: 'basic', ...noun }];
	const clause = datedClause(text);
	const date = clause === null ? null : dateIn(clause);
	if (clause === null || date === null || /\b(?:would|might|could|may) (?:have|be)\b|^Not\b/u.test(clause)) return [];
	const asked = whenQuestion(clause, date);
	if (asked !== null) return [{ ...base, form: 'basic', ...asked }];
	const before = clause.slice(0, date.at);
	const after = clause.slice(date.at + date.text.length);
	if (/\d{4}/u.test(before + after) || /^,? (?:ensuing|following|last|next|instant)\b/u.test(after)) return [];
	if (/century$/iu.test(date.text) && !/\b(?:in|during|of) $/iu.test(before)) return [];
	const preposition = /^(from) /iu.exec(date.text)?.[0] ?? '';
	const answer = date.text.slice(preposition.length).replace(/^the (?=\d)/u, '');
	const prompt = `${before}${preposition}____${after}`;
	return [{ ...base, form: 'cloze', prompt: `${capitalised(trimmedClause(prompt))}.`, answer }];
}

interface Asked {
	readonly prompt: string;
	readonly answer: string;
}

const WHEN: Readonly<Record<string, string>> = {
	in: 'When',
	on: 'When',
	since: 'Since when',
	by: 'By when',
	until: 'Until when'
};

/** "In 1874 the dam broke" and "The dam broke in 1874" ask when the dam broke. */
function whenQuestion(clause: string, date: { readonly text: string; readonly at: number }): Asked | null {
	const before = clause.slice(0, date.at);
	const after = clause.slice(date.at + date.text.length);
	const isSpan = /^from /iu.test(date.text);
	const front = isSpan && before === '' ? ['', ''] : /^(In|On|Since|By|Until) (?:the year )?$/u.exec(before);
	const back = /^(.+?),? (in|on|since|until) (?:the year )?$/u.exec(before);
	const word = isSpan ? 'In what years' : WHEN[(front?.[1] ?? back?.[2] ?? '').toLowerCase()];
	const isAtEnd = /^[,.]?$/u.test(after.trim());
	const claim = front ? after.replace(/^,? /u, '') : isAtEnd ? back?.[1] : undefined;
	if (word === undefined || claim === undefined || dateIn(claim) !== null) return null;
	const parts = clauseParts(trimmedClause(claim));
	const asked = parts && invertedQuestion(parts);
	if (!asked || /^\p{Ll}+ (?:it|there|this)\b/u.test(asked)) return null;
	return { prompt: `${word} ${asked}?`, answer: date.text.replace(/^from |^the (?=\d)/giu, '') };
}

/** "The 1874 flood of the Aster" and "his book The Mill, published in 1890" say when by themselves. */
function datedNoun(text: string): Asked | null {
	const year = '(1[0-9]\\d\\d|20\\d\\d)';
	const work = new RegExp(
		`((?:\\p{Lu}[\\p{L}’']+ )(?:(?:\\p{Lu}[\\p{L}’']+|of|to|the|and|in|on|for|a) )*\\p{Lu}[\\p{L}’']+), (?:first )?published in ${year}`,
		'u'
	).exec(text);
	if (work?.[1] && work[2]) return { prompt: `When was ${work[1]} published?`, answer: work[2] };
	const formed = new RegExp(
		`\\bthe (\\p{Ll}+) (formed|founded|established|created|signed|concluded|begun|held|built) in ${year} (by [^,.;:]{5,80}?)(?=[,.;:]|$)`,
		'u'
	).exec(text);
	if (formed?.[1] && formed[2] && formed[3] && formed[4])
		return { prompt: `When was the ${formed[1]} ${formed[2]} ${formed[4]}?`, answer: formed[3] };
	const named = new RegExp(`\\bthe ${year} (\\p{Ll}+ (?:of|in|against) (?:the )?(?:\\p{Lu}[\\p{L}’']+ ?)+)`, 'u').exec(
		text
	);
	if (named?.[1] && named[2]) return { prompt: `In what year was the ${named[2].trim()}?`, answer: named[1] };
	return null;
}

const LONGEST_CLAUSE_WORDS = 34;

/** The sentence without what stands in brackets, cut at a semicolon, dash or relative clause when it is long. */
function datedClause(sentence: string): string | null {
	const plain = sentence.replace(/\s?\([^)]*\)/gu, (bracket) => (dateIn(bracket) ? bracket : ''));
	const part = plain.split(/;\s/u).find((piece) => dateIn(piece)) ?? null;
	const clause = part === null ? null : shortened(withoutConnectives(part));
	if (clause === null || clause.split(' ').length <= LONGEST_CLAUSE_WORDS) return clause;
	const cuts = Array.from(
		clause.matchAll(/, (?=(?:and|but|which|where|who|when|while|so|for)\b)|\s[–—]\s|—|--/gu),
		({ index }) => index
	);
	const date = dateIn(clause);
	const cut = cuts.find((at) => date !== null && at > date.at + date.text.length && at > 60);
	return cut === undefined ? null : clause.slice(0, cut);
}

/** Without a relative clause between commas: the rest is a sentence of its own. */
function shortened(clause: string): string {
	return clause.replace(/, (?:in )?(?:which|who) [^,]{5,120}, (?=\p{Ll})/u, (part) => (dateIn(part) ? part : ' '));
}
