import { NAME_KINDS } from '#lib/pipeline/subjects/lists/name-kinds.ts';
import { unpackWords, wordNumber } from '#lib/pipeline/subjects/packed-words.ts';

const KINDS = Object.keys(NAME_KINDS);
/** Each word's number with its kind in the last four bits, in rising order. */
const known = Uint32Array.from(
	Object.values(NAME_KINDS).flatMap((packed, kind) => Array.from(unpackWords(packed), (number) => number * 16 + kind))
).sort();

/** What a word is known to name by the company it keeps in a large body of text; null for a word not known as a name. */
export function nameKind(key: string): string | null {
	const number = wordNumber(key);
	let [low, high] = [0, known.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((known[middle] ?? 0) < number * 16) low = middle + 1;
		else high = middle;
	}
	const entry = known[low] ?? -1;
	return Math.floor(entry / 16) === number ? (KINDS[entry % 16] ?? null) : null;
}
