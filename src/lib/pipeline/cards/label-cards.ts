import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { withWho } from '#lib/pipeline/cards/verb-wording.ts';
import { trimmedClause } from '#lib/pipeline/cards/wording.ts';
import type { Document } from '#lib/pipeline/document/document.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import type { Position, SubjectId } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The titles of the numbered positions, in order. */
export function labelTitles(document: Document): string[] {
	return paragraphs(document).flatMap(({ label }) =>
		label ? [document.text.slice(label.title.start, label.title.end)] : []
	);
}

/** "Name the four positions…", where the text numbers them. */
export function labelListCards(matter: CardMatter): CardDraft[] {
	const { document, author, labels: titles } = matter;
	const labelled = paragraphs(document).filter(({ label }) => label !== undefined);
	const first = labelled[0]?.label;
	if (first === undefined) return [];
	const heading = document.sections.find(({ blocks }) =>
		blocks.some((block) => block.type !== 'aside' && block.start === first.range.start)
	)?.heading;
	const under = heading ? ` under “${document.text.slice(heading.start, heading.end).replace(/\s+/gu, ' ')}”` : '';
	return [
		{
			kind: 'position',
			form: 'list',
			question: 'list',
			prompt: `Name the ${NUMBERS[titles.length] ?? titles.length} numbered positions that ${author} distinguishes${under}.`,
			answer: titles.join(' · '),
			source: first.range,
			subjectId: 'position:numbered' as SubjectId,
			tier: 'included'
		}
	];
}

/** "Which of the four positions calls for…", from a sentence of a labelled paragraph that speaks of its label. */
export function labelWhichCards(matter: CardMatter, position: Position, sentence: TextSentence): CardDraft[] {
	const titles = matter.labels;
	const { label } = sentence.paragraph;
	const answer = label && titles[label.number - 1];
	const asked = answer === undefined ? null : whichQuestion(sentence.text.replace(/\s+/gu, ' '), matter.author);
	if (asked === null || answer === undefined) return [];
	const count = NUMBERS[titles.length] ?? titles.length;
	return [
		{
			kind: 'position',
			form: 'basic',
			question: 'which',
			prompt: `${asked.opening} of the ${count} positions${asked.predicate}?`,
			answer,
			source: { start: sentence.start, end: sentence.end },
			subjectId: position.id,
			tier: position.tier
		}
	];
}

const FINITE =
	/(?:is|are|was|were|has|have|call|calls|recogni[sz]es?|holds?|claims?|sees?|rejects?|den(?:y|ies)|demands?|believes?|thinks?)\b/u;

/** Ways in which a sentence speaks of its label, and what is asked then. */
const WAYS: readonly (readonly [RegExp, (match: RegExpExecArray, author: string) => string, string?])[] = [
	[/\bthey ((?:claim|hold|believe|think|maintain|insist|argue) that .+)$/su, ([, claim = '']) => ` ${withWho(claim)}`],
	[
		/^Their (?:general |common |main |chief )?(?:consensus|view|opinion|position|belief|thesis|hope|aim) is (that .+)$/su,
		([, claim = '']) => ` holds ${claim}`
	],
	[
		/^Some (think|hold|believe|argue|say) (that .+)$/su,
		([, verb, claim]) => ` do some ${verb} ${claim}`,
		'Within which'
	],
	[
		/^(In [^,]{4,40}?),? this position (is|was|has) (.+)$/su,
		([, where = '', verb, rest]) => `, ${where.replace(/^I/u, 'i')}, ${verb} ${rest}`
	],
	[
		/^This ((?:is|was|has|means) .+)$/su,
		([, rest = ''], author) => `, according to ${author}, ${rest.split(/\s[–—]\s|—|--/u)[0] ?? rest}`
	],
	[
		new RegExp(`^(?:They|This(?:\\s\\p{L}+){1,6}?|These(?:\\s\\p{L}+){0,5}?)\\s(${FINITE.source}.+)$`, 'su'),
		([, rest = '']) => ` ${withWho(rest)}`
	]
];

function whichQuestion(text: string, author: string): { opening: string; predicate: string } | null {
	for (const [pattern, predicate, opening = 'Which'] of WAYS) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const words = predicate(match, author);
		return { opening, predicate: words.startsWith(',') ? trimmedPredicate(words) : ` ${trimmedPredicate(words)}` };
	}
	return null;
}

function trimmedPredicate(words: string): string {
	const [opening] = /^,/u.exec(words) ?? [''];
	return opening + (opening && ' ') + trimmedClause(words.split(';')[0] ?? words);
}
