import { expect, it } from 'vitest';
import type { TextId } from '#lib/pipeline/document/document.ts';
import { parseDocument } from '#lib/pipeline/document/parse-document.ts';
import { eventTellings, findEvents } from '#lib/pipeline/subjects/find-events.ts';
import { gatherEvents } from '#lib/pipeline/subjects/gather-events.ts';
import { textSentences } from '#lib/pipeline/subjects/text-sentences.ts';

const readText = (text: string) => {
	const document = parseDocument(text, { id: 'test' as TextId, title: 'Test', author: 'Ann Reed' });
	return { document, sentences: textSentences(document) };
};
const gather = (text: string) => {
	const { sentences } = readText(text);
	const tellings = eventTellings(
		sentences,
		sentences.map(() => ({ probability: 0.5 })),
		0
	);
	return gatherEvents(tellings).map((group) => group.map(({ sentence }) => sentence.index));
};

it.each([
	['land and adjective', 'The uprising in Ruritania failed. The Ruritanian uprising was put down in 1874.', [[1, 0]]],
	['dates that agree', 'The Twelfth Congress met in 1874. In May, 1874, the Twelfth Congress ended.', [[0, 1]]],
	['dates that differ', 'The Ruritanian uprising of 1874 failed. The Ruritanian uprising of 1890 won.', [[0], [1]]],
	['other names', 'The uprising in Ruritania failed. The uprising in Zenda failed.', [[0], [1]]],
	['no name', 'The uprising failed. The uprising was put down.', [[0], [1]]]
])('gathers tellings of one happening, the dated one first: %s', (_, text, groups) => {
	expect(gather(text)).toEqual(groups);
});

it('lists where a happening is named again, and where “that congress” points back', () => {
	const text =
		'In 1874 the Twelfth Congress met at Aster and elected Edward Thorne. People talked. That congress, they said, was loud. ' +
		'Long after the Twelfth Congress they talked.';
	const { document, sentences } = readText(text);
	const event = findEvents(document, sentences).find(({ noun }) => noun === 'the Twelfth Congress');
	const words = event?.mentions.map(({ start, end }) => text.slice(start, end));
	expect(words?.slice(0, 2)).toEqual([
		'In 1874 the Twelfth Congress met at Aster and elected Edward Thorne.',
		'That congress'
	]);
	expect(words?.[2]).toContain('the Twelfth Congress');
	expect(event?.ownDate?.date).toBe('1874');
});

it('thinks less of what is not said to have happened', () => {
	const told = 'In 1874 Edward Thorne attacked the mill and burned it. The town was rebuilt in 1876.';
	const supposed = 'If Edward Thorne should attack the mill, he would perhaps burn it. Let us suppose that he may.';
	const likeliest = (text: string) => {
		const { document, sentences } = readText(text);
		return Math.max(0, ...findEvents(document, sentences).map(({ probability }) => probability));
	};
	expect(likeliest(told)).toBeGreaterThan(0.5);
	expect(likeliest(supposed)).toBeLessThan(0.2);
});
