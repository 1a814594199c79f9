import { writeFileSync } from 'node:fs';
import { documentFacts } from '#lib/pipeline/subjects/tagger-document.ts';
import { taggerFeatures } from '#lib/pipeline/subjects/tagger-features.ts';
import { classify, type NameProbabilities, type TaggerModel } from '#lib/pipeline/subjects/tagger-model.ts';
import { secondLookFeatures } from '#lib/pipeline/subjects/tagger-second-look.ts';
import { taggerWords } from '#lib/pipeline/subjects/tagger-words.ts';
import { fitTagger, type TaggerExample } from './train-names-fit.ts';
import { readLabelledTexts, type LabelledText } from './train-names-texts.ts';

// Trains the name tagger on a folder of labelled texts and writes its weights, the same ones each time:
// npx tsx src/cli/train-names.ts FOLDER

const TARGET = 'src/lib/pipeline/subjects/tagger-weights.ts';
const SEED = 7;
const PARTS = 3;
const LABELS = new Map([
	['P', 1],
	['L', 2],
	['G', 3],
	['M', 3]
]);

function examplesOf({ sentences, labels }: LabelledText) {
	const names = sentences.flatMap(taggerWords);
	const facts = documentFacts(sentences, names);
	const examples = names.map((name): TaggerExample => ({
		features: taggerFeatures(name, facts.get(name.key) ?? []),
		second: [],
		label: LABELS.get(labels.get(name.word) ?? '') ?? 0
	}));
	return { names, examples };
}

type Prepared = ReturnType<typeof examplesOf>;

function tag(model: TaggerModel, { examples }: Prepared): NameProbabilities[] {
	return examples.map(({ features, second }) =>
		classify(model, [...features.identity, ...features.lists, ...features.context, ...second])
	);
}

function withFirstLook(text: Prepared, first: TaggerModel): Prepared {
	const second = secondLookFeatures(text.names, tag(first, text));
	return { ...text, examples: text.examples.map((example, index) => ({ ...example, second: second[index] ?? [] })) };
}

const examplesIn = (texts: readonly Prepared[]) => texts.flatMap(({ examples }) => examples);

/** The second look learns from first looks by models that did not know the text. */
function trainBoth(texts: readonly Prepared[]): { first: TaggerModel; second: TaggerModel } {
	const seenOnce = Array.from({ length: PARTS }, (_, part) => {
		const model = fitTagger(examplesIn(texts.filter((__, index) => index % PARTS !== part)), SEED + part);
		return texts.filter((__, index) => index % PARTS === part).map((text) => withFirstLook(text, model));
	}).flat();
	return { first: fitTagger(examplesIn(texts), SEED), second: fitTagger(examplesIn(seenOnce), SEED + PARTS) };
}

function report(name: string, model: TaggerModel, texts: readonly Prepared[]): void {
	let [right, taken, all] = [0, 0, 0];
	for (const text of texts) {
		for (const [index, { person }] of tag(model, text).entries()) {
			const isPerson = text.examples[index]?.label === 1;
			if (isPerson) all += 1;
			if (person >= 0.5) taken += 1;
			if (isPerson && person >= 0.5) right += 1;
		}
	}
	const row = [(right / all).toFixed(3), (right / taken).toFixed(3)].join('\t');
	process.stderr.write(`${name}\twords of persons, recall, precision\t${row}\n`);
}

function source(name: string, about: string, { checks, weights, step }: TaggerModel): string {
	return `/** ${about} */\nexport const ${name}: TaggerModel = {\n\tchecks:\n\t\t'${checks}',\n\tweights:\n\t\t'${weights}',\n\tstep: ${step}\n};\n`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('train-names: name the folder of labelled texts.\n');
	process.exitCode = 1;
} else {
	const texts = readLabelledTexts(folder);
	const train = texts.filter(({ isDev }) => !isDev).map(examplesOf);
	const dev = texts.filter(({ isDev }) => isDev).map(examplesOf);
	const { first, second } = trainBoth(train);
	report('first look', first, dev);
	report(
		'second look',
		second,
		dev.map((text) => withFirstLook(text, first))
	);
	writeFileSync(
		TARGET,
		[
			`// Written by src/cli/train-names.ts from labelled texts: see tagger-notice.md here.\nimport type { TaggerModel } from '#lib/pipeline/subjects/tagger-model.ts';\n`,
			source('FIRST_LOOK', 'Weights of the first look at a text.', first),
			source('SECOND_LOOK', "Weights of the second look, which knows the first one's answers.", second)
		].join('\n')
	);
}
