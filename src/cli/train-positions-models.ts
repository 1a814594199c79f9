import type { PositionModels } from '#lib/pipeline/subjects/find-positions.ts';
import type { EventModel } from '#lib/pipeline/subjects/weigh-events.ts';
import { trainEvents } from './train-events-model.ts';
import { trainHolders } from './train-holders.ts';
import type { TextExamples } from './train-positions-examples.ts';
import { fitViewModel } from './train-positions-views.ts';

/** Learns all models of positions and events from the examples of many texts. */
export function trainModels(texts: readonly TextExamples[]): PositionModels & { readonly events: EventModel } {
	return {
		views: fitViewModel(texts.flatMap(({ views }) => views)),
		events: trainEvents(texts.flatMap(({ events }) => events)),
		holders: trainHolders(texts.flatMap(({ holders }) => holders))
	};
}
