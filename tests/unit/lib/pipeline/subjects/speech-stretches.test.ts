import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { speechStretches } from '#lib/pipeline/subjects/speech-stretches.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

function stretchesOf(text: string) {
	const document = parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' });
	const stretches = speechStretches(document.text, textSentences(document));
	return stretches.map(({ start, end }) => document.text.slice(start, end));
}

describe('speechStretches', () => {
	it.each([
		['curly marks', 'He wrote: “The mill is ours.” Nobody answered.', ['“The mill is ours.”']],
		['straight marks', 'He wrote: "The mill is ours." Nobody answered.', ['"The mill is ours."']],
		[
			'several sentences between one pair of marks',
			'He wrote: “The mill is ours. We built it.” Nobody answered.',
			['“The mill is ours. We built it.”']
		],
		[
			'one quotation interrupted by its speaker',
			'“The mill,” says Thorne, “is ours.” Nobody answered.',
			['“The mill,” says Thorne, “is ours.”']
		],
		[
			'two quotations in one sentence',
			'He called it “a mill” and the meadow “a desert of stones”.',
			['“a mill”', '“a desert of stones”']
		],
		[
			'one quotation over paragraphs, opened in each',
			'“The mill is ours.\n\n“We built it.” Nobody answered.',
			['“The mill is ours.\n\n“We built it.”']
		],
		[
			'marks never closed end with the paragraph',
			'“The mill is ours.\n\nNobody answered him.',
			['“The mill is ours.\n\n']
		],
		[
			'a paragraph without marks behind a colon',
			'Thorne writes as follows:\n\nThe mill is ours. We built it.\n\nNobody answered him.',
			['The mill is ours. We built it.']
		],
		['none', 'The mill is theirs, and nobody answered.', []]
	])('%s', (_, text, expected) => {
		expect(stretchesOf(text)).toEqual(expected);
	});
});
