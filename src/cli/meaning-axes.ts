import { readFileSync, writeFileSync } from 'node:fs';

/** Where words lie in a space in which words of like use are near each other: a number for each axis. */
export type MeaningAxes = ReadonlyMap<string, Float64Array>;

/** How many axes there are. */
export const AXES = 24;

const FILE = new URL('meaning-axes.txt', import.meta.url);
/** A number is written as one letter, so many steps from the middle one. */
const MIDDLE = 79;
const MOST_STEPS = 42;
/** Beyond this a number is cut off. */
const MOST = 2.8;

/** Reads where words lie: one word a line, the most frequent first, a space, a letter for each axis. */
export function readMeaningAxes(): MeaningAxes {
	const lines = readFileSync(FILE, 'utf8').trim().split('\n');
	return new Map(
		lines.map((line) => {
			const [word = '', letters = ''] = line.split(' ');
			const place = Array.from(letters, (letter) => ((letter.charCodeAt(0) - MIDDLE) / MOST_STEPS) * MOST);
			return [word, Float64Array.from(place)] as const;
		})
	);
}

/** Writes where words lie to the file that training reads. */
export function writeMeaningAxes(axes: MeaningAxes): void {
	const lines = [...axes].map(([word, place]) => `${word} ${Array.from(place, letterOf).join('')}\n`);
	writeFileSync(FILE, lines.join(''));
}

function letterOf(value: number): string {
	const steps = Math.round((Math.max(-MOST, Math.min(MOST, value)) / MOST) * MOST_STEPS);
	return String.fromCharCode(MIDDLE + steps);
}
