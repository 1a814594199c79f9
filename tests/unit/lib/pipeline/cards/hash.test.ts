import { expect, it } from 'vitest';
import { fnv1a } from '#lib/pipeline/cards/hash.ts';

// The published test vectors of FNV-1a with 64 bits.
it.each([
	['', 'cbf29ce484222325'],
	['a', 'af63dc4c8601ec8c'],
	['foobar', '85944171f73967e8']
])('hashes "%s"', (text, hash) => {
	expect(fnv1a(text)).toBe(hash);
});
