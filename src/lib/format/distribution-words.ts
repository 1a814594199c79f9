import type { CardDistributions, Distribution } from '#lib/pipeline/retention/distribution.ts';
import { count } from '#lib/format/count.ts';
import { type FigureTable, percentFigure, rounded } from '#lib/format/figure-table.ts';
import { longInterval } from '#lib/format/interval.ts';
import { percent } from '#lib/format/percent.ts';

/** What is spread. */
export type Trait = keyof CardDistributions;

interface TraitWords {
	readonly title: string;
	readonly column: string;
	/** What the bars count, and the numbers below them. */
	readonly axis: string;
	/** Follows a number. */
	readonly unit: string;
	/** What half of the cards are at. */
	readonly half: (median: number) => string;
	/** The same of a card that is the only one. */
	readonly only: (value: number) => string;
	readonly value: (value: number) => string;
	readonly figure: (value: number) => number;
}

const DAY_MS = 86_400_000;
const days = (value: number) => (value < 1 ? 'less than a day' : longInterval(value * DAY_MS));

const WORDS: Record<Trait, TraitWords> = {
	interval: {
		title: 'Intervals',
		column: 'Days',
		axis: 'Cards, by days from one review to the next',
		unit: ' days',
		half: (median) => `half of them come back within ${days(median)}`,
		only: (value) => `it comes back ${days(value)} after its last review`,
		value: (value) => String(rounded(value, 1)),
		figure: (value) => rounded(value, 1)
	},
	stability: {
		title: 'Stability',
		column: 'Days',
		axis: 'Cards, by days until the chance falls to 90 %',
		unit: ' days',
		half: (median) =>
			median < 1
				? 'for half of them the chance of recall falls to 90 % within a day'
				: `half of them take ${days(median)} or more until the chance of recall falls to 90 %`,
		only: (value) => `it takes ${days(value)} from its last review until the chance of recall falls to 90 %`,
		value: (value) => String(rounded(value, 1)),
		figure: (value) => rounded(value, 1)
	},
	difficulty: {
		title: 'Difficulty',
		column: 'Difficulty',
		axis: 'Cards, by difficulty',
		unit: '',
		half: (median) =>
			`from 1, easy, to 10, hard, half of them are at ${rounded(median, 1)}${median > 1 ? ' or below' : ''}`,
		only: (value) => `from 1, easy, to 10, hard, it is at ${rounded(value, 1)}`,
		value: (value) => String(rounded(value, 1)),
		figure: (value) => rounded(value, 1)
	},
	retrievability: {
		title: 'Chance of recall now',
		column: 'Chance, %',
		axis: 'Cards, by chance of recall in %',
		unit: ' %',
		half: (median) =>
			median < 0.995
				? `half of them you would recall now with a chance of ${percent(median)} or more`
				: 'half of them you would recall now almost surely',
		only: (value) =>
			value < 0.995
				? `you would recall it now with a chance of ${percent(value)}`
				: 'you would recall it now almost surely',
		value: (value) => String(Math.round(value * 100)),
		figure: (value) => percentFigure(value) || 0
	}
};

export function distributionTitle(trait: Trait): string {
	return WORDS[trait].title;
}

/** What the bars count, and the numbers below them. */
export function distributionAxis(trait: Trait): string {
	return WORDS[trait].axis;
}

/** A bound of a bin as the axis shows it. */
export function distributionValue(trait: Trait, value: number): string {
	return WORDS[trait].value(value);
}

/** What the spread says, by its middle. */
export function distributionCaption(trait: Trait, { count: cards, median }: Distribution): string {
	if (median === null) return trait === 'interval' ? 'No card is past its learning steps yet.' : 'No cards met yet.';
	const { half, only } = WORDS[trait];
	return `${count(cards, 'card')}: ${cards === 1 ? only(median) : half(median)}.`;
}

/** One bar of it, read out. */
export function distributionBinWords(trait: Trait, bin: Distribution['bins'][number], cards: number): string {
	const span = `${distributionValue(trait, bin.from)} to ${distributionValue(trait, bin.to)}${WORDS[trait].unit}`;
	return `${span}: ${count(bin.count, 'card')}, ${percent(bin.count / Math.max(1, cards))}`;
}

export function distributionTable(trait: Trait, { bins }: Distribution): FigureTable {
	const { title, column, figure } = WORDS[trait];
	return {
		title,
		columns: [`${column}, from`, 'To', 'Cards'],
		rows: bins.map(({ from, to, count: cards }) => [figure(from), figure(to), cards])
	};
}
