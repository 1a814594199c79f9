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

/** "Which of the four positions calls for…", from a sentence that speaks of its label as "they". */
export function labelWhichCards(matter: CardMatter, position: Position, sentence: TextSentence): CardDraft[] {
	const titles = matter.labels;
	const answer = titles[(position.labelNumber ?? 0) - 1];
	if (sentence.paragraph.label === undefined || answer === undefined || position.holder !== answer) return [];
	const match =
		/^(?:They|This(?:\s\p{L}+){0,6}?|These(?:\s\p{L}+){0,5}?)\s(?=(?:is|are|was|were|has|have|call|calls|recogni[sz]es?|holds?|claims?|sees?|rejects?|den(?:y|ies)|demands?|believes?|thinks?)\b)(.+)$/su.exec(
			sentence.text
		);
	const consensus =
		/^Their (?:general |common |main |chief )?(?:consensus|view|opinion|position|belief|thesis|hope|aim) is (that .+)$/su.exec(
			sentence.text
		)?.[1];
	const claim = /\bthey ((?:claim|hold|believe|think|maintain|insist|argue) that .+)$/su.exec(sentence.text)?.[1];
	const predicate =
		claim !== undefined
			? withWho(claim)
			: consensus !== undefined
				? `holds ${consensus}`
				: match?.[1] && withWho(match[1]);
	if (!predicate) return [];
	return [
		{
			kind: 'position',
			form: 'basic',
			question: 'which',
			prompt: `Which of the ${NUMBERS[titles.length] ?? titles.length} positions ${trimmedClause(predicate.split(';')[0] ?? predicate)}?`,
			answer,
			source: { start: sentence.start, end: sentence.end },
			subjectId: position.id,
			tier: position.tier
		}
	];
}
