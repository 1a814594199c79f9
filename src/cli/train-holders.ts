import type { SentenceModel } from '#lib/pipeline/subjects/sentence-model.ts';
import { fitHolderModel, type HolderExample } from './train-holders-fit.ts';
import type { FitSettings } from './train-positions-fit.ts';
import { writeSentenceModel } from './write-sentence-model.ts';

/** Chosen by leaving essays out; around them the right share changes by less than .005. */
const SETTINGS: FitSettings = { rounds: 8, step: 0.05, ridge: 3, leastCount: 3, slots: 1 << 12 };

/** Learns whose view a sentence states. */
export function trainHolders(examples: readonly HolderExample[]): SentenceModel {
	return fitHolderModel(examples, SETTINGS);
}

/** Writes what was learned of holders beside the code that reads it. */
export function writeHolderModel(model: SentenceModel): void {
	const about = 'What was learned of whose view a sentence states.';
	writeSentenceModel('holder-model.ts', 'HOLDER_MODEL', about, model, 'train-holders');
}
