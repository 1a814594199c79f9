import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { danglingWords } from '#lib/pipeline/cards/dangling-words.ts';
import { topicOf } from '#lib/pipeline/cards/clause-topic.ts';
import { baseOfPast, withWho } from '#lib/pipeline/cards/verb-wording.ts';
import { capitalised, trimmedClause } from '#lib/pipeline/cards/wording.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';
import { mentionsWithin } from '#lib/pipeline/subjects/figure-mentions.ts';
import { holderOfSubject } from '#lib/pipeline/subjects/find-holder.ts';
import { sayClauses } from '#lib/pipeline/subjects/say-clause.ts';
import type { Position } from '#lib/pipeline/subjects/subject-index.ts';

/** From "X argued that …": who argued it, and what X argued about its subject. */
export function sayCards(matter: CardMatter, position: Position, sentence: TextSentence): CardDraft[] {
	const { document, mentions, author } = matter;
	if (sentence.paragraph.type === 'quotation') return [];
	return sayClauses(document.text, sentence).flatMap(({ subject, verb, content }) => {
		const own = mentionsWithin(mentions, sentence);
		const holder =
			holderOfSubject(document, subject, own, { person: null, group: null }) ?? holderMeant(position, subject);
		if (content === null || holder === null || holder.kind === 'author') return [];
		if (
			ADMITTING.test(verb.at(-1)?.lower ?? '') ||
			isJoined(document.text.slice(sentence.start, subject[0]?.start), subject)
		)
			return [];
		if (/^(?:told|tells|tell)$/u.test(verb.at(-1)?.lower ?? '')) return [];
		const clause = trimmedClause(firstClause(withoutAsides(document.text.slice(content.start, content.end))));
		if (
			/^(?:that|this|these|those) |^(?:it (?!(?:does|makes|do|made) )|they )/u.test(clause) &&
			danglingWords(clause).length > 0
		)
			return [];
		if (!FINITE.test(clause)) return [];
		const verbWords = verb.map(({ text }) => text).join(' ');
		const source = { start: sentence.start, end: sentence.end };
		const base = {
			kind: 'position' as const,
			form: 'basic' as const,
			source,
			subjectId: position.id,
			tier: position.tier
		};
		const isGroup = holder.kind === 'group';
		const name = heldBy(holder.name, isGroup);
		if (name === null) return [];
		const drafts: CardDraft[] = [
			{
				...base,
				question: 'who',
				prompt: `${isGroup ? `Who, according to ${author},` : 'Who'} ${withWho(verbWords)} that ${clause}?`,
				answer: capitalised(name)
			}
		];
		const past = baseOfPast(verb.at(-1)?.lower ?? '');
		const topic = topicOf(clause);
		const isTelling = topic !== null && clause.split(' ').length - topic.split(' ').length >= 6;
		if (past !== null && isTelling && verb.length === 1) {
			drafts.push({
				...base,
				question: 'what',
				prompt: `What did ${name.replace(/^The\b/u, 'the')} ${past} about ${topic}?`,
				answer: capitalised(clause)
			});
		}
		return drafts;
	});
}

const LEAST_OF_PRONOUN = 0.75;

/** Whom "he", "she" or "the author" means, where the holder of the view is nearly sure. */
function holderMeant(
	{ holder, holderKind, holderProbability }: Position,
	subject: readonly { readonly lower: string }[]
): { readonly kind: 'person'; readonly name: string } | null {
	const words = subject.map(({ lower }) => lower).join(' ');
	if (holderKind !== 'person' || holderProbability < LEAST_OF_PRONOUN) return null;
	return /^(?:he|she|(?:the|this) (?:author|writer|historian|critic|philosopher|economist|moralist))$/u.test(words)
		? { kind: 'person', name: holder }
		: null;
}

/** Verbs that say what is so rather than what somebody holds. */
const ADMITTING =
	/^(?:shows?|showed|proves?|proved|demonstrated|demonstrates|sees?|saw|finds?|found|felt|feels?|discovered|perceived|know|knew)$/u;

/** One of several who say it together. */
function isJoined(before: string, subject: readonly { readonly lower: string }[]): boolean {
	return /\b(?:and|or|nor)\s+(?:(?:Mr|Mrs|Dr|M)\.\s*)?$/u.test(before) || subject.some(({ lower }) => lower === 'and');
}

const DETERMINER = /\b(?:the|a|an|most|many|some|all|those|these|certain|several|every|our|his|their)\b/iu;

/** A holder's name as a noun phrase: an adverb before the article is no part of it, an office has its article. */
function heldBy(holder: string, isGroup: boolean): string | null {
	if (/^\p{Lu}\p{L}+ of\b/u.test(holder)) return `the ${holder}`;
	if (!isGroup) return holder;
	const at = DETERMINER.exec(holder)?.index ?? 0;
	const name = holder.slice(at);
	return /^(?:these|his|their|our)\b/iu.test(name) || /^\p{Ll}+s?$/u.test(name) ? null : name;
}

const FINITE =
	/\b(?:is|are|was|were|has|have|had|will|would|can|could|cannot|must|should|may|might|ought|does|do|did)\b|\p{Ll}{3,}(?:ed|s) (?!of\b)/u;

/** Without what stands between two dashes or in brackets. */
function withoutAsides(text: string): string {
	return text.replace(/\s?\([^()]*\)/gu, '').replace(/(?:—|--|\s–\s)[^—;:]{3,90}?(?:—|--|\s–\s)/gu, ' ');
}

/** A clause up to a semicolon, colon or dash that begins another. */
function firstClause(text: string): string {
	return (
		text.split(
			/;|:\s|\s[–—]\s|—|--|,\s(?:and|but|so) (?=(?:that|he|they|it|said|thought|went|\p{Ll}+ly|\p{Ll}{3,}ed)\b)/u
		)[0] ?? text
	);
}
