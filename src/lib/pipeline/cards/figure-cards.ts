import { answerCards } from '#lib/pipeline/cards/answer-cards.ts';
import { whoseDid } from '#lib/pipeline/cards/whose-cards.ts';
import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { saidOfPronoun } from '#lib/pipeline/cards/named-subject.ts';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import { toldPredicate } from '#lib/pipeline/cards/told-predicate.ts';
import { capitalised, lowered, namesRole, trimmedClause, withoutConnectives } from '#lib/pipeline/cards/wording.ts';
import { mentionsWithin, type FigureMention } from '#lib/pipeline/subjects/figure-mentions.ts';
import { isPastForm } from '#lib/pipeline/subjects/sentence-facts.ts';
import { ROLES } from '#lib/pipeline/subjects/word-classes.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** From what a sentence tells of a person: who did it, and who the person is. */
export function figureCards(matter: CardMatter, sentence: TextSentence): CardDraft[] {
	if (sentence.paragraph.type === 'quotation' || /[?!:]["”’)]*$/u.test(sentence.text)) return [];
	const mentions = mentionsWithin(matter.mentions, sentence);
	return [
		...answerCards(matter, sentence),
		...mentions.flatMap((mention) => whoseDid(matter, sentence, mention)),
		...mentions.flatMap((mention) => whoIs(matter, sentence, mention)),
		...mentions.flatMap((mention) => whoDid(matter, sentence, mention)),
		...whoMeant(matter, sentence),
		...mentions.flatMap((mention) => [
			...among(matter, sentence, mention),
			...whoseWas(matter, sentence, mention),
			...byWhom(matter, sentence, mention)
		])
	];
}

/** Titles that belong to a name and stand before it. */
const TITLE =
	/(?:^|\s)(?:(?:Mr|Mrs|Dr|M|St|Prof)\.|Mr|Mrs|Dr|Sir|Lord|Lady|Saint|King|Queen|Emperor|President|General|Count|Pope|Bishop|the (?:late |great |famous )?(?:\p{Ll}+ )?)$/u;
/** A time or place that opens the sentence before its subject. */
const FRONTED =
	/^(?:In|On|At|After|Before|During|By|Under|From|Since|Toward|Towards|About|Early in|Late in|Until) (?!this\b|that\b|these\b|those\b|his\b|the (?:same|first|meantime|other)\b)[^,;:“”"]{4,60},$/u;

/** "Reed wrote odes" asks who wrote odes; an opening time or place is kept. */
function whoDid(matter: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const { document, author } = matter;
	const before = document.text.slice(sentence.start, mention.start).replace(/\s+/gu, ' ').replace(TITLE, ' ').trim();
	const opening = withoutConnectives(before === '' ? '' : `${before} x`)
		.replace(/ ?x$/iu, '')
		.trim();
	const role = /^(?:The|An?) ((?:\p{L}+ ){1,3}?),?$/u.exec(`${opening.replace(/,$/u, '')} `)?.[1]?.trim();
	if (role !== undefined && ROLES.has(role.split(' ').at(-1) ?? '')) return whichDid(matter, sentence, mention, role);
	const isPlace = FRONTED.test(opening);
	const dated = /\b(?:in|since) \d{4},? when$/u.test(before);
	if (opening !== '' && !isPlace && !dated) return [];
	const told = toldPredicate(document.text.slice(mention.end, sentence.end));
	if (told === null) return [];
	const time = isPlace ? `, ${lowered(opening)}` : '';
	const frame = told.isJudgement ? `, according to ${author},` : '';
	return [draft(sentence, mention, 'who-did', `Who${frame === '' ? time : frame} ${told.predicate}?`)];
}

/** "The poet Reed wrote odes" asks which poet wrote odes. */
function whichDid(
	{ document, author }: CardMatter,
	sentence: TextSentence,
	mention: FigureMention,
	role: string
): CardDraft[] {
	const told = toldPredicate(document.text.slice(mention.end, sentence.end).replace(/^, /u, ' '));
	if (told === null) return [];
	const frame = told.isJudgement ? `, according to ${author},` : '';
	return [draft(sentence, mention, 'which-did', `Which ${role}${frame} ${told.predicate}?`)];
}

/** "Reed, the editor of the review, …" asks who is the editor of the review. */
function whoIs(matter: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const { document, author } = matter;
	const after = plainTypography(document.text.slice(mention.end, sentence.end));
	const apposition = /^, ((?:the|an?|one of the)\s[^,;:.()“”]{8,90})(?:, |\.$)/u.exec(after)?.[1];
	if (
		apposition === undefined ||
		!namesRole(apposition) ||
		/\b(?:and|who|which|this|that|these|such|other|same)\b/u.test(apposition)
	)
		return [];
	const role = apposition.replace(/\b(?:this|that) (?:view|position)$/u, labelled(sentence, document.text));
	if (role.split(' ').length < 4) return [];
	if (/^the /u.test(role))
		return [
			{
				...draft(sentence, mention, 'who-has-role', `Who, according to ${author}, was ${role}?`),
				answer: named(matter, mention)
			}
		];
	const base = draft(sentence, mention, 'who-is', `Who, according to ${author}, was ${mention.figure.name}?`);
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
	const told = said && toldPredicate(` ${said.predicate}`);
	if (!said || !told) return [];
	const opening = withoutConnectives(said.opening).replace(/, $/u, '').trim();
	if (opening !== '' && !FRONTED.test(`${opening},`)) return [];
	const frame = told.isJudgement ? `, according to ${matter.author},` : opening === '' ? '' : `, ${lowered(opening)},`;
	const mention = { start: sentence.start, end: sentence.end, figure: said.figure };
	return [draft(sentence, mention, 'who-did', `Who${frame} ${told.predicate}?`)];
}

/** "Reed's theory is that P" asks whose theory it is that P. */
function whoseWas({ document, author }: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const before = document.text.slice(sentence.start, mention.start).replace(TITLE, '').trim();
	const after = plainTypography(document.text.slice(mention.end, sentence.end));
	const owned =
		/^’s? (?:\p{Ll}+ )?(thesis|theory|view|doctrine|opinion|belief|contention|argument|idea|hypothesis|teaching|creed|conviction|conclusion|position) (is|was),? (that .+)$/u.exec(
			after
		);
	const [, noun, verb, claim] = owned ?? [];
	if (withoutConnectives(before) !== '' || noun === undefined || verb === undefined || claim === undefined) return [];
	const said = trimmedClause(claim.split(/;|:\s|—|\s–\s/u)[0] ?? claim);
	return [draft(sentence, mention, 'whose', `Whose ${noun}, according to ${author}, ${verb} it ${said}?`)];
}

const LONGEST_GAPPED_WORDS = 30;

/** "The dam was planned by Reed" leaves a gap for Reed. */
function byWhom({ document }: CardMatter, sentence: TextSentence, mention: FigureMention): CardDraft[] {
	const before = plainTypography(document.text.slice(sentence.start, mention.start)).replace(TITLE, ' ');
	const after = plainTypography(document.text.slice(mention.end, sentence.end));
	if (
		!/\b(?:was|were|been|is|are) (?:\p{Ll}+ly |finally |first )?(?:\p{Ll}+ed|\p{Ll}+en|\p{Ll}+wn|made|built|held|led|begun) (?:\p{Ll}+ ){0,3}by $/u.test(
			before
		) ||
		!/^(?:[.,;:]|$| (?:in|at|on|and|to|as|about) )/u.test(after)
	)
		return [];
	if (/\bby\b.*\bby $/u.test(before)) return [];
	const clause = trimmedClause(
		withoutConnectives(
			`${before}____${after.split(/[;:]\s|—|\s–\s|, (?=(?:and|but|who|which|so|for|evidently)\b)/u)[0] ?? ''}`
		)
	);
	if (clause.split(' ').length > LONGEST_GAPPED_WORDS || /[;:—“”]/u.test(clause)) return [];
	return [{ ...draft(sentence, mention, 'who-is-meant', `${capitalised(clause)}.`), form: 'cloze' }];
}

/** A woman called by her husband's name keeps her title. */
function named({ document }: CardMatter, mention: FigureMention): string {
	const title = /\b(Mrs\.?|Miss|Lady|Madame) $/u.exec(
		document.text.slice(Math.max(0, mention.start - 8), mention.start)
	)?.[1];
	return title === undefined || mention.figure.name.startsWith(title)
		? mention.figure.name
		: `${title} ${mention.figure.name}`;
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
