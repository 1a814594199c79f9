import type { GeneratorProgress, GeneratorStage } from '#lib/generator/generator-message.ts';
import { percent } from '#lib/format/percent.ts';

const WORK: Record<GeneratorStage, string> = {
	reading: 'Reading the text',
	figures: 'Finding people',
	events: 'Finding events',
	positions: 'Finding positions',
	cards: 'Writing the cards'
};

/** What the generator is at, as in "Finding people". */
export function stageName(stage: GeneratorStage): string {
	return WORK[stage];
}

/** What the generator is at and how far, as in "Finding people… 42 %". */
export function progressWords({ stage, done }: GeneratorProgress): string {
	return `${WORK[stage]}… ${percent(done)}`;
}
