import { USUAL_WORDS_PER_MINUTE } from '#lib/pipeline/document/reading-speed.ts';
import type { Stretch } from '#lib/pipeline/document/stretches.ts';
import type { ReadingPace } from '#lib/store/schema.ts';

/** What was on screen at a time: the piece of the text, UTF-16 code units, and when, epoch milliseconds. */
export interface Glimpse {
	readonly seen: Stretch;
	readonly atMs: number;
}

export const NO_PACE: ReadingPace = { characters: 0, ms: 0 };

/** English words with the space after. */
const CHARACTERS_PER_WORD = 6;
const USUAL_PER_MINUTE = USUAL_WORDS_PER_MINUTE * CHARACTERS_PER_WORD;
/** The usual pace counts as much as so many characters of the reader's own. */
const USUAL_WEIGHT = 3000;
/** Beyond so many characters what was read longer ago counts half. */
const REMEMBERED = 60_000;

const MINUTE_MS = 60_000;
/** Nobody reads on so fast, characters a minute: 900 words. The eye that goes by faster looks for something. */
const SKIMMING_PER_MINUTE = 900 * 6;
/** A screen that stands longer was left lying. */
const LONGEST_LOOK_MS = 4 * MINUTE_MS;
/** A pace so slow is a pause, characters a minute: 60 words. */
const PAUSING_PER_MINUTE = 60 * 6;

/**
 * What was read between two looks at the screen: what was passed on the way down or, after a jump, what stood there long
 * enough. Null if it went by too fast, or upwards.
 * @param textEnd where the text ends; its last screen is never passed, so it counts when it stands
 */
export function stretchRead(before: Glimpse, after: Glimpse, textEnd: number): Stretch | null {
	const [from, until] = before.seen;
	const [top] = after.seen;
	const ms = after.atMs - before.atMs;
	const passed: Stretch = [from, until >= textEnd ? textEnd : Math.max(top, from)];
	const candidates: Stretch[] = top > until ? [passed, [from, until]] : [passed];
	return (
		candidates.find((stretch) => lengthOf(stretch) > 0 && perMinute(lengthOf(stretch), ms) <= SKIMMING_PER_MINUTE) ??
		null
	);
}

/** The pace after another stretch was read; a pause among it leaves it as it was. */
export function withStretchRead(pace: ReadingPace, stretch: Stretch, ms: number): ReadingPace {
	const characters = lengthOf(stretch);
	if (ms > LONGEST_LOOK_MS || perMinute(characters, ms) < PAUSING_PER_MINUTE) return pace;
	const kept = pace.characters > REMEMBERED ? 0.5 : 1;
	return { characters: kept * pace.characters + characters, ms: kept * pace.ms + ms };
}

/** The reader's own pace, characters a minute; the usual one until enough is known. */
export function charactersPerMinute({ characters, ms }: ReadingPace): number {
	const usualMs = (USUAL_WEIGHT / USUAL_PER_MINUTE) * MINUTE_MS;
	return (characters + USUAL_WEIGHT) / ((ms + usualMs) / MINUTE_MS);
}

function lengthOf([start, end]: Stretch): number {
	return end - start;
}

function perMinute(characters: number, ms: number): number {
	return ms <= 0 ? Infinity : characters / (ms / MINUTE_MS);
}
