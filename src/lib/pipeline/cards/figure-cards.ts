import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { saidOfPronoun } from '#lib/pipeline/cards/named-subject.ts';
import { capitalised, lowered, namesRole, trimmedClause, withoutConnectives } from '#lib/pipeline/cards/wording.ts';
import { mentionsWithin, type FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { SAY_VERBS } from '#lib/pipeline/subjects/word-classes.ts';

/** From what a sentence tells of a person: who did it, and who the person is. */
export function figureCards(matter: CardMatter, sentence: TextSentence): CardDraft[] {
	if (sentence.paragraph.type === 'quotation') return [];
	return [
		...whoMeant(matter, sentence),
		...mentionsWithin(matter.mentions, sentence).flatMap((mention) => [
			...whoDid(matter, sentence, mention),
			...whoIs(matter, sentence, mention),
			...among(matter, sentence, mention),
			...whoIsMeant(matter, sentence, mention)
		])
	];
}

function whoDid({ document }: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const after = document.text.slice(mention.end, sentence.end).replace(/\s+/gu, ' ');
	const beside =
		/^, (?:the|an?|one of the|editor|leader) [^.;:“”]{5,110}?, (?=(?:at first |later |then |never |also )?\p{Ll}+ed\b)/u.exec(
			after
		)?.[0] ?? '';
	const said = beside === '' ? after : ` ${after.slice(beside.length)}`;
	const match = /^ ((?:(?:at first|later|had|has|once|first|then|also|never|\p{L}+ly) )*)(\p{Ll}+) (?=\S)/u.exec(said);
	const verb = match?.[2];
	if (verb === undefined || !isPastForm(verb) || (SAY_VERBS.has(verb) && / that /u.test(after))) return [];
	const before = document.text.slice(sentence.start, mention.start);
	const isClauseStart =
		/(?:^|[,;:] |\b(?:when|that|because|while|but|In \p{L}+|[^.;]*,) )["“]?$/u.test(before) &&
		!/\b(?:not|if|whether|of|to|by|than) $/u.test(before);
	if (!isClauseStart || /\band $/u.test(before)) return [];
	const predicate = trimmedClause(
		said.split(
			/[;:]\s|\s[–—]\s|—|--|, (?=(?:and|but|so|who|which|where|for|while|when|although|though|he|she|they|it)\b)|\.\s/u
		)[0] ?? said
	);
	if (/^\s*:/u.test(said.slice(said.indexOf(predicate) + predicate.length)) || predicate.split(' ').length < 5)
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
	if (/(?:^|\s)$/u.test(before) === false) return [];
	const gapped = `${before}____${text.slice(mention.end - sentence.start)}`.replace(/\s+/gu, ' ');
	const opening = gapped.split(/;\s|\s[–—]\s|—|--/u)[0] ?? '';
	if (!opening.includes('____')) return [];
	const clause = withoutConnectives(trimmedClause(opening).replace(/:\s.*$/u, ''));
	if (clause.split(' ').length > LONGEST_GAPPED_WORDS || / such .*as ____/u.test(clause) || /\?$/u.test(clause))
		return [];
	return [{ ...draft(sentence, mention, 'who-is-meant', `${capitalised(clause)}.`), form: 'cloze' }];
}

function whoIs({ document, author }: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const after = document.text.slice(mention.end, sentence.end).replace(/\s+/gu, ' ');
	const apposition = /^, ((?:the|an?|one of the)\s[^,;:.()]{8,90}), /u.exec(after)?.[1];
	if (apposition === undefined || !namesRole(apposition) || /\b(?:and|who|which)$/u.test(apposition)) return [];
	const role = apposition.replace(/\b(?:this|that) (?:view|position)$/u, labelled(sentence, document.text));
	if (/^the /u.test(role))
		return [draft(sentence, mention, 'who-has-role', `Who, according to ${author}, is ${role}?`)];
	const base = draft(sentence, mention, 'who-is', `Who, according to ${author}, is ${mention.figure.name}?`);
	return [{ ...base, answer: capitalised(apposition) }];
}

/** "the … position", where the paragraph stands under the label of one. */
function labelled({ paragraph }: TextSentence, text: string): string {
	const { label } = paragraph;
	return label ? `the ${text.slice(label.title.start, label.title.end)} position` : 'this view';
}

/** "Such poets as Reed wrote odes" asks whom the author names among the poets who wrote odes. */
function among({ document, author }: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const kind = /^Such ((?:\p{L}+ ){1,5}?)as $/u.exec(document.text.slice(sentence.start, mention.start))?.[1];
	const said = /^ (\p{Ll}+ [^,;:]{12,120})\.$/u.exec(document.text.slice(mention.end, sentence.end))?.[1];
	if (kind === undefined || said === undefined || !isPastForm(said.split(' ')[0] ?? '')) return [];
	return [draft(sentence, mention, 'among', `Whom does ${author} name among the ${kind.trim()} who ${said}?`)];
}

/** What the next sentence says of "him": who did it. */
function whoMeant(matter: CardMatter, sentence: TextSentence): CardDraft[] {
	const said = saidOfPronoun(matter, sentence);
	const verb = /^(?:(?:had|also|never|once|then|\p{L}+ly) )*(\p{Ll}+) /u.exec(said?.predicate ?? '')?.[1];
	if (said === null || verb === undefined || !isPastForm(verb)) return [];
	const opening = withoutConnectives(said.opening).replace(/, $/u, '').trim();
	const predicate = trimmedClause(
		said.predicate
			.replace(/\s+/gu, ' ')
			.split(
				/[;:]\s|\s[–—]\s|—|--|, (?=(?:and|but|so|who|which|where|for|while|when|although|though|he|she|they|it)\b)/u
			)[0] ?? ''
	);
	if (predicate.split(' ').length < 5) return [];
	const when = opening === '' ? '' : `, ${lowered(opening)},`;
	const mention = { start: sentence.start, end: sentence.end, figure: said.figure };
	return [draft(sentence, mention, 'who-did', `Who${when} ${predicate}?`)];
}

function draft(sentence: TextSentence, { figure }: FigureMention, question: string, prompt: string): CardDraft {
	return {
		kind: 'figure',
		form: 'basic',
		question: `${question} ${sentence.text.slice(0, 60)}`,
		prompt,
		answer: figure.name,
		source: { start: sentence.start, end: sentence.end },
		subjectId: figure.id,
		tier: figure.tier
	};
}
