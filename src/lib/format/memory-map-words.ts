import { count } from '#lib/format/count.ts';
import type { PredictedRetention } from '#lib/pipeline/retention/predicted-retention.ts';

/** What is held of one section. */
export interface HeldSection extends PredictedRetention {
	readonly title: string;
}

/** The caption of the map: "You hold about 41 of 60 cards; thinnest: “The Various Positions”, about 3 of 12." */
export function memoryMapCaption({ held, met, of }: PredictedRetention, sections: readonly HeldSection[]): string {
	if (of === 0) return 'No card rests on this text yet.';
	if (met === 0) return `You have learned none of the ${count(of, 'card')} yet. What you learn is shaded here.`;
	const hold = `You hold about ${Math.round(held)} of ${count(of, 'card')}`;
	const [thinnest, ...others] = sections
		.filter((section) => section.of > 0)
		.sort((one, other) => one.held / one.of - other.held / other.of);
	if (thinnest === undefined || others.length === 0) return `${hold}.`;
	return `${hold}; thinnest: “${thinnest.title}”, about ${Math.round(thinnest.held)} of ${thinnest.of}.`;
}
