import { writeFileSync } from 'node:fs';
import { packModel } from '#lib/pipeline/subjects/sentence-model.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';
import type { EventModel } from '#lib/pipeline/subjects/weigh-events.ts';
import type { AnnotatedText } from './gold-annotation.ts';
import { eventExamples } from './train-events-examples.ts';
import { trainEvents } from './train-events-model.ts';
import { weightLines } from './weight-lines.ts';

const TARGET = new URL('../lib/pipeline/subjects/event-model.ts', import.meta.url);

/** Learns from annotated texts which sentences tell of a happening, and writes the model beside the code that reads it. */
export function trainAndWriteEvents(texts: readonly AnnotatedText[]): void {
	const examples = texts.flatMap((annotated) => eventExamples(annotated, textSentences(annotated.document)));
	writeEventModel(trainEvents(examples));
}

/** Writes a model of happenings beside the code that reads it. */
export function writeEventModel(model: EventModel): void {
	const { cues, ...grams } = packModel(model);
	const { scale, grams: meanings } = packModel({ cues: {}, grams: model.meanings });
	const packed = (factor: number, levels: string) =>
		`scale: ${String(Number(factor.toPrecision(6)))},\n\tgrams:\n\t\t'${levels}'`;
	writeFileSync(
		TARGET,
		`import type { PackedEventModel } from '#lib/pipeline/subjects/weigh-events.ts';

/** What was learned of sentences that tell of a happening. Written by src/cli/train-events.ts. */
export const EVENT_MODEL: PackedEventModel = {
	cues: {
${weightLines(cues)}
	},
	${packed(grams.scale, grams.grams)},
	meanings: {
		${packed(scale, meanings).replace(/\n/gu, '\n\t')}
	}
};
`
	);
}
