/** Gives short text for long text; the same each time. */
export type Hash = (text: string) => string;

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * FNV-1a with 64 bits over UTF-16 code units, as 16 hexadecimal digits.
 * @see https://datatracker.ietf.org/doc/draft-eastlake-fnv/
 */
export function fnv1a(text: string): string {
	let hash = OFFSET;
	for (let index = 0; index < text.length; index += 1) {
		hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * PRIME);
	}
	return hash.toString(16).padStart(16, '0');
}
