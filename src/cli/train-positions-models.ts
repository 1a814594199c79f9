import type { PositionModels } from '#lib/pipeline/subjects/find-positions.ts';
import type { EventModel } from '#lib/pipeline/subjects/weigh-events.ts';
import { trainEvents } from './train-events-model.ts';
import { trainHolders } from './train-holders.ts';
import type { TextExamples } from './train-positions-examples.ts';
import { fitSentenceModel, type FitSettings } from './train-positions-fit.ts';

/** Chosen by leaving one essay out; precision moves by less than .01 around them. */
const SETTINGS: FitSettings = { rounds: 8, step: 0.04, ridge: 3, leastCount: 3, slots: 1 << 14 };

/** Learns all models of positions and events from the examples of many texts. */
export function trainModels(texts: readonly TextExamples[]): PositionModels & { readonly events: EventModel } {
	return {
		views: fitSentenceModel(
			texts.flatMap(({ positions }) => positions),
			SETTINGS
		),
		events: trainEvents(texts.flatMap(({ events }) => events)),
		holders: trainHolders(texts.flatMap(({ holders }) => holders))
	};
}
