import type { TextRange } from '#lib/pipeline/document/text-range.ts';

/**
 * Lays stretches that may overlap over each other, shorter ones on top, so that none is painted twice.
 * @returns the visible pieces in reading order
 */
export function overlayStretches<Stretch extends TextRange>(
	stretches: readonly Stretch[]
): { readonly stretch: Stretch; readonly start: number; readonly end: number }[] {
	const borders = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
	const inOrder = stretches.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
	const pieces: { stretch: Stretch; start: number; end: number }[] = [];
	let open: Stretch[] = [];
	let next = 0;
	borders.forEach((start, index) => {
		const end = borders[index + 1] ?? start;
		open = open.filter((stretch) => stretch.end > start);
		for (let entering = inOrder[next]; entering?.start === start; entering = inOrder[next]) {
			open.push(entering);
			next += 1;
		}
		const top = shortest(open);
		const last = pieces.at(-1);
		if (top === null || end === start) return;
		if (last?.stretch === top && last.end === start) last.end = end;
		else pieces.push({ stretch: top, start, end });
	});
	return pieces;
}

/** The stretch over a place with the fewest words, which is the one meant by a tap there; null where there is none. */
export function shortestAt<Stretch extends TextRange>(stretches: readonly Stretch[], offset: number): Stretch | null {
	return shortest(stretches.filter(({ start, end }) => start <= offset && offset < end));
}

function shortest<Stretch extends TextRange>(stretches: readonly Stretch[]): Stretch | null {
	return stretches.reduce<Stretch | null>(
		(best, stretch) => (best === null || stretch.end - stretch.start < best.end - best.start ? stretch : best),
		null
	);
}
