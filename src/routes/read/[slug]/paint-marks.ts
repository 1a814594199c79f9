import { HIGHLIGHT_COLOURS } from '#lib/pipeline/document/highlight.ts';
import { overlayStretches } from '#lib/pipeline/document/overlay-stretches.ts';
import type { TextRange } from '#lib/pipeline/document/text-range.ts';
import { paintText } from '#lib/platform/text-highlight.ts';
import type { AnchoredHighlight } from '#lib/state/highlights.svelte.ts';
import type { WholeText } from './whole-text.ts';

/** What is searched, spoken and gone to is painted over what is marked. */
const BELOW_OTHERS = -1;

/** The stretches painted under each name, as text: a paint that is there already costs the screen nothing. */
const painted = new Map<string, string>();

/** Paints each highlight in its colour, a shorter one over a longer, and a line under those with a note. */
export function paintMarks(whole: WholeText, anchored: readonly AnchoredHighlight[]): void {
	const pieces = overlayStretches(anchored);
	for (const colour of HIGHLIGHT_COLOURS) {
		const ofColour = pieces.filter(({ stretch }) => stretch.highlight.colour === colour);
		paintStretches(`mark-${colour}`, whole, ofColour);
	}
	const noted = anchored.filter(({ highlight }) => highlight.note !== '');
	paintStretches('noted', whole, noted);
}

function paintStretches(name: string, whole: WholeText, stretches: readonly TextRange[]): void {
	const key = stretches.map(({ start, end }) => `${start}-${end}`).join();
	if (painted.get(name) === key) return;
	painted.set(name, key);
	paintText(name, stretches.flatMap(whole.marksOf), BELOW_OTHERS);
}
