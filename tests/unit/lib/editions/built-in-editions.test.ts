import { describe, expect, it } from 'vitest';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';

describe.each(BUILT_IN_EDITIONS.map((edition) => [edition.title, edition] as const))('%s', (_, entry) => {
	it('gives its record and its words', async () => {
		const edition = await entry.load();
		expect(edition.text.length).toBeGreaterThan(1000);
		expect(edition.source.url).toMatch(/^https:\/\//);
	});

	it('prints each mended flaw once, and no longer as it was given', async () => {
		const { text, mended } = await entry.load();
		for (const flaw of mended) {
			expect(text.split(flaw.asPrintedHere), flaw.asPrintedHere).toHaveLength(2);
			expect(text, flaw.asGiven).not.toContain(flaw.asGiven);
		}
	});
});
