/** Letters for six bits each. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The six bits of each letter, by its code. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < LETTERS.length; value += 1) VALUES[LETTERS.charCodeAt(value)] = value;
/** Of this many numbers each word gets one, so that a word which is not in a set seldom seems to be. */
const SPACE = 1 << 24;

/** A set of words that keeps only a number of each: sorted, their differences in Rice's code. */
export interface PackedWords {
	/** Bits of a difference that are written as they are; what is above them is counted in ones. */
	readonly plainBits: number;
	readonly count: number;
	readonly letters: string;
}

/** The number by which a word is known. */
export function wordNumber(word: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
	return ((hash ^ (hash >>> 15)) >>> 0) & (SPACE - 1);
}

/** Packs words; the same words give the same letters in any order. */
export function packWords(words: readonly string[]): PackedWords {
	const numbers = [...new Set(words.map(wordNumber))].sort((a, b) => a - b);
	const plainBits = Math.max(0, Math.floor(Math.log2((0.69 * SPACE) / Math.max(1, numbers.length))));
	const bits: number[] = [];
	let last = -1;
	for (const number of numbers) {
		const difference = number - last - 1;
		last = number;
		for (let ones = difference >> plainBits; ones > 0; ones -= 1) bits.push(1);
		bits.push(0);
		for (let bit = plainBits - 1; bit >= 0; bit -= 1) bits.push((difference >> bit) & 1);
	}
	let letters = '';
	for (let at = 0; at < bits.length; at += 6) {
		let value = 0;
		for (let bit = 0; bit < 6; bit += 1) value = value * 2 + (bits[at + bit] ?? 0);
		letters += LETTERS[value] ?? '';
	}
	return { plainBits, count: numbers.length, letters };
}

/** Reads the numbers of the words back, in rising order. */
export function unpackWords({ plainBits, count, letters }: PackedWords): Uint32Array {
	const numbers = new Uint32Array(count);
	let [at, value, left] = [0, 0, 0];
	const nextBit = (): number => {
		if (left === 0) {
			value = VALUES[letters.charCodeAt(at)] ?? 0;
			at += 1;
			left = 6;
		}
		left -= 1;
		return (value >> left) & 1;
	};
	let last = -1;
	for (let index = 0; index < count; index += 1) {
		let difference = 0;
		while (nextBit() === 1) difference += 1;
		for (let bit = 0; bit < plainBits; bit += 1) difference = difference * 2 + nextBit();
		last += difference + 1;
		numbers[index] = last;
	}
	return numbers;
}
