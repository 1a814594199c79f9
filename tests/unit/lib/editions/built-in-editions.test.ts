import { describe, expect, it } from 'vitest';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';

describe.each(BUILT_IN_EDITIONS.map((record) => [record.title, loadEdition(record)] as const))('%s', (_, edition) => {
	it('gives its record and its words', () => {
		expect(edition.text.length).toBeGreaterThan(1000);
		expect(edition.source.url).toMatch(/^https:\/\//);
	});

	it('counts its words as the document does', () => {
		expect(parseDocument(edition.text, edition).wordCount).toBe(edition.wordCount);
	});

	it('prints each mended flaw once, and no longer as it was given', () => {
		for (const flaw of edition.mended) {
			expect(edition.text.split(flaw.asPrintedHere), flaw.asPrintedHere).toHaveLength(2);
			expect(edition.text, flaw.asGiven).not.toContain(flaw.asGiven);
		}
	});
});
