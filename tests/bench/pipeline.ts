import { type BenchRow, quantile } from '#tests/bench/bench-row.ts';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';
import { makeCards } from '#lib/pipeline/cards/make-cards.ts';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { findSubjects } from '#lib/pipeline/subjects/find-subjects.ts';
import { longText } from '#tests/support/long-text.ts';

const RUNS = 5;
const LONG_RUNS = 3;
const ESSAY_BUDGET_MS = 500;
/** At this share of the short text's speed or above, cost counts as linear. */
const LEAST_SPEED_RATIO = 0.8;

function runPipeline(text: string): { words: number; ms: number } {
	const start = performance.now();
	const document = parseDocument(text, { id: 'bench' as TextId, title: 'Bench', author: 'Nobody' });
	makeCards(document, findSubjects(document), fnv1a);
	return { words: document.wordCount, ms: performance.now() - start };
}

function measure(text: string, times: number): { ms: number; wordsPerSecond: number } {
	const runs = Array.from({ length: times }, () => runPipeline(text));
	const ms = quantile(
		runs.map((run) => run.ms),
		0.5
	);
	return { ms, wordsPerSecond: Math.round(((runs[0]?.words ?? 0) / ms) * 1000) };
}

/** The pipeline in Node, from text to cards: the essay, and words per second, which may not fall with length. */
export function measurePipeline(): BenchRow[] {
	const { text } = loadEdition(BUILT_IN_EDITIONS[0]);
	const first = runPipeline(text);
	const essay = measure(text, RUNS);
	const short = measure(longText(10_000), RUNS);
	const long = measure(longText(500_000), LONG_RUNS);
	const speed = { unit: 'words/s', atLeast: true } as const;
	return [
		{ what: 'pipeline in Node, the essay', median: essay.ms, unit: 'ms', budget: ESSAY_BUDGET_MS },
		{ what: 'the same, first run of the process', median: first.ms, unit: 'ms' },
		{ what: 'pipeline in Node, 10,000 words', median: short.wordsPerSecond, ...speed },
		{ what: 'pipeline in Node, 500,000 words', median: long.wordsPerSecond, ...speed },
		{
			what: 'pipeline in Node, speed kept at 500,000 words',
			median: long.wordsPerSecond / short.wordsPerSecond,
			unit: 'of 1',
			atLeast: true,
			budget: LEAST_SPEED_RATIO
		}
	];
}
