import type { Edition } from '#lib/editions/edition.ts';
import type { Deck, DeckCard } from '#lib/pipeline/cards/deck.ts';
import { matches, type GoldAnnotation } from './gold-annotation.ts';
import { plainName } from './plain-name.ts';

/** Something a reader marked as mattering, and whether the deck asks about it. */
export interface MarkedMatter {
	readonly kind: 'figure' | 'event' | 'position';
	readonly what: string;
	readonly quote: string;
	readonly state: 'has a card' | 'reason stated' | 'neither';
}

/** How many included cards stand as generated. */
export function generatedShare({ cards }: Deck): { part: number; whole: number } {
	const included = cards.filter(({ tier }) => tier === 'included');
	return { part: included.filter(({ origin }) => origin === 'generated').length, whole: included.length };
}

/** Looks for a card, or a stated reason, for what must not be missed: events and positions of importance 3, figures of 2. */
export function deckCoverage(deck: Deck, edition: Edition, gold: GoldAnnotation): MarkedMatter[] {
	const included = deck.cards.filter(({ tier }) => tier === 'included');
	const isStated = (quote: string) =>
		edition.editorial.withoutCard.some((entry) => {
			const start = edition.text.indexOf(entry.quote);
			return matches(edition.text, { start, end: start + entry.quote.length }, quote);
		});
	const stateOf = (isAsked: boolean, quote: string): MarkedMatter['state'] => {
		if (isAsked) return 'has a card';
		return isStated(quote) ? 'reason stated' : 'neither';
	};
	const figures = gold.figures
		.filter(({ importance }) => importance >= 2)
		.map(({ name, aliases, quote: asGiven }): MarkedMatter => {
			const names = new Set([name, ...aliases].map(plainName));
			const quote = mend(asGiven, edition);
			return {
				kind: 'figure',
				what: name,
				quote,
				state: stateOf(
					included.some((card) => asksAbout(card, names)),
					quote
				)
			};
		});
	const quoted = (['event', 'position'] as const).flatMap((kind) =>
		(kind === 'event' ? gold.events : gold.positions)
			.filter(({ importance }) => importance === 3)
			.map(({ quote: asGiven }): MarkedMatter => {
				const quote = mend(asGiven, edition);
				const isAsked = included.some(({ source }) => matches(edition.text, source, quote));
				return { kind, what: quote, quote, state: stateOf(isAsked, quote) };
			})
	);
	return [...figures, ...quoted];
}

function asksAbout({ kind, answer, prompt }: DeckCard, names: ReadonlySet<string>): boolean {
	return (
		answer.split(' · ').some((name) => names.has(plainName(name))) ||
		(kind === 'figure' && [...names].some((name) => mentions(prompt, name)))
	);
}

const mentions = (prompt: string, name: string) => plainName(prompt).includes(name);

/** The annotation quotes the text as it was given; the edition prints it without its slips. */
function mend(quote: string, { mended }: Edition): string {
	return mended.reduce((words, { asGiven, asPrintedHere }) => words.replace(asGiven, asPrintedHere), quote);
}
