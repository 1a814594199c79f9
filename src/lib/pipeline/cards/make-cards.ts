import { authorCards } from '#lib/pipeline/cards/author-cards.ts';
import type { Card, CardId } from '#lib/pipeline/cards/card.ts';
import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import { plainTypography } from '#lib/pipeline/cards/plain-typography.ts';
import { chosenCards } from '#lib/pipeline/cards/chosen-cards.ts';
import type { CardMatter } from '#lib/pipeline/cards/card-matter.ts';
import { eventCards } from '#lib/pipeline/cards/event-cards.ts';
import { figureCards } from '#lib/pipeline/cards/figure-cards.ts';
import { happeningCards } from '#lib/pipeline/cards/happening-cards.ts';
import type { Hash } from '#lib/pipeline/cards/hash.ts';
import { labelListCards, labelTitles, labelWhichCards } from '#lib/pipeline/cards/label-cards.ts';
import { faultsOf } from '#lib/pipeline/cards/quality-gate.ts';
import { orderCards } from '#lib/pipeline/cards/order-cards.ts';
import { quotedCards } from '#lib/pipeline/cards/quoted-cards.ts';
import { sayCards } from '#lib/pipeline/cards/say-cards.ts';
import { sentencesWithin } from '#lib/pipeline/cards/sentences-within.ts';
import { topicWords } from '#lib/pipeline/cards/topic-words.ts';
import { authorName, ordinaryWords } from '#lib/pipeline/cards/wording.ts';
import type { Document } from '#lib/pipeline/document/document.ts';
import { partOf, telling, type Progress } from '#lib/pipeline/document/progress.ts';
import { quoteSource } from '#lib/pipeline/document/source-quotation.ts';
import { figureMentions } from '#lib/pipeline/subjects/figure-mentions.ts';
import { LEAST_HOLDER_PROBABILITY } from '#lib/pipeline/subjects/position-weights.ts';
import type { Position, SubjectIndex, Tier } from '#lib/pipeline/subjects/subject-index.ts';
import { textSentences, type TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** Makes the cards of a text in reading order. What the quality gate faults is left out; prompts are distinct. */
export function makeCards(document: Document, subjects: SubjectIndex, hash: Hash, progress?: Progress): Card[] {
	const sentences = textSentences(document);
	const matter: CardMatter = {
		document,
		subjects,
		sentences,
		mentions: figureMentions(subjects.figures.filter(({ tier }) => tier === 'included')),
		labels: labelTitles(document),
		topics: topicWords(document.text),
		author: authorName(document.author),
		authorDoes: / and /u.test(authorName(document.author)) ? 'do' : 'does',
		ordinary: ordinaryWords(document.text)
	};
	const bySentence = new Map(sentences.map((sentence) => [sentence.start, sentence]));
	const drafts = [
		...labelListCards(matter),
		...orderCards(matter),
		...subjects.positions.flatMap(
			telling(partOf(progress, 0, 0.7), subjects.positions, (position) =>
				sentencesWithin(sentences, position.quote).flatMap((sentence) => positionDrafts(matter, position, sentence))
			)
		),
		...subjects.events.flatMap((event) => {
			const sentence = bySentence.get(event.quote.start);
			if (sentence === undefined) return [];
			const dated = flawless(matter, eventCards(matter, event, sentence));
			return dated.length > 0 ? dated : flawless(matter, happeningCards(matter, event, sentence)).slice(0, 1);
		}),
		...figureDrafts(matter, partOf(progress, 0.7, 1))
	];
	const worded = drafts.map((draft) => ({
		...draft,
		prompt: plainTypography(draft.prompt),
		answer: plainTypography(draft.answer)
	}));
	return chosenCards(distinct(worded.filter((draft) => faultsOf(draft, document.text).length === 0)), document)
		.sort((a, b) => a.source.start - b.source.start)
		.map((draft) => ({
			id: hash([document.id, draft.kind, draft.subjectId, draft.question].join('\n')) as CardId,
			textId: document.id,
			kind: draft.kind,
			form: draft.form,
			prompt: draft.prompt,
			answer: draft.answer,
			source: quoteSource(document.text, draft.source),
			subjectId: draft.subjectId,
			origin: 'generated',
			tier: draft.tier
		}));
}

function positionDrafts(matter: CardMatter, position: Position, sentence: TextSentence): CardDraft[] {
	const held = [
		...labelWhichCards(matter, position, sentence),
		...sayCards(matter, position, sentence),
		...quotedCards(matter, position, sentence)
	];
	const drafts = held.length > 0 ? held : firstFlawless(matter, authorCards(matter, position, sentence));
	return drafts.map((draft) => ({ ...draft, tier: draft.question === 'which' ? 'included' : cardTier(position) }));
}

function flawless({ document }: CardMatter, drafts: readonly CardDraft[]): CardDraft[] {
	return drafts.filter((draft) => faultsOf(draft, document.text).length === 0);
}

function firstFlawless({ document }: CardMatter, drafts: Iterable<CardDraft>): CardDraft[] {
	for (const draft of drafts) if (faultsOf(draft, document.text).length === 0) return [draft];
	return [];
}

/** One card a sentence about a person: a question before a gap. */
function figureDrafts(matter: CardMatter, progress?: Progress): CardDraft[] {
	return matter.sentences.flatMap(
		telling(progress, matter.sentences, (sentence) => {
			const drafts = flawless(matter, figureCards(matter, sentence));
			const asked = drafts.filter(({ form }) => form === 'basic');
			return asked.length > 0 ? asked : drafts.slice(0, 1);
		})
	);
}

/** A claim in the author’s own voice that takes a form whole needs less to be sure of. */
const LEAST_PROBABILITY_OF_AUTHOR = 0.55;

/** The form of a card is evidence of its own: a claim that takes one of them whole needs less besides. */
const LEAST_PROBABILITY_OF_FORMED = 0.15;

function cardTier({ tier, probability, holderKind, holderProbability }: Position): Tier {
	const leastOfHolder = holderKind === 'author' ? LEAST_PROBABILITY_OF_AUTHOR : LEAST_HOLDER_PROBABILITY;
	const isView = tier === 'included' || probability >= LEAST_PROBABILITY_OF_FORMED;
	return isView && holderProbability >= leastOfHolder ? 'included' : 'suggested';
}

/** Keeps the first card of each prompt, of each identity, and of each answer from one sentence. */
function distinct(drafts: readonly CardDraft[]): CardDraft[] {
	const seen = new Set<string>();
	return drafts.filter(({ prompt, answer, source, kind, subjectId, question }) => {
		const keys = [
			prompt
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim(),
			`${kind}\n${subjectId}\n${question}`,
			`${source.start}\n${answer}`
		];
		if (keys.some((key) => seen.has(key))) return false;
		for (const key of keys) seen.add(key);
		return true;
	});
}
