import type { Card } from '#lib/pipeline/cards/card.ts';
import { matches, type AnnotatedText } from './gold-annotation.ts';
import type { Score } from './score-subjects.ts';

const squash = (phrase: string) =>
	phrase
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Counts the faults of the included cards, and how many of the marks that must not be missed they cover. */
export function scoreCards({ document: { text }, gold }: AnnotatedText, all: readonly Card[]): Score {
	const cards = all.filter(({ tier }) => tier === 'included');
	const prompts = new Map<string, number>();
	for (const { prompt } of cards) prompts.set(squash(prompt), (prompts.get(squash(prompt)) ?? 0) + 1);
	const isLeaking = ({ form, answer, prompt }: Card) =>
		form !== 'list' && squash(answer).length > 2 && ` ${squash(prompt)} `.includes(` ${squash(answer)} `);
	const musts = [...gold.events, ...gold.positions].filter(({ importance }) => importance === 3);
	const share = (isCounted: (card: Card) => boolean) => ({
		part: cards.filter(isCounted).length,
		whole: cards.length
	});
	return {
		'not exact': share(({ source }) => text.slice(source.start, source.end) !== source.exact),
		leaking: share(isLeaking),
		'shared prompts': share(({ prompt }) => (prompts.get(squash(prompt)) ?? 0) > 1),
		'musts covered': {
			part: musts.filter(({ quote }) => cards.some(({ source }) => matches(text, source, quote))).length,
			whole: musts.length
		}
	};
}
