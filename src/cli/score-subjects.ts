import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import type { Figure, SubjectIndex, Tier } from '#lib/pipeline/subjects/subject-index.ts';
import { matches, type AnnotatedText } from './gold-annotation.ts';
import { isSameHolder } from './score-holder.ts';
import { plainName } from './plain-name.ts';

/** So many of so many; counts of several texts add up. */
export interface Share {
	readonly part: number;
	readonly whole: number;
}

/** One line of the table, by the name of its figure. */
export type Score = Readonly<Record<string, Share>>;

interface Item {
	readonly tier: Tier;
}

/** Compares what was found in a text with what its reader marked; a row for each kind and tier. */
export function scoreSubjects(annotated: AnnotatedText, { figures, events, positions }: SubjectIndex) {
	const included = <T extends Item>(items: readonly T[]) => items.filter(({ tier }) => tier === 'included');
	const positionScore = (items: typeof positions) => ({
		...quoteScore(annotated, items, annotated.gold.positions),
		...holderScore(annotated, items)
	});
	return {
		figures: figureScore(annotated, included(figures)),
		'figures, suggested too': figureScore(annotated, figures),
		events: quoteScore(annotated, included(events), annotated.gold.events),
		'events, suggested too': quoteScore(annotated, events, annotated.gold.events),
		positions: positionScore(included(positions)),
		'positions, suggested too': positionScore(positions)
	} satisfies Record<string, Score>;
}

/** Adds up the scores of several texts. */
export function poolScores(scores: readonly Readonly<Record<string, Score>>[]): Record<string, Score> {
	const pooled: Record<string, Record<string, { part: number; whole: number }>> = {};
	for (const [row, shares] of scores.flatMap((score) => Object.entries(score))) {
		for (const [name, { part, whole }] of Object.entries(shares)) {
			const sum = ((pooled[row] ??= {})[name] ??= { part: 0, whole: 0 });
			sum.part += part;
			sum.whole += whole;
		}
	}
	return pooled;
}

const shareOf = <T>(items: readonly T[], isCounted: (item: T) => boolean): Share => ({
	part: items.filter(isCounted).length,
	whole: items.length
});

function figureScore({ gold }: AnnotatedText, figures: readonly Figure[]): Score {
	const found = figures.map(({ name, forms }) => new Set([name, ...forms].map(plainName)));
	const namesOf = ({ name, aliases }: (typeof gold.figures)[number]) => [name, ...aliases].map(plainName);
	const isFound = (figure: (typeof gold.figures)[number]) =>
		found.some((forms) => namesOf(figure).some((name) => forms.has(name)));
	const known = new Set(gold.figures.flatMap(namesOf));
	return {
		recall: shareOf(
			gold.figures.filter(({ importance }) => importance >= 2),
			isFound
		),
		'recall of musts': shareOf(
			gold.figures.filter(({ importance }) => importance === 3),
			isFound
		),
		precision: shareOf(found, (forms) => [...forms].some((form) => known.has(form)))
	};
}

interface MarkedQuote {
	readonly quote: string;
	readonly importance: number;
	readonly also?: readonly Partial<TextRange>[];
}

function quoteScore(
	{ document: { text } }: AnnotatedText,
	found: readonly { readonly quote: TextRange }[],
	marked: readonly MarkedQuote[]
): Score {
	const isFound = ({ quote }: MarkedQuote) => found.some((item) => matches(text, item.quote, quote));
	const isAlso = ({ start, end }: Partial<TextRange>, range: TextRange) =>
		start !== undefined && end !== undefined && overlaps(range, { start, end });
	return {
		recall: shareOf(
			marked.filter(({ importance }) => importance >= 2),
			isFound
		),
		'recall of musts': shareOf(
			marked.filter(({ importance }) => importance === 3),
			isFound
		),
		precision: shareOf(found, (item) =>
			marked.some(
				({ quote, also }) => matches(text, item.quote, quote) || (also ?? []).some((range) => isAlso(range, item.quote))
			)
		)
	};
}

function overlaps(a: TextRange, b: TextRange): boolean {
	const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	const lengths = [a.end - a.start, b.end - b.start];
	return Math.max(...lengths) <= 700 && shared > 0 && shared >= 0.5 * Math.min(...lengths);
}

function holderScore({ document: { text }, gold }: AnnotatedText, positions: SubjectIndex['positions']): Score {
	const found = positions
		.map((position) => ({
			position,
			views: gold.positions.filter(({ quote }) => matches(text, position.quote, quote))
		}))
		.filter(({ views }) => views.length > 0);
	return {
		'right holder': shareOf(found, ({ position, views }) => views.some((view) => isSameHolder(gold, position, view)))
	};
}
