import { writeFileSync } from 'node:fs';
import { packModel, type SentenceModel } from '#lib/pipeline/subjects/sentence-model.ts';
import { readAnnotatedTexts } from './gold-annotation.ts';
import { examplesOf } from './train-positions-examples.ts';
import { trainModels } from './train-positions-models.ts';

// Learns from a folder of annotated texts which sentences state a view, whose, and which tell of a happening, and
// writes the models beside the code that reads them: npx tsx src/cli/train-positions.ts FOLDER

const FOLDER_OF_MODELS = new URL('../lib/pipeline/subjects/', import.meta.url);

function write(file: string, name: string, about: string, model: SentenceModel): void {
	const { cues, scale, grams } = packModel(model);
	const lines = Object.entries(cues).map(([cue, weight]) => `\t\t${keyOf(cue)}: ${String(weight)}`);
	writeFileSync(
		new URL(file, FOLDER_OF_MODELS),
		`import type { PackedModel } from '#lib/pipeline/subjects/sentence-model.ts';

/** ${about} Written by src/cli/train-positions.ts. */
export const ${name}: PackedModel = {
	cues: {
${lines.join(',\n')}
	},
	scale: ${String(Number(scale.toPrecision(6)))},
	grams:
		'${grams}'
};
`
	);
}

const keyOf = (cue: string) => (/^[a-z]\w*$/iu.test(cue) ? cue : `'${cue}'`);

const [folder] = process.argv.slice(2);
if (folder === undefined) {
	process.stderr.write('train-positions: name the folder of annotated texts.\n');
	process.exitCode = 1;
} else {
	const { views, holders, events } = trainModels(readAnnotatedTexts(folder).map(examplesOf));
	write('position-model.ts', 'POSITION_MODEL', 'What was learned of sentences that state a view.', views);
	write('holder-model.ts', 'HOLDER_MODEL', 'What was learned of whose view a sentence states.', holders);
	write('event-model.ts', 'EVENT_MODEL', 'What was learned of sentences that tell of a happening.', events);
}
