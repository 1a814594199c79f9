import type { Features, TierRule } from '#lib/pipeline/subjects/evidence.ts';
import { figureCandidates, type FigureCandidates } from '#lib/pipeline/subjects/figure-candidates.ts';
import { figureForms } from '#lib/pipeline/subjects/figure-forms.ts';
import type { FigureModel } from '#lib/pipeline/subjects/figure-model.ts';
import type { TaggerLooks } from '#lib/pipeline/subjects/tagger-model.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { companyIn, weighFigures } from '#lib/pipeline/subjects/weigh-figures.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import { fitWeights } from './logistic-fit.ts';
import { plainName } from './plain-name.ts';

/** The names of an annotated text, gathered, and which of them its reader marked. */
export interface FigureText {
	readonly annotated: AnnotatedText;
	readonly gathered: FigureCandidates;
	readonly alone: readonly Features[];
	readonly isTrue: readonly boolean[];
}

const RIDGE = 3;
/** The least precision of each tier over texts that the weights were not learned from, the upper one a little above its goal. */
const GOALS = { included: 0.91, suggested: 0.66 };
const MOST_PER_THOUSAND_WORDS = 20;

/** Gathers the names of a text. @param looks the tagger's models; those that ship if left out */
export function figureText(annotated: AnnotatedText, looks?: TaggerLooks): FigureText {
	const { document, gold } = annotated;
	const gathered = figureCandidates(document, textSentences(document), undefined, looks);
	const known = new Set(gold.figures.flatMap(({ name, aliases }) => [name, ...aliases].map(plainName)));
	return {
		annotated,
		gathered,
		alone: gathered.candidates.map((candidate) => gathered.featuresOf(candidate, 0)),
		isTrue: gathered.candidates.map((candidate) =>
			[candidate.name, ...figureForms(document.text, candidate)].some((form) => known.has(plainName(form)))
		)
	};
}

/** Fits the weights of both looks. */
export function fitFigures(texts: readonly FigureText[]): Pick<FigureModel, 'alone' | 'together'> {
	const examples = (featuresOf: (text: FigureText) => readonly Features[]) =>
		texts.flatMap((text) =>
			featuresOf(text).map((features, index) => ({ features, isTrue: text.isTrue[index] === true }))
		);
	const alone = fitWeights(
		examples((text) => text.alone),
		RIDGE
	);
	const together = ({ annotated, gathered }: FigureText) => {
		const company = companyIn(annotated.document.text, gathered, alone);
		return gathered.candidates.map((candidate, index) => gathered.featuresOf(candidate, company[index] ?? 0));
	};
	return { alone, together: fitWeights(examples(together), RIDGE) };
}

/** A name with its probability by weights that were learned without its text. */
export interface JudgedName {
	readonly probability: number;
	readonly isTrue: boolean;
}

/** Leaves each text out in turn and judges its names. */
export function judgeFigures(texts: readonly FigureText[]): JudgedName[] {
	return texts.flatMap((own) => {
		const weights = fitFigures(texts.filter((other) => other !== own));
		return weighFigures(own.annotated.document.text, own.gathered, weights).map(({ probability }, index) => ({
			probability,
			isTrue: own.isTrue[index] === true
		}));
	});
}

/** Begins each tier where the names from there on are as often right as it asks. */
export function figureTiers(judged: readonly JudgedName[]): TierRule {
	const ranked = [...judged].sort((a, b) => b.probability - a.probability);
	const least = (goal: number): number => {
		let [right, best] = [0, 1];
		for (const [index, { probability, isTrue }] of ranked.entries()) {
			right += Number(isTrue);
			if (right / (index + 1) >= goal) best = probability;
		}
		return Math.ceil(best * 100) / 100;
	};
	return {
		included: least(GOALS.included),
		suggested: least(GOALS.suggested),
		includedPerThousandWords: MOST_PER_THOUSAND_WORDS
	};
}
