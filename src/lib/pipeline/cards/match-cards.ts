import type { Card, CardId } from '#lib/pipeline/cards/card.ts';
import { cardLikeness, type ComparedCard, traitsOf } from '#lib/pipeline/cards/card-likeness.ts';
import type { Hash } from '#lib/pipeline/cards/hash.ts';

/** A made card and the known card it continues, if any; `id` is the one to keep it under. */
export interface MatchedCard<Known extends Card, Made extends Card> {
	readonly made: Made;
	readonly continues: Known | null;
	readonly id: CardId;
}

/** What the reader did to a card: anything at all, and whether it has the reader's own words. */
export interface CardTouch {
	readonly isTouched: boolean;
	readonly isReworded: boolean;
}

export interface CardMatches<Known extends Card, Made extends Card> {
	/** One for each made card, in their order. No two have the same id. */
	readonly cards: readonly MatchedCard<Known, Made>[];
	/** Known cards that no made card continues. */
	readonly gone: readonly Known[];
}

/**
 * Says which card of an earlier deck each card of a new one continues, though its id, its wording or the text itself
 * may have changed since. Each known card is continued once at most.
 * @param known cards made before; ids distinct
 * @param made cards of the new deck; ids distinct
 * @param touchOf what the reader did to a known card: of two versions of one card, as after a merge of two devices, the
 * touched one is continued
 */
export function matchCards<Known extends Card, Made extends Card>(
	known: readonly Known[],
	made: readonly Made[],
	touchOf: (card: Known) => CardTouch,
	hash: Hash
): CardMatches<Known, Made> {
	const knownSides = known.map((card) => ({ card, traits: traitsOf(card), ...touchOf(card) }));
	const madeSides = made.map((card) => ({ card, traits: traitsOf(card) }));
	const continuedBy = new Map<Made, Known>();
	const continued = new Set<Known>();
	// What is beyond doubt first: after it little is left to compare word by word.
	for (const signsOf of [certainSigns, likelySigns]) {
		const leftKnown = knownSides.filter(({ card }) => !continued.has(card));
		const leftMade = madeSides.filter(({ card }) => !continuedBy.has(card));
		for (const pair of rankedPairs(leftKnown, leftMade, signsOf)) {
			if (continuedBy.has(pair.made) || continued.has(pair.known)) continue;
			continuedBy.set(pair.made, pair.known);
			continued.add(pair.known);
		}
	}
	const knownIds = new Set(known.map(({ id }) => id));
	const taken = new Set([...known, ...made].map(({ id }) => id));
	return {
		cards: made.map((card) => {
			const continues = continuedBy.get(card) ?? null;
			if (continues !== null) return { made: card, continues, id: continues.id };
			return { made: card, continues, id: knownIds.has(card.id) ? freshId(card, taken, hash) : card.id };
		}),
		gone: known.filter((card) => !continued.has(card))
	};
}

/** What two cards must have one of in common to be compared at all. */
type SignsOf = (side: ComparedCard) => readonly string[];

/** Two of passage, question and answer. */
function certainSigns({ card: { kind }, traits: { passage, prompt, answer } }: ComparedCard): string[] {
	return [`${kind}\n\n${prompt}\n${answer}`, `${kind}\n${passage}\n\n${answer}`, `${kind}\n${passage}\n${prompt}\n`];
}

/** The id, or some words in a row of the passage. */
function likelySigns({ card: { id, kind }, traits: { passageRuns } }: ComparedCard): string[] {
	return [id, ...[...passageRuns].map((run) => `${kind}\n${run}`)];
}

interface Pair<Known, Made> {
	readonly known: Known;
	readonly made: Made;
	readonly isTouched: boolean;
	readonly isCertain: boolean;
	readonly score: number;
}

/** Every pair that may be one card, the surest first. */
function rankedPairs<Known extends Card, Made extends Card>(
	known: readonly (ComparedCard<Known> & CardTouch)[],
	made: readonly ComparedCard<Made>[],
	signsOf: SignsOf
): Pair<Known, Made>[] {
	const candidates = groupBySign(made, signsOf);
	const pairs = known.flatMap((side) => {
		const found = new Set(signsOf(side).flatMap((sign) => candidates.get(sign) ?? []));
		return [...found].flatMap((candidate): Pair<Known, Made>[] => {
			const likeness = cardLikeness(side, candidate, side.isReworded);
			const { isTouched } = side;
			return likeness === null ? [] : [{ ...likeness, known: side.card, made: candidate.card, isTouched }];
		});
	});
	return pairs.sort(
		(one, other) =>
			Number(other.isCertain) - Number(one.isCertain) ||
			(one.isCertain ? Number(other.isTouched) - Number(one.isTouched) : 0) ||
			other.score - one.score ||
			one.known.source.start - other.known.source.start ||
			one.made.source.start - other.made.source.start ||
			(one.known.id < other.known.id ? -1 : 1)
	);
}

/** Words in a row that so many cards share tell nothing, and would make every pair of a long text a candidate. */
const MOST_CARDS_OF_SIGN = 20;

function groupBySign<Made extends Card>(
	sides: readonly ComparedCard<Made>[],
	signsOf: SignsOf
): Map<string, ComparedCard<Made>[]> {
	const groups = new Map<string, ComparedCard<Made>[]>();
	for (const side of sides) {
		for (const sign of signsOf(side)) {
			const group = groups.get(sign);
			if (group === undefined) groups.set(sign, [side]);
			else group.push(side);
		}
	}
	for (const [sign, group] of groups) if (group.length > MOST_CARDS_OF_SIGN) groups.delete(sign);
	return groups;
}

/** The id of a card whose own id stands for another known card. */
function freshId(card: Card, taken: Set<CardId>, hash: Hash): CardId {
	for (let count = 1; ; count += 1) {
		const id = hash([card.id, card.source.exact, card.prompt, count].join('\n')) as CardId;
		if (taken.has(id)) continue;
		taken.add(id);
		return id;
	}
}
