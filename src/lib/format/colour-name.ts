import type { HighlightColour } from '#lib/pipeline/document/highlight.ts';

const NAMES: Readonly<Record<HighlightColour, string>> = {
	yellow: 'Yellow',
	green: 'Green',
	blue: 'Blue',
	pink: 'Pink'
};

/** What a reader calls the colour of a highlight. */
export function colourName(colour: HighlightColour): string {
	return NAMES[colour];
}
