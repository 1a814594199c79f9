import { writeFileSync } from 'node:fs';
import { packModel, type SentenceModel } from '#lib/pipeline/subjects/sentence-model.ts';

const FOLDER_OF_MODELS = new URL('../lib/pipeline/subjects/', import.meta.url);

/** Writes a model beside the code that reads it, as a constant of the given name. */
export function writeSentenceModel(
	file: string,
	name: string,
	about: string,
	model: SentenceModel,
	writer = 'train-positions'
): void {
	const { cues, scale, grams } = packModel(model);
	const lines = Object.entries(cues).map(([cue, weight]) => `\t\t${keyOf(cue)}: ${String(weight)}`);
	writeFileSync(
		new URL(file, FOLDER_OF_MODELS),
		`import type { PackedModel } from '#lib/pipeline/subjects/sentence-model.ts';

/** ${about} Written by src/cli/${writer}.ts. */
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
