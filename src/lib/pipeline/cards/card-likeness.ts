import type { Card } from '#lib/pipeline/cards/card.ts';
import { diceLikeness, overlap, plainWords, wordRuns } from '#lib/pipeline/cards/word-likeness.ts';

/** What two cards are compared by, worked out once for each. */
export interface CardTraits {
	readonly passage: string;
	readonly prompt: string;
	readonly answer: string;
	/** Every three words in a row of the passage. */
	readonly passageRuns: ReadonlySet<string>;
	readonly promptWords: ReadonlySet<string>;
	readonly answerWords: ReadonlySet<string>;
}

/** What a card is compared by. */
export function traitsOf({ prompt, answer, source }: Card): CardTraits {
	const [passage, prompted, answered] = [plainWords(source.exact), plainWords(prompt), plainWords(answer)];
	return {
		passage: passage.join(' '),
		prompt: prompted.join(' '),
		answer: answered.join(' '),
		passageRuns: wordRuns(passage, 3),
		promptWords: new Set(prompted),
		answerWords: new Set(answered)
	};
}

/** A card with what it is compared by. */
export interface ComparedCard<Some extends Card = Card> {
	readonly card: Some;
	readonly traits: CardTraits;
}

/** How sure it is that a card continues another, and how alike the two are. */
export interface CardLikeness {
	/**
	 * Passage, question and answer agree in two. No two cards of one deck do, so both are one card in two versions.
	 */
	readonly isCertain: boolean;
	readonly score: number;
}

const LEAST_PASSAGE = 0.5;
const LEAST_ANSWER = 0.6;
const LEAST_PROMPT = 0.8;

/**
 * How far a made card can be taken for a known one; null if it is another card. The same id is a strong sign and no
 * proof: ids count their likes, and a part taken out of the text moves the count on.
 * @param isReworded whether the known card has the reader's own words, which say nothing of what it was made as
 */
export function cardLikeness(
	{ card: known, traits: knownTraits }: ComparedCard,
	{ card: made, traits }: ComparedCard,
	isReworded: boolean
): CardLikeness | null {
	if (known.kind !== made.kind) return null;
	const passage = overlap(knownTraits.passageRuns, traits.passageRuns);
	const prompt = diceLikeness(knownTraits.promptWords, traits.promptWords);
	const answer = diceLikeness(knownTraits.answerWords, traits.answerWords);
	const agreeing = [
		knownTraits.passage === traits.passage,
		knownTraits.prompt === traits.prompt,
		knownTraits.answer === traits.answer
	].filter(Boolean).length;
	const isSameId = known.id === made.id;
	const isSameForm = known.form === made.form;
	const isSamePassage = passage >= LEAST_PASSAGE;
	const isLikely = isSameId
		? isSamePassage || prompt >= LEAST_PROMPT || answer === 1
		: isSameForm && isSamePassage && (answer >= LEAST_ANSWER || prompt >= LEAST_PROMPT || isReworded);
	const isCertain = agreeing >= 2;
	if (!isCertain && !isLikely) return null;
	const score = 2 * passage + 3 * answer + 2 * prompt + (isSameId ? 2 : 0) + (isSameForm ? 1 : 0);
	return { isCertain, score: score + contextAgreement(known, made) };
}

/** Tells apart passages of the same words: less than any difference in words. */
function contextAgreement({ source: one }: Card, { source: other }: Card): number {
	return (one.prefix === other.prefix ? 0.02 : 0) + (one.suffix === other.suffix ? 0.02 : 0);
}
