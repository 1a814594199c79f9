import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';

const LONG_WORDS = 200_000;
const RUNS = 5;
/** At this share of the short text's speed or above, cost counts as linear. */
const LEAST_SPEED_RATIO = 0.8;

function runPipeline(text: string): { words: number; ms: number } {
	const start = performance.now();
	const document = parseDocument(text, { id: 'bench' as TextId, title: 'Bench', author: 'Nobody' });
	makeCards(document, findSubjects(document), fnv1a);
	return { words: document.wordCount, ms: performance.now() - start };
}

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function measure(text: string): { words: number; ms: number; wordsPerSecond: number } {
	const runs = Array.from({ length: RUNS }, () => runPipeline(text));
	const ms = median(runs.map((run) => run.ms));
	const words = runs[0]?.words ?? 0;
	return { words, ms: Math.round(ms), wordsPerSecond: Math.round((words / ms) * 1000) };
}

const { text } = loadEdition(BUILT_IN_EDITIONS[0]);
runPipeline(text);
const essay = measure(text);
const long = measure(Array.from({ length: Math.ceil(LONG_WORDS / essay.words) }, () => text).join('\n\n'));
console.table({ 'the essay': essay, 'repeated to 200,000 words': long });
const ratio = long.wordsPerSecond / essay.wordsPerSecond;
console.log(`speed kept on the long text: ${ratio.toFixed(2)} (budget ${LEAST_SPEED_RATIO} or more)`);
