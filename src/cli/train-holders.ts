import { writeFileSync } from 'node:fs';
import { packModel } from '#lib/pipeline/subjects/sentence-model.ts';
import type { HolderModel } from '#lib/pipeline/subjects/weigh-holders.ts';
import { fitHolderModel, type HolderExample } from './train-holders-fit.ts';
import { weightLines } from './weight-lines.ts';

const TARGET = new URL('../lib/pipeline/subjects/holder-model.ts', import.meta.url);

/** Learns whose view a sentence states. */
export function trainHolders(examples: readonly HolderExample[]): HolderModel {
	return fitHolderModel(examples);
}

/** Writes what was learned of holders beside the code that reads it. */
export function writeHolderModel({ cues, grams, meanings, nouns }: HolderModel): void {
	writeFileSync(
		TARGET,
		`import type { PackedHolderModel } from '#lib/pipeline/subjects/weigh-holders.ts';

/** What was learned of whose view a sentence states. Written by src/cli/train-holders.ts. */
export const HOLDER_MODEL: PackedHolderModel = {
	cues: {
${weightLines(cues)}
	},
	${packed(grams, '\t')},
	meanings: {
		${packed(meanings, '\t\t')}
	},
	nouns: {
		${packed(nouns, '\t\t')}
	}
};
`
	);
}

function packed(table: Float32Array, indent: string): string {
	const { scale, grams } = packModel({ cues: {}, grams: table });
	return `scale: ${String(Number(scale.toPrecision(6)))},\n${indent}grams:\n${indent}\t'${grams}'`;
}
