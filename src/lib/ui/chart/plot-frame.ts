/** Where a chart is drawn, in CSS pixels of its own drawing; `top` lies above `bottom`. */
export interface PlotFrame {
	/** Unlike any other's on the page, for what refers to a part of the drawing by its id. */
	readonly id: string;
	readonly width: number;
	readonly height: number;
	/** The edges of what is drawn within the labels of the axes. */
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** The size of text on the page, which a reader may have set larger. */
	readonly em: number;
}

/** Labels are a little smaller than the text around: this many em, as chart.css says. */
const LABEL_EM = 0.8125;
/** How wide a character of a label is, in its own em: digits and short words, a little more than the mean. */
const CHARACTER = 0.64;

/** About how wide a label is, in pixels. */
export function labelWidth(text: string, em: number): number {
	return text.length * CHARACTER * LABEL_EM * em;
}

/** A label of an axis and the place on it that it names. */
export interface AxisLabel {
	readonly at: number;
	readonly text: string;
}

/**
 * As many labels of a horizontal axis as fit beside one another, evenly: each, or every second, or third…, from the
 * first. Those at the edges are moved inwards, so that none is cut off.
 * @returns `at` is the middle of each label
 */
export function fitLabels(labels: readonly AxisLabel[], frame: PlotFrame): readonly AxisLabel[] {
	for (let step = 1; step < labels.length; step += 1) {
		const some = labels.filter((_, index) => index % step === 0).map((label) => within(label, frame));
		const isApart = some.every((label, index) => {
			const next = some[index + 1];
			return next === undefined || next.at - label.at >= gapBetween(label.text, next.text, frame.em);
		});
		if (isApart) return some;
	}
	return labels.slice(0, 1).map((label) => within(label, frame));
}

function gapBetween(text: string, next: string, em: number): number {
	return (labelWidth(text, em) + labelWidth(next, em)) / 2 + em * 0.3;
}

/** A label may stand below the numbers of the other axis, as long as it is on the drawing. */
function within({ at, text }: AxisLabel, { width, em }: PlotFrame): AxisLabel {
	const half = labelWidth(text, em) / 2;
	return { at: Math.max(half, Math.min(width - half, at)), text };
}

/** Which of some places along an axis, in ascending order, is nearest; -1 if there are none. */
export function nearestIndex(places: readonly number[], at: number): number {
	let nearest = -1;
	for (const [index, place] of places.entries()) {
		if (nearest < 0 || Math.abs(place - at) < Math.abs((places[nearest] ?? 0) - at)) nearest = index;
	}
	return nearest;
}
