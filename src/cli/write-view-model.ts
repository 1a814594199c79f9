import { writeFileSync } from 'node:fs';
import { packModel } from '#lib/pipeline/subjects/sentence-model.ts';
import type { ViewModel } from '#lib/pipeline/subjects/view-evidence.ts';
import { weightLines } from './weight-lines.ts';

const TARGET = new URL('../lib/pipeline/subjects/position-model.ts', import.meta.url);

/** Writes what was learned of passages that state a view beside the code that reads it. */
export function writeViewModel(model: ViewModel): void {
	const { cues, ...grams } = packModel(model);
	const meanings = packModel({ cues: {}, grams: model.meanings });
	writeFileSync(
		TARGET,
		`import type { PackedViewModel } from '#lib/pipeline/subjects/view-evidence.ts';

/** What was learned of passages that state a view. Written by src/cli/train-positions.ts. */
export const POSITION_MODEL: PackedViewModel = {
	cues: {
${weightLines(cues)}
	},
	scale: ${rounded(grams.scale)},
	grams:
		'${grams.grams}',
	meanings: {
		scale: ${rounded(meanings.scale)},
		grams:
			'${meanings.grams}'
	}
};
`
	);
}

const rounded = (value: number) => String(Number(value.toPrecision(6)));
