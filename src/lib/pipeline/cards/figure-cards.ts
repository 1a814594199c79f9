import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { capitalised, namesRole, trimmedClause } from '#lib/pipeline/cards/wording.ts';
import { mentionsWithin, type FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** From what a sentence tells of a person: who did it, and who the person is. */
export function figureCards(matter: CardMatter, sentence: TextSentence): CardDraft[] {
	if (sentence.paragraph.type === 'quotation') return [];
	return mentionsWithin(matter.mentions, sentence).flatMap((mention) => [
		...whoDid(matter, sentence, mention),
		...whoIs(matter, sentence, mention),
		...whoIsMeant(matter, sentence, mention)
	]);
}

function whoDid({ document }: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const after = document.text.slice(mention.end, sentence.end).replace(/\s+/gu, ' ');
	const match = /^ ((?:(?:had|has|once|first|then|also|never|\p{L}+ly) )*)(\p{Ll}+) (?=\S)/u.exec(after);
	const verb = match?.[2];
	if (verb === undefined || !isPastForm(verb) || (SAY_VERBS.has(verb) && / that /u.test(after))) return [];
	const before = document.text.slice(sentence.start, mention.start);
	const isClauseStart =
		/(?:^|[,;:] |\b(?:when|that|because|while|but|In \p{L}+|[^.;]*,) )["“]?$/u.test(before) &&
		!/\b(?:not|if|whether|of|to|by|than) $/u.test(before);
	if (!isClauseStart || /\band $/u.test(before)) return [];
	const predicate = trimmedClause(
		after.split(
			/[;:]\s|\s[–—]\s|—|--|, (?=(?:and|but|so|who|which|where|for|while|when|although|though|he|she|they|it)\b)|\.\s/u
		)[0] ?? after
	);
	if (/^\s*:/u.test(after.slice(after.indexOf(predicate) + predicate.length)) || predicate.split(' ').length < 5)
		return [];
	return [draft(sentence, mention, 'who-did', `Who ${predicate}?`)];
}

const LONGEST_GAPPED_WORDS = 34;

/** The sentence with the person's name as the gap, where only one person is spoken of, early or behind "by". */
function whoIsMeant(matter: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const own = mentionsWithin(matter.mentions, sentence);
	const isOnly =
		own.length === 1 ||
		(mention.start === sentence.start && own.every((other) => other === mention || other.figure !== mention.figure));
	if (!isOnly || /:["”]?$/u.test(sentence.text) || /[?!]["”]?$/u.test(sentence.text)) return [];
	const text = sentence.text;
	const at = mention.start - sentence.start;
	const before = text.slice(0, at);
	if (at > 60 && !/\bby $/u.test(before)) return [];
	const gapped = `${before}____${text.slice(mention.end - sentence.start)}`.replace(/\s+/gu, ' ');
	const opening = gapped.split(/;\s|\s[–—]\s|—|--/u)[0] ?? '';
	if (!opening.includes('____')) return [];
	const clause = trimmedClause(opening);
	if (clause.split(' ').length > LONGEST_GAPPED_WORDS || / such .*as ____/u.test(clause) || /\?$/u.test(clause))
		return [];
	return [{ ...draft(sentence, mention, 'who-is-meant', `${capitalised(clause)}.`), form: 'cloze' }];
}

function whoIs({ document, author }: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const after = document.text.slice(mention.end, sentence.end).replace(/\s+/gu, ' ');
	const apposition = /^, ((?:the|an?|one of the)\s[^,;:.()]{8,90}), /u.exec(after)?.[1];
	if (apposition === undefined || !namesRole(apposition) || /\b(?:and|who|which)$/u.test(apposition)) return [];
	const base = draft(sentence, mention, 'who-is', `Who, according to ${author}, is ${mention.figure.name}?`);
	return [{ ...base, answer: capitalised(apposition) }];
}

function draft(sentence: TextSentence, { figure }: FigureMention, question: string, prompt: string): CardDraft {
	return {
		kind: 'figure',
		form: 'basic',
		question: `${question}-${sentence.index}`,
		prompt,
		answer: figure.name,
		source: { start: sentence.start, end: sentence.end },
		subjectId: figure.id,
		tier: figure.tier
	};
}
