import type { Position } from '#lib/pipeline/subjects/subject-index.ts';
import type { TextSentence } from '#lib/pipeline/subjects/text-sentences.ts';

/** A view that goes on for longer is asked about in parts. */
const LONGEST_VIEW = 450;

/** A position of one passage. */
export interface PlacedPosition {
	readonly position: Position;
	readonly passage: TextSentence;
}

/**
 * Makes one view of included passages of one holder that follow each other in a paragraph: the second carries on the
 * first or gives its reason, and what its "it" and "they" mean stands there.
 * @param placed in reading order
 */
export function gatherViews(placed: readonly PlacedPosition[]): Position[] {
	const gathered: Position[] = [];
	let last: TextSentence | null = null;
	for (const { position, passage } of placed) {
		const before = gathered.at(-1);
		if (before !== undefined && last !== null && follows(last, passage) && isOneView(before, position)) {
			gathered[gathered.length - 1] = join(before, position);
		} else {
			gathered.push(position);
		}
		last = passage;
	}
	return gathered;
}

/** Parts of a long sentence have its place in common. */
function follows(last: TextSentence, passage: TextSentence): boolean {
	return last.paragraph === passage.paragraph && passage.index - last.index <= 1;
}

function isOneView(before: Position, position: Position): boolean {
	return (
		before.tier === 'included' &&
		position.tier === 'included' &&
		before.holder === position.holder &&
		before.holderKind === position.holderKind &&
		position.quote.end - before.quote.start <= LONGEST_VIEW
	);
}

function join(before: Position, position: Position): Position {
	const surer = position.probability > before.probability ? position : before;
	return {
		...before,
		probability: surer.probability,
		evidence: surer.evidence,
		holderProbability: Math.min(before.holderProbability, position.holderProbability),
		quote: { start: before.quote.start, end: position.quote.end }
	};
}
