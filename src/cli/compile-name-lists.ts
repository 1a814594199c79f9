import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

// Writes the word lists of src/lib/pipeline/subjects/lists from the lexicon of compromise:
// npx tsx src/cli/compile-name-lists.ts. The library is for building only, so it is loaded here and nowhere else.
const { default: nlp } = await import('compromise');

const FOLDER = 'src/lib/pipeline/subjects/lists';
const LINE_LENGTH = 200;
const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon;

const tagged = (...tags: string[]) =>
	Object.entries(lexicon)
		.filter(([, found]) => [found].flat().some((tag) => tags.includes(tag)))
		.map(([word]) => word);

function write(file: string, name: string, about: string, words: string[]): void {
	const lines = [...new Set(words)].sort().reduce<string[]>(
		(all, word) => {
			const last = all[all.length - 1] ?? '';
			if (last.length + word.length > LINE_LENGTH) return [...all, word];
			return [...all.slice(0, -1), last === '' ? word : `${last},${word}`];
		},
		['']
	);
	const list = `new Set(\n\t\`${lines.join(',\n')}\`.split(/,\\s*/u)\n)`;
	const head = '// Compiled by src/cli/compile-name-lists.ts from compromise (MIT, see NOTICE.md here).';
	writeFileSync(
		`${FOLDER}/${file}`,
		`${head}\n\n/** ${about} */\nexport const ${name}: ReadonlySet<string> = ${list};\n`
	);
}

const isPlain = (word: string) => /^[a-z]{3,}$/u.test(word);

mkdirSync(FOLDER, { recursive: true });
write(
	'first-names.ts',
	'FIRST_NAMES',
	'First names, in lower case.',
	tagged('MaleName', 'FemaleName', 'FirstName').filter(isPlain)
);
write(
	'place-names.ts',
	'PLACE_NAMES',
	'Countries, regions and cities, in lower case, of one word or more.',
	tagged('City', 'Country', 'Region').filter((word) => /^[a-z ]{4,}$/u.test(word))
);
write('demonyms.ts', 'DEMONYMS', 'Adjectives and nouns of peoples, in lower case.', tagged('Demonym').filter(isPlain));
write('infinitives.ts', 'INFINITIVES', 'Verbs in their base form.', tagged('Infinitive').filter(isPlain));

writeFileSync(
	`${FOLDER}/NOTICE.md`,
	`# Notice\n\nThe lists of this folder are compiled from the lexicon of compromise. Its licence:\n\n${readFileSync('node_modules/compromise/LICENSE', 'utf8').trim()}\n`
);
