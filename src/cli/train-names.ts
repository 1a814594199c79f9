import { writeFileSync } from 'node:fs';
import type { TaggerModel } from '#lib/pipeline/subjects/tagger-model.ts';
import { lookReport, nameExamples, trainLooks } from './train-names-looks.ts';
import { readLabelledTexts } from './train-names-texts.ts';

// Trains the name tagger on a folder of labelled texts and writes its weights, the same ones each time:
// npx tsx src/cli/train-names.ts FOLDER

const TARGET = 'src/lib/pipeline/subjects/tagger-weights.ts';

function source(name: string, about: string, { checks, weights, step }: TaggerModel): string {
	return `/** ${about} */\nexport const ${name}: TaggerModel = {\n\tchecks:\n\t\t'${checks}',\n\tweights:\n\t\t'${weights}',\n\tstep: ${step}\n};\n`;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('train-names: name the folder of labelled texts.\n');
	process.exitCode = 1;
} else {
	const texts = readLabelledTexts(folder);
	const looks = trainLooks(texts.filter(({ isDev }) => !isDev).map(nameExamples));
	process.stderr.write(lookReport(looks, texts.filter(({ isDev }) => isDev).map(nameExamples)));
	writeFileSync(
		TARGET,
		[
			`// Written by src/cli/train-names.ts from labelled texts: see tagger-notice.md here.\nimport type { TaggerModel } from '#lib/pipeline/subjects/tagger-model.ts';\n`,
			source('FIRST_LOOK', 'Weights of the first look at a text.', looks.first),
			source('SECOND_LOOK', "Weights of the second look, which knows the first one's answers.", looks.second)
		].join('\n')
	);
}
