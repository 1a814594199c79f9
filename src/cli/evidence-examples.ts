import { weigh, type Weights } from '#lib/pipeline/subjects/evidence.ts';
import { figureFeatures } from '#lib/pipeline/subjects/figure-evidence.ts';
import { nameCandidates, type NameCandidate } from '#lib/pipeline/subjects/name-candidates.ts';
import { companyOf } from '#lib/pipeline/subjects/name-company.ts';
import { nameRuns } from '#lib/pipeline/subjects/name-runs.ts';
import { taggedFeatures } from '#lib/pipeline/subjects/figure-tagger.ts';
import { tagNames } from '#lib/pipeline/subjects/tagger.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import { wordUse } from '#lib/pipeline/subjects/word-use.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import type { Example } from './logistic-fit.ts';

const TITLES =
	/^(?:the |dr\.? |mr\.? |mrs\.? |m\. |sir |lord |general |cardinal |archdeacon |colonel |bishop |professor |president |st\.? )+/i;
const plain = (name: string) =>
	name
		.replace(/[’']s?$/u, '')
		.replace(TITLES, '')
		.toLowerCase()
		.trim();

/**
 * Every capitalised name of a text as an example of a figure.
 * @param alone the weights of the first look; without them names are seen without their company.
 */
export function figureExamples({ document, gold }: AnnotatedText, alone?: Weights): Example[] {
	const sentences = textSentences(document);
	const use = wordUse(sentences);
	const runs = sentences.flatMap((sentence) => nameRuns(document.text, sentence));
	const candidates = nameCandidates(runs);
	const tagged = tagNames(sentences);
	const featuresOf = (candidate: NameCandidate, company: number) => ({
		...figureFeatures(candidate, use, company),
		...taggedFeatures(candidate, tagged)
	});
	const first = candidates.map((candidate) => featuresOf(candidate, 0));
	const probabilities = alone ? first.map((features) => weigh(features, alone).probability) : [];
	const company = alone ? companyOf(document.text, runs, candidates, probabilities) : [];
	const known = new Set(gold.figures.flatMap(({ name, aliases }) => [name, ...aliases].map(plain)));
	return candidates.map((candidate, index) => ({
		features: alone ? featuresOf(candidate, company[index] ?? 0) : (first[index] ?? {}),
		isTrue: formsOf(document.text, candidate).some((form) => known.has(form))
	}));
}

function formsOf(text: string, { name, runs }: NameCandidate): string[] {
	return [name, ...runs.map(({ titledStart, range }) => text.slice(titledStart, range.end))].map(plain);
}
