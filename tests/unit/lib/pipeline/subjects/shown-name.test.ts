import { describe, expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { nameCandidates } from '#lib/pipeline/subjects/name-candidates.ts';
import { nameRuns } from '#lib/pipeline/subjects/name-runs.ts';
import { shownName } from '#lib/pipeline/subjects/shown-name.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

const shownIn = (text: string): string[] => {
	const sentences = textSentences(parseDocument(text, { id: 'test' as TextId, title: '', author: '' }));
	return nameCandidates(sentences.flatMap((sentence) => nameRuns(text, sentence))).map((candidate) =>
		shownName(text, candidate)
	);
};

describe('shownName', () => {
	it.each([
		[
			'the longest form',
			'Here Edward Thorne spoke. The mills were built by Thorne. We know that Thorne won.',
			'Edward Thorne'
		],
		[
			'no place before a name',
			'We know that at Fontainebleau Napoleon fell. Here Napoleon wept. Here Napoleon died.',
			'Napoleon'
		],
		[
			'no noun before a name',
			'It is said that in successive Congresses Marx won. Here Marx spoke. Here Marx left.',
			'Marx'
		],
		[
			'a first name behind a preposition',
			'It is seen in Errico Malatesta. Here Malatesta wept. Here Malatesta died.',
			'Errico Malatesta'
		]
	])('gives %s', (_, text, name) => {
		expect(shownIn(text)).toContain(name);
	});

	it('gives a name that the text has nowhere without its first word', () => {
		expect(shownIn('We know that at Fontainebleau Napoleon fell.')).toEqual(['Fontainebleau Napoleon']);
	});
});
