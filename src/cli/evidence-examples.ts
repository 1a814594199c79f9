import { weigh, type Weights } from '#lib/pipeline/subjects/evidence.ts';
import { figureCandidates } from '#lib/pipeline/subjects/figure-candidates.ts';
import type { NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';
import { companyOf } from '#lib/pipeline/subjects/name-company.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import type { Example } from './logistic-fit.ts';
import { plainName } from './plain-name.ts';

/**
 * Every capitalised name of a text as an example of a figure.
 * @param alone the weights of the first look; without them names are seen without their company.
 */
export function figureExamples({ document, gold }: AnnotatedText, alone?: Weights): Example[] {
	const sentences = textSentences(document);
	const { runs, candidates, featuresOf } = figureCandidates(document, sentences);
	const first = candidates.map((candidate) => featuresOf(candidate, 0));
	const probabilities = alone ? first.map((features) => weigh(features, alone).probability) : [];
	const company = alone ? companyOf(document.text, runs, candidates, probabilities) : [];
	const known = new Set(gold.figures.flatMap(({ name, aliases }) => [name, ...aliases].map(plainName)));
	return candidates.map((candidate, index) => ({
		features: alone ? featuresOf(candidate, company[index] ?? 0) : (first[index] ?? {}),
		isTrue: formsOf(document.text, candidate).some((form) => known.has(form))
	}));
}

function formsOf(text: string, { name, runs }: NameCandidate): string[] {
	return [name, ...runs.map(({ titledStart, range }) => text.slice(titledStart, range.end))].map(plainName);
}
