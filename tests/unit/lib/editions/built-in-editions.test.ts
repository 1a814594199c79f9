import { describe, expect, it } from 'vitest';
import { BUILT_IN_EDITIONS } from '#lib/editions/built-in-editions.ts';
import { loadEdition } from '#lib/editions/load-edition.ts';
import { paragraphs } from '#lib/pipeline/document/paragraphs.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';

describe.each(BUILT_IN_EDITIONS.map((record) => [record.title, loadEdition(record)] as const))('%s', (_, edition) => {
	it('gives its record and its words', () => {
		expect(edition.text.length).toBeGreaterThan(1000);
		expect(edition.source.url).toMatch(/^https:\/\//);
	});

	it('ends where the last paragraph of the document does', () => {
		expect(paragraphs(parseDocument(edition.text, edition)).at(-1)?.end).toBe(edition.textLength);
	});

	it('prints each mended flaw once, and no longer as it was given', () => {
		for (const flaw of edition.mended) {
			expect(edition.text.split(flaw.asPrintedHere), flaw.asPrintedHere).toHaveLength(2);
			expect(edition.text, flaw.asGiven).not.toContain(flaw.asGiven);
		}
	});
});
