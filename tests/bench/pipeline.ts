import type { BenchRow } from '#tests/bench/bench-row.ts';
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

/** Words per second from text to cards, on the essay and on it repeated: cost must grow linearly. */
export function measurePipeline(): BenchRow[] {
	const { text } = loadEdition(BUILT_IN_EDITIONS[0]);
	runPipeline(text);
	const essay = measure(text);
	const long = measure(Array.from({ length: Math.ceil(LONG_WORDS / essay.words) }, () => text).join('\n\n'));
	const speed = { unit: 'words/s', atLeast: true } as const;
	return [
		{ what: 'pipeline, the essay', median: essay.wordsPerSecond, ...speed },
		{ what: 'pipeline, 200,000 words', median: long.wordsPerSecond, ...speed },
		{
			what: 'pipeline, speed kept at 200,000 words',
			median: long.wordsPerSecond / essay.wordsPerSecond,
			unit: 'of 1',
			atLeast: true,
			budget: LEAST_SPEED_RATIO
		}
	];
}
