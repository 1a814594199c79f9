import { shareCovered, type Stretch, type Stretches } from '#lib/pipeline/document/stretches.ts';
import { charactersPerMinute } from '#lib/state/reading-pace.ts';
import type { ReadingPace } from '#lib/store/schema.ts';

/** What there is to read of a piece of a text. */
interface ReadingLeft {
	/** How much was read, in [0, 1]. */
	readonly share: number;
	/** How long the rest takes at the reader's own pace, minutes. */
	readonly minutes: number;
}

/** What is left of a piece of a text; every screen that tells it reckons so. @param read what of the text was read */
export function readingLeft(read: Stretches, pace: ReadingPace, stretch: Stretch): ReadingLeft {
	const [start, end] = stretch;
	const share = shareCovered(read, stretch);
	return { share, minutes: ((1 - share) * (end - start)) / charactersPerMinute(pace) };
}
