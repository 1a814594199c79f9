import type { CardDraft } from '#lib/pipeline/cards/card-draft.ts';
import { diceLikeness, plainWords } from '#lib/pipeline/cards/word-likeness.ts';
import type { Document } from '#lib/pipeline/document/document.ts';

const MOST_PER_1000_WORDS = 8;
const MOST_OF_ONE_ANSWER = 3;
const MOST_OF_ONE_POSITION = 5;
const ALIKE = 0.6;
/** Short texts get a few cards whatever their length. */
const LEAST_BUDGET = 12;

/** How sure a kind of question is to be good: the higher goes first where there are too many. */
const SURENESS: Readonly<Record<string, number>> = {
	list: 9,
	which: 9,
	who: 8,
	when: 7,
	why: 8,
	how: 7,
	complement: 7,
	'by-whom': 7,
	object: 7,
	cleft: 7,
	revealed: 8,
	whose: 8,
	'who-has-role': 7,
	'who-did': 6,
	'what-does': 4,
	ending: 2
};
const SURENESS_OF_OTHERS = 5;
/** What somebody says about a thing is seldom one thing: this only waits for the reader. */
const NEVER_SURE = 'about';

/**
 * Sets the tier of what is too much, or never sure, to suggested: more than eight cards in a thousand words, a third question whose
 * answer is the same, a question like another.
 */
export function chosenCards(drafts: readonly CardDraft[], { wordCount }: Document): CardDraft[] {
	const budget = Math.max(LEAST_BUDGET, Math.floor((wordCount / 1000) * MOST_PER_1000_WORDS));
	const chosen = new Set<CardDraft>();
	const answers = new Map<string, number>();
	const bySentence = new Map<number, CardDraft[]>();
	const included = drafts.filter(({ tier, question }) => tier === 'included' && question.split(' ')[0] !== NEVER_SURE);
	for (const draft of included.toSorted((a, b) => surenessOf(b) - surenessOf(a))) {
		const answer = draft.answer.toLowerCase();
		const times = answers.get(answer) ?? 0;
		const beside = bySentence.get(draft.source.start) ?? [];
		if (chosen.size >= budget || times >= mostOf(draft)) continue;
		if (beside.some((other) => other.kind === draft.kind || asksAlike(other, draft) || givesAway(other, draft)))
			continue;
		chosen.add(draft);
		answers.set(answer, times + 1);
		bySentence.set(draft.source.start, [...beside, draft]);
	}
	return drafts.map((draft) =>
		draft.tier === 'included' && !chosen.has(draft) ? { ...draft, tier: 'suggested' } : draft
	);
}

/** Which position it is can be asked of each position again; whose words they are soon gives itself away. */
function mostOf({ question }: CardDraft): number {
	return question === 'which' ? MOST_OF_ONE_POSITION : question === 'whose-words' ? 2 : MOST_OF_ONE_ANSWER;
}

function surenessOf({ question }: CardDraft): number {
	return SURENESS[question.split(' ')[0] ?? ''] ?? SURENESS_OF_OTHERS;
}

/** Each of two cards tells what the other asks. */
function givesAway(one: CardDraft, other: CardDraft): boolean {
	const holds = (prompt: string, answer: string) => ` ${plain(prompt)} `.includes(` ${plain(answer)} `);
	return holds(one.prompt, other.answer) && holds(other.prompt, one.answer);
}

const plain = (words: string) => plainWords(words).join(' ');

function asksAlike(one: CardDraft, other: CardDraft): boolean {
	return diceLikeness(new Set(plainWords(one.prompt)), new Set(plainWords(other.prompt))) >= ALIKE;
}
