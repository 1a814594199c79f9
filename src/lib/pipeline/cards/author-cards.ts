import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { clauseParts } from '#lib/pipeline/cards/clause-parts.ts';
import { invertedQuestion, isPeople, subjectQuestion } from '#lib/pipeline/cards/clause-question.ts';
import { standsAlone } from '#lib/pipeline/cards/noun-phrase.ts';
import { tellingGap } from '#lib/pipeline/cards/telling-gaps.ts';
import { capitalised, lowered, openedPlainly, trimmedClause, withoutConnectives } from '#lib/pipeline/cards/wording.ts';
import type { Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

type Wording = Pick<CardDraft, 'form' | 'question' | 'prompt' | 'answer'>;

/** From what the author says in his own voice: why, how, what is it that…, and clauses with a telling gap. */
export function authorCards(matter: CardMatter, position: Position, sentence: TextSentence): CardDraft[] {
	if (position.holderKind !== 'author' || /[?!]["”’)]*$/u.test(sentence.text)) return [];
	if (sentence.paragraph.type === 'quotation') return [];
	const plain = withoutConnectives(openedPlainly(sentence.text.replace(/\s+/gu, ' ')));
	const text = trimmedClause(plain.split(/;|:\s/u)[0] ?? plain);
	const frame = `, according to ${matter.author},`;
	const wordings = [
		why(text, frame),
		how(text, frame),
		whatIs(matter, text, frame),
		revealed(plain, frame),
		gapped(text, matter.author),
		whatDoes(matter, text, frame)
	].filter((wording) => wording !== null);
	return wordings.map((wording) => ({
		...wording,
		kind: 'position',
		source: { start: sentence.start, end: sentence.end },
		subjectId: position.id,
		tier: position.tier
	}));
}

/** "P because Q" asks why P; so does "Because of N, P". */
function why(text: string, frame: string): Wording | null {
	const fronted = /^(Because of [^,]+), (.+)$/u.exec(text);
	const tailed = /^([^,]+) (because (?!of\b).+)$/u.exec(text);
	const [claim, ground] = fronted ? [fronted[2], fronted[1]] : [tailed?.[1], tailed?.[2]];
	const parts = claim === undefined ? null : clauseParts(mainPart(claim));
	const asked = parts && invertedQuestion(parts);
	if (!asked || ground === undefined) return null;
	const answer = capitalised(mainPart(ground));
	return { form: 'basic', question: 'why', prompt: `Why${frame} ${asked}?`, answer };
}

/** "By doing N, X did M" asks how X did M. */
function how(text: string, frame: string): Wording | null {
	const [, means, claim] = /^(By \p{L}+ing [^,]+), (.+)$/u.exec(text) ?? [];
	if (means === undefined || claim === undefined) return null;
	const parts = clauseParts(
		mainPart(claim)
			.replace(/ by that very act/u, '')
			.replace(/ themselves| itself/u, '')
	);
	const asked = parts && invertedQuestion(parts);
	return asked ? { form: 'basic', question: 'how', prompt: `How${frame} ${asked}?`, answer: means } : null;
}

/** "X is to do N" asks what X is. */
function whatIs(matter: CardMatter, text: string, frame: string): Wording | null {
	const match =
		/^(.{6,90}?) (is|are|was|were|has been|have been|will be) ((?:not |nothing but |only |simply |in fact )?(?:the|a|an|to)\b.+)$/su.exec(
			text
		);
	const [, subject, verb, rest] = match ?? [];
	if (subject === undefined || verb === undefined || rest === undefined || !standsAlone(subject, matter)) return null;
	if (/\b(?:that|which|who|if|when|because|and|is|has|have|will|not|of the same)\b/u.test(subject)) return null;
	const answer = capitalised(mainPart(rest));
	if (/^Not an? (?!.*\bbut\b)/u.test(answer) || answer.split(' ').length < 4) return null;
	return { form: 'basic', question: 'what', prompt: `What${frame} ${verb} ${lowered(subject)}?`, answer };
}

/** "A force gathered headway: the guild" asks what force gathered headway. */
function revealed(text: string, frame: string): Wording | null {
	const match = /^(?:An?|One) (\p{L}+) ([^:,;“”"]{20,140}): ((?:the|an?) [^:;,]{4,60})[.]$/u.exec(text);
	const [, noun, claim, answer] = match ?? [];
	if (noun === undefined || claim === undefined || answer === undefined) return null;
	if (clauseParts(`the ${noun} ${claim}`)?.subject !== `the ${noun}`) return null;
	return { form: 'basic', question: 'revealed', prompt: `What ${noun}${frame} ${claim}?`, answer: capitalised(answer) };
}

function gapped(text: string, author: string): Wording | null {
	const gap = tellingGap(text);
	if (gap === null) return null;
	return {
		form: 'cloze',
		question: gap.by,
		prompt: `According to ${author}, ${lowered(gap.prompt)}.`,
		answer: gap.answer
	};
}

const LEAST_PREDICATE_CONTENT = 4;

/** "X constitutes a source of N" asks what constitutes a source of N. */
function whatDoes(matter: CardMatter, text: string, frame: string): Wording | null {
	const parts = clauseParts(text);
	if (parts === null || !standsAlone(parts.subject, matter)) return null;
	const isPerson = matter.subjects.figures.some(({ forms }) => forms.includes(parts.subject));
	if (isPerson || (isPeople(parts.subject) && /^(?:are|were)$/u.test(parts.verb))) return null;
	if (/^(?:would|could|may|might)$/u.test(parts.verb) || /^(?:it|he|they|also|by|such)\b/u.test(parts.rest))
		return null;
	const rest = mainPart(parts.rest);
	if (/\b(?:it|they|he|she|them|him|itself|themselves)\b/u.test(rest)) return null;
	if ((rest.replace(/\b(?:been|have|being|also)\b/gu, '').match(/\p{L}{4,}/gu) ?? []).length < LEAST_PREDICATE_CONTENT)
		return null;
	return {
		form: 'basic',
		question: 'what-does',
		prompt: subjectQuestion({ ...parts, rest }, frame),
		answer: capitalised(parts.subject)
	};
}

/** A clause's main part: up to a semicolon, a dash or a clause that only adds. */
function mainPart(text: string): string {
	return trimmedClause(
		text.split(
			/;|:\s|\s[–—]\s|—|--|, (?=(?:which|who|where|for|but|so|although|though|because|since|as|while|if|when|and (?:the|a|it|they|he|this|we)|nor)\b)/u
		)[0] ?? text
	);
}
